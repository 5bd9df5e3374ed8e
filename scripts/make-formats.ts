/**
 * Writes one report in every format that is read, for tests and for looking at:
 *
 *     npx tsx scripts/make-formats.ts <report.txt> <folder>
 *
 * PDF and .doc are made by LibreOffice (`soffice`) where it is installed; the committed ones in
 * test/fixtures/formats/ were.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import ExcelJS from "exceljs";
import { ZipFile } from "yazl";
import { decodeText } from "../src/read/decode-text.ts";
import { encode } from "../test/read/encode.ts";

/** A report by its lines: the first is its title. */
export interface SampleReport {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export function parseReport(text: string): SampleReport {
  const [title = "", ...paragraphs] = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return { title, paragraphs };
}

/** A page as a website serves it: the report among navigation, advertisements and scripts that hold figures too. */
export function toHtml({ title, paragraphs }: SampleReport): string {
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${title}_科普网</title><script>var text = "培训农民99999人次。";</script></head>
<body><div class="top-nav"><a href="/">首页</a><a href="/zongjie">工作总结</a><a href="/jihua">工作计划</a></div>
<div class="page"><h1>${title}</h1><div class="info">发布时间:2021-03-05 浏览次数:23456次</div>
<div class="article">
${paragraphs.map((line) => `<p>　　${line}</p>`).join("\n")}
<p style="display:none">本段不显示,培训农民88888人次。</p>
</div>
<div class="ad">本站承办各类培训班66期,报名从速,名额有限。</div>
<ul class="related"><li><a href="1.html">某某县科协2015年工作总结</a></li><li><a href="2.html">某某县科协2016年工作总结</a></li></ul></div>
<footer>版权所有,累计访问77777人次。</footer></body></html>
`;
}

export function toDocx({ title, paragraphs }: SampleReport): Promise<Buffer> {
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...paragraphs.map((text) => new Paragraph({ text, indent: { firstLine: 480 } })),
  ];
  // One font for all, which keeps the PDF small that is made of it.
  const styles = { default: { document: { run: { font: "WenQuanYi Zen Hei" } }, title: { run: { bold: false } } } };
  return Packer.toBuffer(new Document({ styles, sections: [{ children }] }));
}

/** A sheet of reports with a row for each. */
export async function toXlsx(reports: readonly SampleReport[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Sheet1");
  sheet.addRow(["序号", "标题", "正文"]);
  reports.forEach(({ title, paragraphs }, i) => sheet.addRow([i + 1, title, paragraphs.join("\n")]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function toCsv(reports: readonly SampleReport[]): string {
  const rows = reports.map(
    ({ title, paragraphs }, i) => `${i + 1},${title},"${paragraphs.join("\n").replaceAll('"', '""')}"`,
  );
  return `\uFEFF序号,标题,正文\r\n${rows.join("\r\n")}\r\n`;
}

/** An archive with names in GBK, as archivers of Chinese Windows make it: their bytes are not marked as UTF-8. */
export async function toZip(files: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  const names = Object.keys(files).toSorted();
  // The library writes UTF-8: names of the same length in bytes stand in, and are put in their place after.
  const inPlace = names.map(
    (name, i) => [encode(name, "gbk"), Buffer.from(`${i}`.padEnd(encode(name, "gbk").length, "~"))] as const,
  );
  names.forEach((name, i) =>
    zip.addBuffer(Buffer.from(files[name] ?? []), inPlace[i]?.[1].toString() ?? "", { mtime: new Date(0) }),
  );
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  for (const [gbk, standIn] of inPlace) {
    for (let at = bytes.indexOf(standIn); at !== -1; at = bytes.indexOf(standIn, at + 1)) {
      gbk.copy(bytes, at);
      // The flag that says UTF-8, in the local header and in the directory.
      for (const [signature, flags] of [
        [0x04034b50, 6],
        [0x02014b50, 8],
      ] as const) {
        const header = at - (signature === 0x04034b50 ? 30 : 46);
        if (header < 0 || bytes.readUInt32LE(header) !== signature) continue;
        bytes.writeUInt16LE(bytes.readUInt16LE(header + flags) & ~0x800, header + flags);
      }
    }
  }
  return bytes;
}

/** By LibreOffice; null where it is not installed. */
function convert(docx: Buffer, filter: string, extension: string): Buffer | null {
  const folder = mkdtempSync(join(tmpdir(), "shuzhai-formats-"));
  try {
    writeFileSync(join(folder, "report.docx"), docx);
    execFileSync("soffice", ["--headless", "--convert-to", filter, "--outdir", folder, join(folder, "report.docx")], {
      stdio: "ignore",
      timeout: 120_000,
    });
    return readFileSync(join(folder, `report.${extension}`));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files of a report by name: every format but PDF and .doc. */
export async function makeFormats(source: Uint8Array): Promise<Record<string, Uint8Array>> {
  const decoded = decodeText(source);
  if (decoded.outcome !== "text") throw new Error(`the report cannot be decoded: ${JSON.stringify(decoded)}`);
  const { text } = decoded;
  const report = parseReport(text);
  const docx = await toDocx(report);
  return {
    "utf-8.txt": Buffer.from(text),
    "gb18030.txt": encode(text, "gbk"),
    "utf-16.txt": Buffer.from(`\uFEFF${text}`, "utf16le"),
    "page.html": Buffer.from(toHtml(report)),
    "page-gbk.htm": encode(toHtml(report).replace("utf-8", "gb2312"), "gbk"),
    "report.docx": docx,
    "list.xlsx": await toXlsx([report]),
    "list.csv": Buffer.from(toCsv([report])),
    "合集.zip": await toZip({ "子目录/报告.docx": docx, "子目录/报告.txt": encode(text, "gbk") }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [source, folder] = process.argv.slice(2);
  if (source === undefined || folder === undefined) throw new Error("usage: make-formats.ts <report.txt> <folder>");
  const files: Record<string, Uint8Array | null> = await makeFormats(readFileSync(source));
  const docx = Buffer.from(files["report.docx"] ?? []);
  files["report.pdf"] = convert(docx, "pdf", "pdf");
  files["report.doc"] = convert(docx, "doc:MS Word 97", "doc");
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) {
    if (bytes === null) console.error(`${basename(name)}: LibreOffice (soffice) is needed, not made`);
    else writeFileSync(join(folder, name), bytes);
  }
}
