import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkQuotes } from "../../src/evaluate/check-quotes.ts";
import { loadAnnotations } from "../../src/evaluate/load-annotations.ts";
import { goldRow } from "./rows.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "shuzhai-gold-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(name: string, ...lines: unknown[]): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true });
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  await writeFile(join(root, name), text);
}

describe("loadAnnotations", () => {
  it("finds annotations beside texts, sorted by path", async () => {
    await put("b.txt", "");
    await put(
      "b.claims.jsonl",
      goldRow({ start: 1 }),
      "",
      goldRow({ start: 11, part_of: 1, period: "2014/2018", note: "x" }),
    );
    await put("a/c.md", "");
    await put("a/c.claims.jsonl");
    await put("a/plain.txt", "");
    await put(".hidden/d.txt", "");
    await put(".hidden/d.claims.jsonl", goldRow());
    const { annotations, findings } = await loadAnnotations([root]);
    expect(annotations.map(({ path, gold }) => [path, gold.length])).toEqual([
      ["a/c.md", 0],
      ["b.txt", 2],
    ]);
    expect(annotations[1]?.textFile).toBe(join(root, "b.txt"));
    expect(findings).toEqual([]);
  });

  it("takes a text given directly, and each text once", async () => {
    await put("b.txt", "");
    await put("b.claims.jsonl", goldRow());
    const { annotations } = await loadAnnotations([join(root, "b.txt"), root]);
    expect(annotations.map(({ path }) => path)).toEqual(["b.txt"]);
  });

  it("names file and line of what does not fit, and keeps the rest", async () => {
    await put("b.txt", "");
    await put(
      "b.claims.jsonl",
      goldRow(),
      "{oops",
      { ...goldRow(), status: "done" },
      { ...goldRow(), colour: "red" },
      { ...goldRow(), value: null },
      { ...goldRow(), end: 99 },
      { ...goldRow(), period: "2014/2018/2020" },
      goldRow({ part_of: 5 }),
    );
    const { annotations, findings } = await loadAnnotations([root]);
    expect(annotations[0]?.gold).toHaveLength(2);
    expect(findings.map(({ code, severity, source }) => `${severity} ${code} ${source}`)).toEqual(
      Array.from({ length: 7 }, () => "error EVALUATE_ANNOTATION b.claims.jsonl"),
    );
    const told = ["2:不是有效的 JSON", "3:", "4:", "5:", "6:", "7:", "8:part_of"];
    told.forEach((start, i) => expect(findings[i]?.message.startsWith(`b.claims.jsonl:${start}`)).toBe(true));
    expect(findings[1]?.message).toContain("status");
    expect(findings[2]?.message).toContain("colour");
  });

  it("tells only the first of many bad lines, and how many more there are", async () => {
    await put("b.txt", "");
    await put("b.claims.jsonl", ...Array.from({ length: 30 }, () => "{}"));
    const { findings } = await loadAnnotations([root]);
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)?.message).toContain("另有 10 行");
  });

  it("goes on after an annotation that cannot be read, and accepts a byte order mark", async () => {
    await put("a.txt", "");
    await mkdir(join(root, "a.claims.jsonl"));
    await put("b.txt", "");
    await put("b.claims.jsonl", `\uFEFF${JSON.stringify(goldRow())}`);
    const { annotations, findings } = await loadAnnotations([join(root, "a.txt"), root]);
    expect(annotations.map(({ path, gold }) => [path, gold.length])).toEqual([["b.txt", 1]]);
    expect(findings.map(({ source }) => source)).toEqual(["a.claims.jsonl"]);
  });

  it("reports annotations without a text, and inputs that are not there", async () => {
    await put("lone.claims.jsonl", goldRow());
    const { annotations, findings } = await loadAnnotations([root, join(root, "gone")]);
    expect(annotations).toEqual([]);
    expect(findings.map(({ source }) => source)).toEqual(["lone.claims.jsonl", join(root, "gone")]);
  });
});

describe("checkQuotes", () => {
  it("reports a span that does not hold its words", () => {
    const rows = [goldRow({ start: 2, quote: "12项" }), goldRow({ start: 3, quote: "12项" })];
    const findings = checkQuotes(rows, { path: "r.txt", text: "获奖12项。" });
    expect(findings).toEqual([expect.objectContaining({ code: "EVALUATE_QUOTE", source: "r.txt", start: 3, end: 6 })]);
    expect(findings[0]?.message).toContain("2项。");
  });
});
