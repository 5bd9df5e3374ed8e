/**
 * Why a dataset could not be written. In each case but the last two the folder is as it was.
 * `WRITE_OUT_FOREIGN`: it holds files that are not a dataset of this program.
 * `WRITE_OUT_NOT_FOLDER`: there is something at the path that is not a folder.
 * `WRITE_OUT_OVERLAPS_INPUT`: it is, holds or lies in an input, so that a run would read its own output.
 * `WRITE_FAILED`: the system refused; `cause` has its error.
 * `WRITE_OLD_REMAINS`: the new dataset is in place, and only the one before could not be removed.
 * `WRITE_NOT_RESTORED`: the new dataset could not take its place, nor the former its own again, as when
 * another program makes a folder there in that moment; `path` is where the former one now is.
 */
export type WriteErrorCode =
  | "WRITE_OUT_FOREIGN"
  | "WRITE_OUT_NOT_FOLDER"
  | "WRITE_OUT_OVERLAPS_INPUT"
  | "WRITE_FAILED"
  | "WRITE_OLD_REMAINS"
  | "WRITE_NOT_RESTORED";

/** The message is in Chinese, for whoever runs the program: what was found, expected, and what to do. */
export class WriteError extends Error {
  override readonly name = "WriteError";
  readonly code: WriteErrorCode;
  readonly path: string;

  constructor(code: WriteErrorCode, path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.path = path;
  }
}
