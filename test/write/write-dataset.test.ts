import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/model/claim.ts";
import { RunRecord } from "../../src/model/run-record.ts";
import { type WriteOptions, writeDataset } from "../../src/write/write-dataset.ts";
import { makeClaim } from "../compare/make-claim.ts";
import { makeDataset } from "./make-dataset.ts";
import { useFolder } from "./use-folder.ts";

const folder = useFolder();
const BOM = "\uFEFF";

async function write(claims: readonly Claim[], options: Partial<WriteOptions> = {}) {
  const out = folder.at("dataset");
  await writeDataset(makeDataset(claims), out, { header: "zh", ...options });
  return (name: string) => readFile(join(out, name), "utf8");
}

/** Data rows of a CSV without quoted cells. */
function cells(csv: string): string[][] {
  return csv
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(","));
}

describe("claims.jsonl", () => {
  it("has the contract's fields first and in order, and numbers with all their digits", async () => {
    const read = await write([
      makeClaim({
        value: "9007199254740993",
        value_max: "0012345678901234567890.50",
        cues: { status: "已" },
        quote: "十、\n“x”",
      }),
    ]);
    expect(await read("claims.jsonl")).toBe(
      '{"id":"a.txt@10","source":"a.txt","report":"甲科协2007年工作总结","organization":"甲科协","start":10,"end":16,' +
        '"quote":"十、\\n“x”","kind":"claim","value":9007199254740993,"value_max":12345678901234567890.5,' +
        '"unit":"occurrence","surface_unit":"次","qualifier":"eq","indicator":"events","measure":"value",' +
        '"status":"actual","basis":"period","scope":null,"part_of":null,"period":"2007","sentence":"举办活动4次。",' +
        '"section":"一、活动","rule":"events","confidence":0.9,"report_number":1,"unit_detail":null,"object":"","cues":{"status":"已"},' +
        '"review":null,"review_note":null,"before":null}\n',
    );
  });

  it("has null for a masked amount, one line per claim, no BOM", async () => {
    const read = await write([makeClaim({ kind: "masked", value: null }), makeClaim({ start: 50, value: "-3" })]);
    const lines = (await read("claims.jsonl")).split("\n");
    expect(lines).toHaveLength(3);
    expect(lines.slice(0, 2).map((line) => (JSON.parse(line) as Claim).value)).toEqual([null, -3]);
  });
});

describe("tables", () => {
  it("start with a BOM, end lines with CRLF and have Chinese headers", async () => {
    const read = await write([makeClaim()]);
    const headers: Record<string, string> = {
      "claims.csv":
        "编号,来源文件,报告,机构,起始位置,结束位置,原文,类别,数值,数值上限,计量单位,原文单位,确切程度,指标,数值类型,完成状态,统计口径,级别,所属总数编号,时期,所在句子,所在章节,规则,置信度,报告序号,具体单位,计数对象,判断依据,核对结果,核对备注,更正前",
      "observations.csv":
        "机构,来源文件,报告,指标,计量单位,具体单位,数值类型,完成状态,统计口径,级别,时期,数值,数值上限,确切程度,取数方式,注意,依据编号,取数编号,计数对象,另有数值,对比行号",
      "comparison.csv":
        "机构,来源文件,报告,指标,计量单位,具体单位,数值类型,完成状态,统计口径,级别,2007年,对比基期,对比末期,增减量,增减率(%),说明,依据编号",
      "findings.csv": "程度,代码,来源文件,起始位置,结束位置,说明",
    };
    for (const [name, header] of Object.entries(headers)) {
      const csv = await read(name);
      expect(csv.split("\r\n")[0]).toBe(BOM + header);
      expect(csv.endsWith("\r\n")).toBe(true);
      expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    }
    expect(Buffer.from(await read("claims.csv")).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it("show ids by their Chinese labels, and an id without one as it is", async () => {
    const labels = { indicators: { events: "活动场次" }, units: { person: "人", tonne: "吨" } };
    const read = await write(
      [
        makeClaim({ scope: "provincial", period: "2007-H1", qualifier: "ge", cues: { qualifier: "以上" } }),
        makeClaim({ start: 50, unit: "person", unit_detail: "tonne", kind: "masked", value: null, period: null }),
      ],
      { labels },
    );
    expect(await read("claims.csv")).toContain(
      "\r\na.txt@10,a.txt,甲科协2007年工作总结,甲科协,10,12,4次,数据,4,,occurrence,次,至少,活动场次,数量,实际,本期,省级,," +
        "2007年上半年,举办活动4次。,一、活动,events,0.9,1,,,qualifier:以上,,,\r\n" +
        "a.txt@50,a.txt,甲科协2007年工作总结,甲科协,50,53,xx次,已隐去,,,人,次,确数,活动场次,数量,实际,本期,,,," +
        "举办活动4次。,一、活动,events,0.9,1,吨,,,,,\r\n",
    );
  });

  it("have English headers and ids by option", async () => {
    const read = await write([makeClaim()], { header: "en", labels: { indicators: { events: "活动" }, units: {} } });
    expect(await read("claims.csv")).toBe(
      `${BOM}id,source,report,organization,start,end,quote,kind,value,value_max,unit,surface_unit,qualifier,indicator,` +
        "measure,status,basis,scope,part_of,period,sentence,section,rule,confidence,report_number,unit_detail,object,cues,review,review_note,before\r\n" +
        "a.txt@10,a.txt,甲科协2007年工作总结,甲科协,10,12,4次,claim,4,,occurrence,次,eq,events," +
        "value,actual,period,,,2007,举办活动4次。,一、活动,events,0.9,1,,,,,,\r\n",
    );
    expect(await read("comparison.csv")).toBe(
      `${BOM}organization,source,report,indicator,unit,unit_detail,measure,status,basis,scope,2007,change_from,change_to,` +
        "change,change_rate_percent,notes,claims\r\n" +
        "甲科协,,,events,occurrence,,value,actual,period,,4,,,,,,2007: a.txt@10\r\n",
    );
  });

  it("make formulas harmless, and keep negative numbers numbers", async () => {
    const starts = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "一=1"];
    const read = await write([
      ...starts.map((sentence, index) => makeClaim({ start: index * 10, sentence })),
      makeClaim({ start: 500, value: "-2.50", value_max: "-1", sentence: "-2", basis: "cumulative" }),
    ]);
    const csv = await read("claims.csv");
    for (const sentence of starts.slice(0, -1)) expect(csv).toContain(`,'${sentence}`.replace("'\r", "\"'\r"));
    expect(csv).toContain(",一=1,");
    expect(csv).toContain(",-2.5,-1,");
    expect(csv).toContain(",'-2,");
    expect(await read("observations.csv")).toContain(",-2.5,-1,");
    // A range is no number, so that nothing keeps its sign from being read as a formula.
    expect(await read("comparison.csv")).toContain(",'-2.5～-1,");
  });

  it("keep all digits of a large number, unquoted and without an apostrophe", async () => {
    const value = "123456789012345678901234567890.125";
    const read = await write([makeClaim({ value })]);
    for (const name of ["claims.csv", "observations.csv", "comparison.csv"]) {
      expect(cells(await read(name))[0]).toContain(value);
    }
  });

  it("quote commas, quotation marks and line breaks of every kind", async () => {
    const read = await write([makeClaim({ sentence: '甲,"乙"\n丙', section: "丁\r戊", quote: "己\r\n庚" })]);
    const csv = await read("claims.csv");
    expect(csv).toContain(',"甲,""乙""\n丙","丁\r戊",');
    expect(csv).toContain(',"己\r\n庚",');
  });

  it("are written without rows, too", async () => {
    const read = await write([]);
    expect(await read("claims.jsonl")).toBe("");
    expect(await read("findings.csv")).toBe(`${BOM}程度,代码,来源文件,起始位置,结束位置,说明\r\n`);
    expect((await read("comparison.csv")).split("\r\n")).toHaveLength(2);
  });

  it("have findings with their places", async () => {
    const whole = {
      code: "READ_ENCODING",
      severity: "error",
      source: "c.txt",
      start: null,
      end: null,
      message: "编码不明",
    } as const;
    await writeDataset(makeDataset([], [whole, { ...whole, severity: "info", start: 0, end: 5 }]), folder.at("d"), {
      header: "zh",
    });
    expect(cells(await readFile(folder.at("d/findings.csv"), "utf8"))).toEqual([
      ["错误", "READ_ENCODING", "c.txt", "", "", "编码不明"],
      ["提示", "READ_ENCODING", "c.txt", "0", "5", "编码不明"],
    ]);
  });
});

describe("comparison.csv", () => {
  const claims = [
    makeClaim({ period: "2008", start: 10, value: "5" }),
    makeClaim({ period: "2008", start: 20, value: "4", qualifier: "ge" }),
    makeClaim({ period: "2006", start: 30, value: "12" }),
    makeClaim({ period: "2008-05", start: 40, value: "6", value_max: "10" }),
    makeClaim({ period: null, start: 50, value: "1" }),
  ];

  it("has a column per period and the change between the last two years", async () => {
    const read = await write(claims);
    const [header, ...rows] = (await read("comparison.csv")).split("\r\n");
    expect(header?.split(",").slice(10)).toEqual(
      "2006年,2008年,2008年5月,未知时期,对比基期,对比末期,增减量,增减率(%),说明,依据编号".split(","),
    );
    expect(rows.map((row) => row.split(",").slice(1, 3))).toEqual([["", ""], ["a.txt", "甲科协2007年工作总结"], []]);
    expect(rows[0]?.split(",").slice(10)).toEqual([
      "12",
      "9",
      "6～10",
      "",
      "2006年",
      "2008年",
      "-3",
      "-25",
      "2008年:加总、至少;2008年5月:区间、不足一年;增减:含非确数、取数方式不同、两年不相邻",
      "2006年:a.txt@30;2008年:a.txt@10 a.txt@20;2008年5月:a.txt@40",
    ]);
    expect(rows[1]?.split(",").slice(10)).toEqual([
      "",
      "",
      "",
      "1",
      "",
      "",
      "",
      "",
      "未知时期:时期未知",
      "未知时期:a.txt@50",
    ]);
  });

  it("has the model's words under English headers", async () => {
    const read = await write(claims, { header: "en" });
    const [header, row] = (await read("comparison.csv")).split("\r\n");
    expect(header).toContain(",2006,2008,2008-05,unknown,");
    expect(row).toContain(
      '"2008: summed, ge; 2008-05: RANGE, PART_OF_YEAR; change: INEXACT, MADE_UNLIKE, YEARS_APART"',
    );
  });
});

it("run.json is a record of the run, readable by people and by its schema", async () => {
  const dataset = makeDataset([makeClaim()]);
  const read = await write([makeClaim()]);
  const text = await read("run.json");
  expect(text.endsWith("}\n")).toBe(true);
  expect(RunRecord.parse(JSON.parse(text))).toEqual(dataset.run);
});

it("gives the same bytes again", async () => {
  const names = ["claims.jsonl", "claims.csv", "observations.csv", "comparison.csv", "findings.csv", "run.json"];
  const claims = ["1", "2.5", "12187"].map((value, index) => makeClaim({ value, start: index * 10 }));
  const first = await write(claims);
  const before = await Promise.all(names.map(first));
  const second = await write(claims);
  expect(await Promise.all(names.map(second))).toEqual(before);
});

it("writes more than fits into any one buffer, in order", async () => {
  const claims = Array.from({ length: 3000 }, (_, start) => makeClaim({ start, value: String(start) }));
  const read = await write(claims);
  const lines = (await read("claims.jsonl")).trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as Claim).start)).toEqual(claims.map(({ start }) => start));
  expect(cells(await read("claims.csv")).map((row) => row[8])).toEqual(claims.map(({ value }) => value));
});
