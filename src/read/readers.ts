import type { SourceFormat } from "../model/source.ts";
import type { Reader } from "./extraction.ts";

/** Formats that a library takes apart; plain text needs none. */
export type DocumentFormat = Exclude<SourceFormat, "text">;

/** The reader of each format, loaded with its first file. To add one, see `recognize-format.ts` as well. */
export const READERS: Readonly<Record<DocumentFormat, () => Promise<Reader>>> = {
  html: async () => (await import("./html/read-html.ts")).readHtml,
  docx: async () => (await import("./docx/read-docx.ts")).readDocx,
  doc: async () => (await import("./doc/read-doc.ts")).readDoc,
  pdf: async () => (await import("./pdf/read-pdf.ts")).readPdf,
  xlsx: async () => (await import("./sheet/read-xlsx.ts")).readXlsx,
  csv: async () => (await import("./sheet/read-csv.ts")).readCsv,
};
