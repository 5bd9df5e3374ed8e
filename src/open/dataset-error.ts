/**
 * Why a dataset could not be read. `DATASET_MISSING`: the folder holds none. `DATASET_FILE`: a file of it is
 * missing or not what this version writes. `DATASET_NO_DUCKDB`: DuckDB cannot be loaded on this machine, or
 * could not where the dataset was written.
 */
export class DatasetError extends Error {
  override readonly name = "DatasetError";
  readonly code: "DATASET_MISSING" | "DATASET_FILE" | "DATASET_NO_DUCKDB";

  constructor(code: DatasetError["code"], message: string, options?: ErrorOptions) {
    super(`${message} [${code}]`, options);
    this.code = code;
  }
}
