import { parseDocument } from "htmlparser2";
import type { Extraction, Note } from "../extraction.ts";
import type { Refusal } from "../refusal.ts";
import { tooDeep, undecoded } from "../refusals.ts";
import { TextBuilder } from "../text-builder.ts";
import { decodeHtml } from "./decode-html.ts";
import { isTooDeep } from "./is-too-deep.ts";
import { findMain } from "./find-main.ts";
import { findTitle } from "./find-title.ts";
import { furnitureTest } from "./find-furniture.ts";
import { layOut } from "./lay-out.ts";
import { measure } from "./measure.ts";

/** How far into the text a title may stand for it to be there already. */
const OPENING = 300;
/** A line of a page that counts its readers or offers to print it. */
const METER =
  /(?:浏览|点击|阅读|访问)(?:次数|量|率|数)?\s*[:：]|^\s*(?:字\s*[号体]|打印本页|关闭窗口|【打印】|分享到)/u;
const LONGEST_METER = 120;

/** The text of a web page: title, paragraphs and tables, without navigation, advertisements, scripts and what is hidden. */
export async function readHtml(bytes: Uint8Array): Promise<Extraction | Refusal> {
  const decoded = decodeHtml(bytes);
  if ("outcome" in decoded) return undecoded(decoded);
  if (isTooDeep(decoded.text)) return tooDeep();
  const root = parseDocument(decoded.text).children;
  const measures = measure(root);
  const isFurniture = furnitureTest(measures);
  const main = findMain(root, measures);

  const layOutMain = (builder: TextBuilder): TextBuilder => {
    layOut(main, builder, { skip: isFurniture, drop: isMeter });
    return builder;
  };
  const body = layOutMain(new TextBuilder());
  if (body.text === "") layOut(root, body); // A page of nothing but links: better all of it than none.
  const title = findTitle(root, main, isFurniture);
  const opening = body.text.slice(0, OPENING).replace(/\s+/gu, "");
  const { text, tables } = opening.includes(title.replace(/\s+/gu, "")) ? body : layOutMain(titled(title));
  return { text, tables, encoding: decoded.encoding, notes: cutOff(decoded.text) };
}

function titled(title: string): TextBuilder {
  const builder = new TextBuilder();
  builder.line(title);
  return builder;
}

function isMeter(line: string): boolean {
  return line.length <= LONGEST_METER && METER.test(line);
}

function cutOff(page: string): Note[] {
  if (!/<html[\s>]/iu.test(page.slice(0, 4096)) || /<\/html\s*>/iu.test(page.slice(-4096))) return [];
  const message = "网页没有结尾(缺 </html>),可能没有保存完整,已读取现有部分。请对照原网页核对。";
  return [{ code: "READ_TRUNCATED", severity: "info", start: null, end: null, message }];
}
