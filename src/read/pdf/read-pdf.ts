import { fileURLToPath } from "node:url";
import { getDocumentProxy } from "unpdf";
import type { Extraction, Note } from "../extraction.ts";
import type { Refusal } from "../refusal.ts";
import { encrypted, garbled, needsOcr } from "../refusals.ts";
import { TextBuilder } from "../text-builder.ts";
import { dropFurniture, type Page } from "./drop-furniture.ts";
import { joinParagraphs } from "./join-paragraphs.ts";
import { pageLines, type Piece } from "./page-lines.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Of fonts that the file does not embed. */
const CHARACTER_MAPS = fileURLToPath(new URL("./cmaps/", import.meta.resolve("pdfjs-dist/package.json")));
/** Characters of a page that has text; a stamp or a page number on a scan has fewer. */
const FEWEST = 10;
/** Beyond this share of characters without meaning, the file does not tell which characters its glyphs are. */
const MOST_GARBLED = 0.2;

/** The text layer of a PDF, in paragraphs, without headers, footers and page numbers. */
export async function readPdf(bytes: Uint8Array): Promise<Extraction | Refusal> {
  let pdf: Pdf;
  try {
    // The library empties the array that it is given.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { cMapUrl: CHARACTER_MAPS });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return encrypted("pdf");
    throw error;
  }
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
  const bare = pages.flatMap(({ lines }, i) =>
    lines.reduce((sum, { words }) => sum + words.length, 0) < FEWEST ? [i + 1] : [],
  );
  if (bare.length === pages.length) return needsOcr("pdf");

  const builder = new TextBuilder();
  for (const words of joinParagraphs(dropFurniture(pages).map(({ lines }) => lines))) builder.line(words);
  const { text } = builder;
  const meaningless = text.match(/[\uE000-\uF8FF\uFFFD\p{Cc}]/gu)?.filter((mark) => !/[\n\t]/u.test(mark)) ?? [];
  if (meaningless.length > MOST_GARBLED * text.length) return garbled("pdf");
  const notes = [...cutOff(bytes), ...(bare.length === 0 ? [] : [bareNote(bare)])];
  return { text, tables: [], encoding: null, notes };
}

async function readPage(pdf: Pdf, number: number): Promise<Page> {
  const page = await pdf.getPage(number);
  const { height, transform: onPage } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): Piece[] => {
    if (!("str" in item)) return [];
    const [a, b, , , x, y] = multiply(onPage, item.transform as number[]);
    // Text that does not run from left to right is a watermark or stands along the margin.
    if (a <= 0 || Math.abs(b) > 0.1 * a) return [];
    return [{ words: item.str, x, y, width: item.width, size: item.height || a }];
  });
  page.cleanup();
  return { height, lines: pageLines(pieces) };
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The end of the file says where its contents are (ISO 32000-1, 7.5.5); without it a reader has to guess. */
function cutOff(bytes: Uint8Array): Note[] {
  if (Buffer.from(bytes.subarray(-2048)).includes("%%EOF")) return [];
  const message = "PDF 文件没有结尾标记,可能没有下载或复制完整,已读取能找到的部分。请核对原件。";
  return [{ code: "READ_TRUNCATED", severity: "warning", start: null, end: null, message }];
}

function bareNote(pages: readonly number[]): Note {
  const shown = pages.slice(0, 10).join("、");
  const message = `有 ${pages.length} 页没有文字(第 ${shown} 页${pages.length > 10 ? "等" : ""}),可能是空白页、图片或扫描页。如有内容,请先用文字识别(OCR)软件转成文字。`;
  return { code: "READ_PAGES_WITHOUT_TEXT", severity: "warning", start: null, end: null, message };
}
