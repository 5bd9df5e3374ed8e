/**
 * Writes files that are made to break readers, each in a folder of its own:
 *
 *     npx tsx scripts/make-hostile.ts <folder>
 *
 * `scripts/bench-hostile.ts` runs the program on them and measures. Encrypted .doc and .pdf files are those
 * of test/fixtures/hostile/, made by LibreOffice with the password "abc".
 */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { editZip } from "../test/read/edit-zip.ts";
import { parseReport, toDocx, toHtml, toXlsx } from "./make-formats.ts";
import { makePdf } from "./make-pdf.ts";
import { deflated, rawZip } from "./raw-zip.ts";

const MB = 1024 * 1024;
const report = parseReport("云岭县科协2019年工作总结\n全县举办培训班3期,培训农民1200人次,发放资料3600份。");
const fixture = (path: string) => readFileSync(fileURLToPath(new URL(`../test/fixtures/${path}`, import.meta.url)));

const laughs = `<!DOCTYPE x [<!ENTITY a0 "哈">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("")}]>`;

/** With a declaration of ten to the twelfth characters, and its use in the text. */
async function withEntities(bytes: Uint8Array, part: string): Promise<Buffer> {
  return editZip(bytes, (name, xml) =>
    name === part ? xml.replace(/\?>/u, `?>${laughs}`).replace("云岭", "&a12;") : xml,
  );
}

/** An Office document with its main part swollen to a gigabyte. */
async function swollen(bytes: Uint8Array, part: string): Promise<Buffer> {
  const { zipMembers } = await import("../src/read/zip/zip-members.ts");
  const members = [];
  for await (const member of zipMembers(bytes)) {
    const name = member.rawName.toString();
    const content = await member.content();
    const data =
      name === part ? await deflated(1024, " ", content.toString().slice(0, 60), "</x>") : deflateRawSync(content);
    members.push({ name, data, size: name === part ? 1024 * MB + 64 : content.length });
  }
  return rawZip(members);
}

/** As 42.zip: sixteen archives of sixteen archives of …, five deep, of sixteen files of a gigabyte each. */
async function nestedBomb(): Promise<Buffer> {
  const data = await deflated(1024, "0");
  let zip = rawZip(Array.from({ length: 16 }, (_, i) => ({ name: `${i}.txt`, data, size: 1024 * MB })));
  for (let level = 0; level < 4; level++) {
    const packed = deflateRawSync(zip, { level: 9 });
    const size = zip.length;
    zip = rawZip(Array.from({ length: 16 }, (_, i) => ({ name: `${i}.zip`, data: packed, size })));
  }
  return zip;
}

async function mergedSheet(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Sheet1").addRow(["云岭", 1]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return editZip(bytes, (name, xml) =>
    name.endsWith("sheet1.xml")
      ? xml.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')
      : xml,
  );
}

/** Enough of a compound file for its directory to name an encrypted package. */
function encryptedPackage(): Buffer {
  const bytes = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from("EncryptionInfo\0", "utf16le").copy(bytes, 1024);
  Buffer.from("EncryptedPackage\0", "utf16le").copy(bytes, 1152);
  return bytes;
}

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * 0.6));
const text = (name: string, words = "培训农民1200人次。") => {
  const bytes = Buffer.from(words);
  return { name, data: bytes, size: bytes.length, stored: true };
};

/** Encrypted members start with twelve bytes of their own (APPNOTE, 6.1.3). */
const locked = (name: string) => ({ ...text(name), data: Buffer.alloc(12 + text(name).size, 7), encrypted: true });

/** By their names: the files of each case, each name with a file of that name or a link (`->`) in it. */
export const HOSTILE: Readonly<Record<string, () => Promise<Record<string, Uint8Array | string>>>> = {
  "zip-nested-bomb": async () => ({ "42.zip": await nestedBomb() }),
  "zip-one-huge-member": async () => ({
    "huge.zip": rawZip([{ name: "报告.txt", data: await deflated(2048, "0"), size: 2048 * MB }]),
  }),
  "zip-lies-about-size": async () => ({
    "lies.zip": rawZip([{ name: "报告.txt", data: await deflated(1024, "0"), size: 1000 }]),
  }),
  "zip-many-members": async () => ({
    "many.zip": rawZip(Array.from({ length: 60_000 }, (_, i) => text(`${i}.txt`, ""))),
  }),
  "zip-climbing-paths": async () => ({
    "climb.zip": rawZip([text("../../../tmp/climbed.txt"), text("/etc/climbed.txt"), text("好.txt")]),
  }),
  "zip-encrypted": async () => ({ "locked.zip": rawZip([locked("报告.txt")]) }),
  "zip-truncated": async () => ({ "cut.zip": half(rawZip([text("报告.txt", "培训农民1200人次。".repeat(99))])) }),
  "docx-bomb": async () => ({ "bomb.docx": await swollen(await toDocx(report), "word/document.xml") }),
  "docx-entities": async () => ({ "laughs.docx": await withEntities(await toDocx(report), "word/document.xml") }),
  "docx-encrypted": async () => ({ "locked.docx": encryptedPackage() }),
  "docx-truncated": async () => ({ "cut.docx": half(await toDocx(report)) }),
  "docx-external": async () => ({
    "external.docx": await editZip(await toDocx(report), (name, xml) =>
      name === "word/_rels/document.xml.rels"
        ? xml.replace(
            "</Relationships>",
            '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>',
          )
        : xml,
    ),
  }),
  "docx-is-doc": async () => ({ "really-doc.docx": fixture("formats/report.doc") }),
  "docx-is-html": async () => ({ "really-html.docx": Buffer.from(toHtml(report)) }),
  "docx-is-zip": async () => ({ "really-zip.docx": rawZip([text("报告.txt")]) }),
  "xlsx-bomb": async () => ({ "bomb.xlsx": await swollen(await toXlsx([report]), "xl/worksheets/sheet1.xml") }),
  "xlsx-entities": async () => ({ "laughs.xlsx": await withEntities(await toXlsx([report]), "xl/sharedStrings.xml") }),
  "xlsx-merged-whole": async () => ({ "merged.xlsx": await mergedSheet() }),
  "xlsx-truncated": async () => ({ "cut.xlsx": half(await toXlsx([report])) }),
  "doc-encrypted": async () => ({ "locked.doc": fixture("hostile/encrypted.doc") }),
  "doc-truncated": async () => ({ "cut.doc": half(fixture("formats/report.doc")) }),
  "pdf-encrypted": async () => ({ "locked.pdf": fixture("hostile/encrypted.pdf") }),
  "pdf-truncated": async () => ({ "cut.pdf": half(fixture("formats/report.pdf")) }),
  "pdf-scanned": async () => ({ "scan.pdf": makePdf([[], [], []]) }),
  "pdf-2000-pages": async () => ({
    "long.pdf": makePdf(
      Array.from({ length: 2000 }, (_, page) =>
        Array.from({ length: 30 }, (__, line) =>
          line % 3 === 0
            ? `第${page}章,全县举办培训班${line}期,培训农民${page}人次,深受群众的欢迎。`
            : "各级科协坚持服务大局,深入基层一线,扎实推进各项工作,成效十分明显。",
        ),
      ),
    ),
  }),
  "html-100000-nested": async () => ({
    "deep.html": Buffer.from(`<html>${"<div><b>".repeat(50_000)}培训农民1200人次。`),
  }),
  "html-unclosed-links": async () => ({
    "links.html": Buffer.from(`<html>${"<a href=x><p>科普工作有序开展。".repeat(50_000)}</html>`),
  }),
  "html-16-million-tags": async () => ({ "tags.html": Buffer.from(`<html>${"<b>".repeat(16_000_000)}</html>`) }),
  "html-truncated": async () => ({ "cut.html": half(Buffer.from(toHtml(report))) }),
  "csv-truncated": async () => ({ "cut.csv": Buffer.from('单位,正文\n云岭县科协,"培训农民1200人次。') }),
  "txt-truncated": async () => ({ "cut.txt": Buffer.from("培训农民1200人次。").subarray(0, -1) }),
  "links-out-of-folder": async () => ({
    "root -> ": "/",
    "etc -> ": "/etc",
    "passwd.txt -> ": "/etc/passwd",
    "zero.txt -> ": "/dev/zero",
  }),
};

/** Writes one case, and gives its folder. */
export async function writeHostile(name: string, folder: string): Promise<string> {
  const files = await HOSTILE[name]?.();
  if (files === undefined) throw new Error(`no such case: ${name}`);
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, name, file.replace(" -> ", ""));
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === "string") symlinkSync(content, path);
    else writeFileSync(path, content);
  }
  return join(folder, name);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error("usage: make-hostile.ts <folder>");
  for (const name of Object.keys(HOSTILE)) console.log(await writeHostile(name, folder));
}
