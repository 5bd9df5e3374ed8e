/** A domain folder that cannot be used: which file, where in it, what was expected, what to do. */
export class PipelineError extends Error {
  readonly code: string;
  /** `file:line:column`, or the file or folder alone. */
  readonly where: string;

  constructor(code: string, where: string, message: string) {
    super(`${where}: ${message} [${code}]`);
    this.name = "PipelineError";
    this.code = code;
    this.where = where;
  }
}
