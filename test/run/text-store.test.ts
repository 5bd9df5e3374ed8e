import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openTextStore, saveText, textFileOf } from "../../src/run/text-store.ts";
import { useTemporaryFolders } from "../read/temporary-folder.ts";

const temporaryFolder = useTemporaryFolders();

test("texts come back as they were, before and after they are moved into the dataset", async () => {
  const root = await temporaryFolder({ "dataset/run.json": "{}" });
  const store = await openTextStore(join(root, "out"));
  const text = "\uFEFF甲\r\n乙\n\u{20000}\r";
  await saveText(store.folder, "合集.zip/子/报告.docx", text);
  expect(await store.textOf("合集.zip/子/报告.docx")).toBe(text);
  expect(await store.textOf("other.txt")).toBeNull();
  const dataset = join(root, "dataset");
  await store.writer.write({} as never, { folder: dataset, header: "zh", labels: { indicators: {}, units: {} } });
  for (let i = 0; i < 5; i++) await store.textOf(`${i}`); // Nothing of it is kept in memory then.
  expect(await store.textOf("合集.zip/子/报告.docx")).toBe(text);
  expect(await readFile(join(dataset, textFileOf("合集.zip/子/报告.docx")), "utf8")).toBe(text);
  await store.remove();
  expect(await readdir(root)).toEqual(["dataset"]);
});

test("files of texts are named after their source", () => {
  expect(textFileOf("临江市科协/2019年工作总结.docx")).toBe("texts/临江市科协/2019年工作总结.docx.txt");
});

test("no two sources share a file, and every name can stand on any system", () => {
  const paths = [
    "a.txt",
    "a.txt.txt/b.txt",
    "../../etc/passwd",
    "a/./b",
    "a//b",
    "con.txt",
    "a?.txt",
    "a*.txt",
    "a .txt ",
    "a\u0000b.txt",
    `${"长".repeat(90)}.txt`,
    `${"长".repeat(90)}。.txt`,
    `${"folder/".repeat(40)}a.txt`,
    `${"folder/".repeat(41)}a.txt`,
  ];
  const files = paths.map(textFileOf);
  expect(new Set(files).size).toBe(paths.length);
  for (const file of files) {
    const parts = file.split("/");
    expect(file.length).toBeLessThan(200);
    expect(parts.every((part) => part !== "" && !/^\.+$|[<>:"|?*\\\p{Cc}]|[. ]$/u.test(part))).toBe(true);
    expect(parts.slice(0, -1).every((part) => !part.endsWith(".txt"))).toBe(true);
    expect(parts.every((part) => Buffer.byteLength(part) < 250)).toBe(true);
  }
});
