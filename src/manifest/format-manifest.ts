import { stringify } from "csv-stringify/sync";
import { MANIFEST_COLUMNS } from "./manifest-columns.ts";
import type { ManifestLanguage, UpdatedManifest } from "./update-manifest.ts";

/** A manifest as the text of a file: CSV as spreadsheets open it, UTF-8 with byte order mark, CRLF. */
export function formatManifest({ rows, more }: UpdatedManifest, language: ManifestLanguage): string {
  return stringify(
    rows.map((row) => [
      ...MANIFEST_COLUMNS.map(({ id }) => row.cells[id]),
      ...more.map((name) => row.more[name] ?? ""),
    ]),
    {
      bom: true,
      header: true,
      columns: [...MANIFEST_COLUMNS.map((column) => column[language]), ...more].map((header, i) => ({
        key: String(i),
        header,
      })),
      record_delimiter: "windows",
      // Off by default once a delimiter is given; a bare line feed in a cell would then end the row.
      quote_record_delimiter: true,
      escape_formulas: true,
    },
  );
}
