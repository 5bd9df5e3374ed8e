import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPipeline } from "../src/find-pipeline.ts";
import type { Finding } from "../src/model/finding.ts";
import type { Observation } from "../src/model/observation.ts";
import type { Target } from "../src/model/target.ts";
import { openDataset } from "../src/open-dataset.ts";
import { run } from "../src/run.ts";

const BODY = "云岭县科学技术协会";
const PADDING = "全县科普工作有序开展,各乡镇积极参与,干部群众普遍欢迎,成效明显。".repeat(4);

/** Figures that look alike and are not: each must stay alone, and say why. */
const REPORTS: Record<string, string> = {
  "2018.txt":
    `${BODY}2018年工作总结\n\n2018年,全县共培训农民900人次,培训农技人员80人。新增科普示范基地12个,其中省级5个、市级7个。` +
    `争取上级资金50万元,引进外资3万美元。\n\n下一年工作计划\n\n2019年,计划培训农民1500人次。${PADDING}`,
  "2019上半年.txt": `${BODY}2019年上半年工作总结\n\n上半年,全县共培训农民700人次。${PADDING}`,
  "2019.txt": `${BODY}2019年工作总结\n\n2019年,全县共培训农民1200人次,发放科普资料3000份。现有会员420人,发展会员35人。${PADDING}`,
  "汇编/2019.txt": `${BODY}2019年工作总结\n\n2019年,全县共培训农民1200人次,发放科普资料3000份。现有会员420人,发展会员35人。${PADDING}`,
};

let folder = "";
const cells: Observation[] = [];
const targets: Target[] = [];
const findings: Finding[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shuzhai-incomparable-"));
  for (const [name, text] of Object.entries(REPORTS)) {
    await mkdir(dirname(join(folder, "in", name)), { recursive: true });
    await writeFile(join(folder, "in", name), text);
  }
  const out = join(folder, "out");
  await run({ inputs: [join(folder, "in")], out, pipeline: findPipeline(), header: "zh", jobs: 1 });
  const dataset = await openDataset(out);
  for await (const cell of dataset.observations()) cells.push(cell);
  for await (const target of dataset.targets()) targets.push(target);
  for await (const finding of dataset.findings()) findings.push(finding);
});
afterAll(() => rm(folder, { recursive: true }));

/** Cells of an indicator in short, as `period status unit basis scope: value (how made)`. */
function shown(indicator: string) {
  return cells
    .filter((cell) => cell.indicator === indicator)
    .map(
      ({ period, status, unit, basis, scope, value, made }) =>
        `${period ?? "?"} ${status} ${unit} ${basis} ${scope ?? "-"}: ${value} ${made}`,
    );
}

describe("figures that may not meet", () => {
  test("人 and 人次, half year and year, target and actual, and a repeated report, of one indicator", () => {
    expect(shown("people_trained")).toEqual([
      "2018 actual person period -: 80 single",
      "2018 actual person_time period -: 900 single",
      "2019 actual person_time period -: 1200 single",
      "2019-H1 actual person_time period -: 700 single",
      "2019 target person_time period -: 1500 single",
    ]);
  });

  test("CNY and USD", () => {
    const money = cells.filter(({ unit }) => unit === "CNY" || unit === "USD");
    expect(money.map(({ unit, value }) => [unit, value])).toEqual(
      expect.arrayContaining([
        ["CNY", "500000"],
        ["USD", "30000"],
      ]),
    );
    expect(money.every(({ made }) => made === "single")).toBe(true);
  });

  test("stock and flow", () => {
    expect(shown("members")).toEqual([
      "2019 actual person period -: 35 single",
      "2019 actual person cumulative -: 420 single",
    ]);
  });

  test("a total and its parts", () => {
    const bases = cells.filter(({ value }) => ["12", "5", "7", "24"].includes(value));
    expect(bases.map(({ value, scope, made }) => [value, scope, made])).toEqual([
      ["12", null, "stated"],
      ["5", "provincial", "single"],
      ["7", "prefecture", "single"],
    ]);
  });
});

describe("each says what to mind", () => {
  const cautionsOf = (value: string) => cells.find((cell) => cell.value === value)?.cautions;

  test("half a year", () => expect(cautionsOf("700")).toEqual(["PART_OF_YEAR"]));

  test("a target with what came of it has no caution of its own, and one without is told", () => {
    expect(cautionsOf("1500")).toEqual([]);
    expect(targets).toMatchObject([{ planned: "1500", done: "1200", done_percent: "80", cautions: [] }]);
  });

  test("a repeated report is told, and counts once", () => {
    expect(findings.filter(({ code }) => code === "REPORT_REPEATED")).toMatchObject([{ source: "汇编/2019.txt" }]);
    expect(cells.find((cell) => cell.value === "3000")).toMatchObject({ source: "2019.txt", cautions: [] });
    expect(cells.every(({ claims }) => claims.length === 1)).toBe(true);
  });
});
