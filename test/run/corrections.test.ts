import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findPipeline } from "../../src/find-pipeline.ts";
import type { Claim } from "../../src/model/claim.ts";
import { CORRECTION_COLUMNS } from "../../src/model/correction.ts";
import type { RunRecord } from "../../src/model/run-record.ts";
import { run } from "../../src/run.ts";
import { readDataset } from "../read-dataset.ts";
import { encode } from "../read/encode.ts";
import { useTemporaryFolders } from "../read/temporary-folder.ts";

const temporaryFolder = useTemporaryFolders();
const pipeline = findPipeline();
const REPORT =
  "云岭县科学技术协会2021年工作总结\n\n2021年,全县举办培训班12期,培训农民1,200人次。发放资料3000份。拨付科普经费70万元。编印第3期简报。";

type Cells = Partial<Record<(typeof CORRECTION_COLUMNS)[number]["field"], string>>;

/** Runs over the report, and again with the corrections that are made from the first run's claims. */
async function runReviewed(
  rows: (at: (quote: string) => Cells) => readonly Cells[],
  { header = "zh", separator = ",", save = (text: string): string | Uint8Array => text, report = REPORT } = {},
) {
  const folder = await temporaryFolder({ "in/总结.txt": REPORT });
  const [input, out] = [join(folder, "in"), join(folder, "out")];
  const { record } = await run({ inputs: [input], out, pipeline, header: "zh", jobs: 1 });
  const sha256 = record.inputs[0]?.sha256 ?? "";
  const at = (quote: string): Cells => {
    const start = REPORT.indexOf(quote);
    return { source: "总结.txt", sha256, start: String(start), end: String(start + quote.length), quote };
  };
  const titles = CORRECTION_COLUMNS.map((column) => (header === "zh" ? column.zh : column.en));
  const lines = rows(at).map((cells) => CORRECTION_COLUMNS.map(({ field }) => `"${cells[field] ?? ""}"`));
  const table = [titles, ...lines].map((cells) => cells.join(separator)).join("\r\n");
  await writeFile(join(input, "corrections.csv"), save(table));
  await writeFile(join(input, "总结.txt"), report);
  const inputs = await readDataset(input);
  const again = async () => {
    const result = await run({ inputs: [input], out, pipeline, header: "zh", jobs: 1 });
    return { result, ...(await readDataset(out)) };
  };
  const reviewed = await again();
  return { ...reviewed, again, input, before: inputs.files };
}

function said(claims: readonly Claim[]) {
  return claims.map(({ quote, review, value, indicator }) => [quote, review, value, indicator]);
}

const withoutClock = (files: Record<string, string>) => {
  const record = JSON.parse(files["run.json"] ?? "") as RunRecord;
  return { ...files, "index.html": "", "run.json": { ...record, started_at: "", seconds: 0 } };
};

const rows = (at: (quote: string) => Cells): Cells[] => [
  { ...at("12期"), verdict: "正确" },
  { ...at("1,200人次"), verdict: "更正", value: "1300", note: "以台账为准" },
  { ...at("3000份"), verdict: "错误" },
  { ...at("70万元"), verdict: "更正", value: "71", unit: "万元", indicator: "获得经费", period: "2020年" },
  { ...at("3期"), verdict: "补充", indicator: "论文稿件数", value: "3", unit: "个（项、家…）" },
];

describe("corrections beside the inputs", () => {
  test("mark, correct, leave out and add, in every output", async () => {
    const { claims, files, result } = await runReviewed(rows);
    expect(said(claims)).toEqual([
      ["12期", "right", 12, "training_sessions"],
      ["1,200人次", "corrected", 1300, "people_trained"],
      ["3000份", "wrong", 3000, "materials_distributed"],
      ["70万元", "corrected", 710000, "funds_obtained"],
      ["3期", "added", 3, "publications"],
    ]);
    expect(claims[1]).toMatchObject({ before: { value: "1200" }, review_note: "以台账为准", unit: "person_time" });
    expect(claims[3]).toMatchObject({ period: "2020", before: { indicator: "funds_spent", period: "2021" } });
    expect(claims[4]).toMatchObject({
      sentence: "编印第3期简报。",
      period: "2021",
      organization: claims[0]?.organization,
    });
    expect(result.record.counts.reviewed).toEqual({ right: 1, wrong: 1, corrected: 2, added: 1 });
    expect(result.record.corrections).toMatchObject([{ path: "corrections.csv", applied: 5, refused: 0 }]);
    const observations = files["observations.csv"] ?? "";
    expect(observations).toContain(",1300,");
    expect(observations).not.toContain(",3000,");
    expect(files["claims.csv"]).toContain("更正,以台账为准,数值:1200");
    expect(files["claims.csv"]).toContain(",错误,");
  });

  test("stay as they are, and say the same again", async () => {
    const { files, again, input, before } = await runReviewed(rows);
    expect(withoutClock((await again()).files)).toEqual(withoutClock(files));
    expect((await readDataset(input)).files).toEqual(before);
  });

  test.each([
    ["in GBK, as Excel saves CSV", { save: (text: string) => encode(text, "gbk") }],
    ["with semicolons", { separator: ";" }],
    ["with a byte order mark and tabs", { separator: "\t", save: (text: string) => `\uFEFF${text}` }],
    ["under English headers", { header: "en" }],
  ])("%s", async (_, saved) => {
    const { claims } = await runReviewed(rows, saved);
    expect(claims.map(({ review: verdict }) => verdict)).toEqual(["right", "corrected", "wrong", "corrected", "added"]);
  });

  test("whose quotation a spreadsheet changed still hold", async () => {
    const { claims } = await runReviewed((at) => [{ ...at("1,200人次"), quote: "'1200人次", verdict: "对" }]);
    expect(claims[1]?.review).toBe("right");
  });

  test("of a browser's second download count as well, and the later word holds", async () => {
    const { again, input } = await runReviewed((at) => [{ ...at("12期"), verdict: "错误" }]);
    const first = await readFile(join(input, "corrections.csv"), "utf8");
    await writeFile(join(input, "corrections (1).csv"), first.replace("错误", "正确"));
    const { claims, result } = await again();
    expect(claims[0]?.review).toBe("wrong");
    expect(result.findings.filter(({ code }) => code === "CORRECTION_TWICE")).toHaveLength(1);
    expect(result.record.skipped.map(({ reason }) => reason)).toEqual(["companion", "companion"]);
  });
});

describe("what cannot be applied is a finding that says what to do", () => {
  const codes = ({ findings }: { findings: readonly { code: string; message: string }[] }) =>
    findings.filter(({ code }) => code.startsWith("CORRECTION")).map(({ code, message }) => `${code} ${message}`);

  test("where the text has changed", async () => {
    const { result, claims } = await runReviewed(rows, { report: REPORT.replace("全县", "全县共") });
    expect(codes(result)).toHaveLength(5);
    expect(codes(result)[0]).toMatch(
      /^CORRECTION_TEXT_CHANGED corrections\.csv第2行:总结\.txt在核对之后改动过.*这一行未采用。$/u,
    );
    expect(claims.every(({ review: verdict }) => verdict === null)).toBe(true);
    expect(result.record.corrections).toMatchObject([{ applied: 0, refused: 5 }]);
  });

  test("where no figure stands, or other words do", async () => {
    const { result } = await runReviewed((at) => [
      { ...at("全县"), verdict: "正确" },
      { ...at("发放"), verdict: "错误" },
      { ...at("12期"), quote: "13期", verdict: "正确" },
      { ...at("简报"), verdict: "补充", indicator: "其他" },
    ]);
    expect(codes(result).map((each) => each.split(" ")[0])).toEqual([
      "CORRECTION_INCOMPLETE",
      "CORRECTION_NO_CLAIM",
      "CORRECTION_NO_CLAIM",
      "CORRECTION_TEXT_CHANGED",
    ]);
  });

  test("where the file is not among the inputs", async () => {
    const { result } = await runReviewed((at) => [
      { ...at("12期"), sha256: "0".repeat(64), source: "别的.txt", verdict: "正确" },
    ]);
    expect(codes(result)[0]).toMatch(/^CORRECTION_NO_SOURCE .*别的\.txt/u);
  });

  test("where a cell cannot be understood: row, column, what is expected", async () => {
    const { result, claims } = await runReviewed((at) => [
      { ...at("12期"), verdict: "更正", indicator: "培训期数" },
      { ...at("1,200人次"), verdict: "也许" },
      { ...at("3000份"), verdict: "更正", value: "三千" },
      { ...at("70万元"), verdict: "正确" },
    ]);
    const [indicator = "", verdict = "", value = ""] = codes(result);
    expect(indicator).toMatch(
      /^CORRECTION_ROW corrections\.csv第2行:“指标”是“培训期数”,应为claims\.csv 中“指标”一栏的写法或代号,如 培训人数、/u,
    );
    expect(verdict).toMatch(/第3行:“核对结果”是“也许”,应为 正确、错误、更正 或 补充。/u);
    expect(value).toMatch(/第4行:“数值”是“三千”,应为不带单位的数/u);
    expect(claims.at(-1)?.review).toBe("right");
  });

  test("where the table has lost its header", async () => {
    const { result } = await runReviewed(rows, { save: (text) => text.slice(text.indexOf("\n") + 1) });
    expect(codes(result)[0]).toMatch(/^CORRECTION_UNREADABLE corrections\.csv:表头中没有“文件校验码”、/u);
  });
});
