/** A command line that cannot be followed; the message is for whoever typed it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly code: string;
  /** How to use the command, where that is what is wanting. */
  readonly usage: string | null;

  constructor(code: string, message: string, usage: string | null = null) {
    super(message);
    this.code = code;
    this.usage = usage;
  }
}
