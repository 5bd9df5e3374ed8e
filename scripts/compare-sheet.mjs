// compare-sheet.mjs TABLE.csv TABLE.fods: whether a sheet (flat OpenDocument) has the cells of a table.
// Cells that are plain decimal digits must be numbers of the same value, all others text with the same characters.
// What a spreadsheet takes for something else without Chinese in it (8.5% for 0.085) is counted and shown.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import process from "node:process";

const [csvPath, fodsPath] = process.argv.slice(2);

/** Records of a CSV by RFC 4180. */
function parseCsv(text) {
  const records = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    records.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") records.push([]);
    else if (end === "") break;
  }
  return records.filter((record) => record.length > 1);
}

const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const plainText = (xml) =>
  xml
    .replaceAll(/<text:s(?: text:c="(\d+)")?\/>/gu, (_, count) => " ".repeat(Number(count ?? 1)))
    .replaceAll("<text:tab/>", "\t")
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll(/&(\w+);/gu, (all, name) => ENTITIES[name] ?? all);

/** Rows of the first sheet; a cell is null, a number, or text. */
function parseFods(xml) {
  const table = xml.slice(xml.indexOf("<table:table "), xml.indexOf("</table:table>"));
  return [...table.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gsu)].map(([, row]) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gsu)].flatMap(
      ([, attributes, content = ""]) => {
        const repeated = Number(/number-columns-repeated="(\d+)"/u.exec(attributes)?.[1] ?? 1);
        const type = /office:value-type="(\w+)"/u.exec(attributes)?.[1];
        const value = Number(/office:value="([^"]*)"/u.exec(attributes)?.[1]);
        const lines = [...content.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/gsu)].map(([, line]) => plainText(line));
        const cell =
          type === undefined ? "" : type === "float" ? value : type === "string" ? lines.join("\n") : { type, value };
        return Array.from({ length: Math.min(repeated, 200) }, () => cell);
      },
    ),
  );
}

/** Spreadsheets keep 15 significant digits. */
const sameNumber = (a, b) => typeof a === "number" && Math.abs(a - b) <= 1e-14 * Math.abs(b);

const records = parseCsv(readFileSync(csvPath, "utf8").replace(/^\uFEFF/u, ""));
const rows = parseFods(readFileSync(fodsPath, "utf8"));
/** @type {string[]} */
const header = records[0] ?? [];
const counts = { numbers: 0, texts: 0, "taken otherwise": 0, wrong: 0 };
const otherwise = new Set();
for (const [i, record] of records.entries()) {
  for (const [j, cell] of record.entries()) {
    const shown = rows[i]?.[j] ?? "";
    const isNumber = i > 0 && /^-?\d+(?:\.\d+)?$/u.test(cell);
    if (isNumber ? sameNumber(shown, Number(cell)) : shown === cell.replaceAll("\r\n", "\n")) {
      counts[isNumber ? "numbers" : "texts"]++;
    } else if (!isNumber && typeof shown === "object" && !/\p{Script=Han}/u.test(cell)) {
      counts["taken otherwise"]++;
      otherwise.add(`${header[j]}: ${String(cell)}`);
    } else {
      counts.wrong++;
      if (counts.wrong <= 5) {
        console.error(`row ${i + 1}, ${header[j]}: ${JSON.stringify(cell)} is shown as ${JSON.stringify(shown)}`);
      }
    }
  }
}
const listed = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
const examples = otherwise.size === 0 ? "" : ` (${[...otherwise].slice(0, 3).join("; ")})`;
console.log(`${basename(csvPath)}: ${records.length - 1} rows, ${listed.join(", ")}${examples}`);
process.exitCode = counts.wrong === 0 && records.length > 1 && rows.length >= records.length ? 0 : 1;
