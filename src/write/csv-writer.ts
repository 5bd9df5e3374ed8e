import { join } from "node:path";
import type { DatasetWriter } from "../model/dataset-writer.ts";
import type { Table } from "./table.ts";
import { wordingFor } from "./wording.ts";
import { writeCsv } from "./write-csv.ts";

/** Writes a table as `<name>.csv`. */
export function csvWriter(table: Table): DatasetWriter {
  return {
    name: `${table.name}.csv`,
    async write(dataset, { folder, header, labels, signal }) {
      const path = join(folder, `${table.name}.csv`);
      await writeCsv(path, table.columns(dataset), table.rows(dataset), wordingFor(header, labels), signal);
      return [];
    },
  };
}
