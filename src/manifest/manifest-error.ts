/**
 * Why no manifest was written; in each case the former one is as it was. `MANIFEST_UNREADABLE`: it could not be
 * read, and what an analyst wrote into it would have been lost. `MANIFEST_MISSING_INPUT`: there is nothing at
 * the path. `MANIFEST_WRITE`: the system refused; `cause` has its error.
 */
export type ManifestErrorCode = "MANIFEST_UNREADABLE" | "MANIFEST_MISSING_INPUT" | "MANIFEST_WRITE";

/** The message is in Chinese, for whoever runs the program. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
  readonly code: ManifestErrorCode;

  constructor(code: ManifestErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
