import {
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { expect, test } from "vitest";
import { readDocx } from "../../../src/read/docx/read-docx.ts";
import { editZip } from "../edit-zip.ts";
import { tableGrid } from "../table-grid.ts";

type Children = ConstructorParameters<typeof Document>[0]["sections"][number]["children"];
type Footnotes = ConstructorParameters<typeof Document>[0]["footnotes"];

async function write(children: Children, footnotes: Footnotes = {}): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children }], footnotes }));
}

async function read(bytes: Uint8Array) {
  const result = await readDocx(bytes);
  if ("reason" in result) throw new Error(JSON.stringify(result));
  return result;
}

const change = { id: 1, author: "甲", date: "2020-01-01T00:00:00Z" };

test("paragraphs, with tracked insertions and without deletions", async () => {
  const { text, encoding, tables } = await read(
    await write([
      new Paragraph({ heading: HeadingLevel.TITLE, text: "云岭县科协2019年工作总结" }),
      new Paragraph({
        children: [
          new TextRun("培训农民"),
          new DeletedTextRun({ ...change, text: "1100" }),
          new InsertedTextRun({ ...change, text: "12" }),
          new TextRun({ text: "00", bold: true }),
          new TextRun("人次,见"),
          new ExternalHyperlink({ link: "https://example.com/", children: [new TextRun("网站")] }),
          new TextRun({ text: "。", break: 1 }),
        ],
      }),
    ]),
  );
  expect(text).toBe("云岭县科协2019年工作总结\n培训农民1200人次,见网站\n。");
  expect({ encoding, tables }).toEqual({ encoding: null, tables: [] });
});

test("footnotes stand behind their paragraph, and their numbers do not run into figures", async () => {
  const { text } = await read(
    await write(
      [
        new Paragraph({ children: [new TextRun("培训农民1200"), new FootnoteReferenceRun(1), new TextRun("人次。")] }),
        new Paragraph("发放资料3600份。"),
      ],
      { 1: { children: [new Paragraph("含县直机关80人次。")] } },
    ),
  );
  expect(text).toBe("培训农民1200人次。\n含县直机关80人次。\n发放资料3600份。");
});

const cell = (text: string, more: Partial<ConstructorParameters<typeof TableCell>[0]> = {}) =>
  new TableCell({ children: text.split("\n").map((line) => new Paragraph(line)), ...more });

test("tables keep their cells, with those that are merged and rows that are headers", async () => {
  const rows = [
    new TableRow({ tableHeader: true, children: [cell("指标", { rowSpan: 2 }), cell("年份", { columnSpan: 2 })] }),
    new TableRow({ tableHeader: true, children: [cell("2018年"), cell("2019年")] }),
    new TableRow({ children: [cell("培训\n(人次)"), cell("1100"), cell("1200")] }),
  ];
  const read1 = await read(await write([new Paragraph("单位:人次"), new Table({ rows }), new Paragraph("以上。")]));
  expect(tableGrid(read1)).toEqual([
    "#0,0+1x2 指标",
    "#0,1+2x1 年份",
    "#1,1 2018年",
    "#1,2 2019年",
    "2,0 培训 (人次)",
    "2,1 1100",
    "2,2 1200",
  ]);
  expect(read1.text).toBe("单位:人次\n指标\t年份\n2018年\t2019年\n培训 (人次)\t1100\t1200\n以上。");
});

test("a document of pictures needs OCR", async () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const image = new ImageRun({ type: "png", data: png, transformation: { width: 9, height: 9 } });
  expect(await readDocx(await write([new Paragraph({ children: [image] })]))).toMatchObject({
    reason: "no_text",
    finding: { code: "READ_NEEDS_OCR" },
  });
});

test("what a document would load from elsewhere is told of and left alone", async () => {
  const bytes = await editZip(await write([new Paragraph("培训农民1200人次。")]), (name, content) =>
    name === "word/_rels/document.xml.rels"
      ? content.replace(
          "</Relationships>",
          '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:9/x.png" TargetMode="External"/></Relationships>',
        )
      : content,
  );
  const { text, notes } = await read(bytes);
  expect(text).toBe("培训农民1200人次。");
  expect(notes).toMatchObject([{ code: "READ_EXTERNAL", severity: "info" }]);
  expect(notes[0]?.message).toContain("127.0.0.1:9/x.png");
});

test("declarations of entities are refused", async () => {
  const bytes = await editZip(await write([new Paragraph("甲")]), (name, content) =>
    name === "word/document.xml"
      ? content.replace("?>", '?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>').replace("甲", "&b;")
      : content,
  );
  expect(await readDocx(bytes)).toMatchObject({ reason: "over_limit", finding: { code: "READ_XML_ENTITIES" } });
});
