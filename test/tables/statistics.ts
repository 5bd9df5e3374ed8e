import type { Claim } from "../../src/model/claim.ts";
import type { Piece, Written } from "./lay-out-source.ts";

/** What a figure must come out as. */
export type Expected = Pick<
  Claim,
  "quote" | "value" | "unit" | "indicator" | "measure" | "status" | "period" | "kind"
> & { whole: string | null };

interface Row {
  readonly noun: string;
  readonly unit: string;
  readonly indicator: string;
  readonly canonical: string;
  readonly factor: number;
  readonly figures: readonly [string, string, string, string];
}

const row = (
  noun: string,
  unit: string,
  indicator: string,
  canonical: string,
  figures: Row["figures"],
  factor = 1,
): Row => ({
  noun,
  unit,
  indicator,
  canonical,
  figures,
  factor,
});

const YEARS = ["2018", "2019", "2020", "2021"];
const ROWS: readonly Row[] = [
  row("培训农民", "人次", "people_trained", "person_time", ["1,200", "1,350", "980", "1,420"]),
  row("举办科普讲座", "场", "training_sessions", "occurrence", ["35", "40", "22", "51"]),
  row("发放科普资料", "份", "materials_distributed", "count", ["12,000", "13,500", "9,800", "15,200"]),
  row("专利申请量", "件", "patents_filed", "count", ["310", "345", "402", "455"]),
  row("专利授权量", "件", "patents_granted", "count", ["120", "133", "158", "171"]),
  row("科普经费支出", "万元", "funds_spent", "CNY", ["58.5", "60", "62.3", "71"], 10_000),
  row("会员人数", "人", "members", "person", ["3,200", "3,300", "3,350", "3,412"]),
  row("学会", "个", "organizations", "count", ["28", "29", "29", "30"]),
  row("高新技术企业", "家", "hightech_enterprises", "count", ["12", "15", "19", "24"]),
  row("科普活动", "场次", "events_held", "occurrence", ["60", "66", "31", "72"]),
];

/** 1,200 → 1200, 58.5万 → 585000. */
function valueOf(figure: string, factor: number): string {
  return String(Math.round(Number(figure.replace(",", "")) * factor * 100) / 100);
}

function expectedOf({ indicator, canonical, factor }: Row, figure: string, period: string): Expected {
  const value = valueOf(figure, factor);
  return {
    quote: figure,
    value,
    unit: canonical,
    indicator,
    measure: "value",
    status: "actual",
    period,
    kind: "claim",
    whole: null,
  };
}

/** A sheet of 10 indicators by 4 years: what stands above it, its rows, and its 40 figures by rows. */
export interface Statistics {
  readonly name: string;
  readonly above: readonly string[];
  readonly rows: readonly (readonly Written[])[];
  readonly expected: readonly Expected[];
}

const inRows = ROWS.flatMap((each) => each.figures.map((figure, i) => expectedOf(each, figure, YEARS[i] as string)));
const inColumns = YEARS.flatMap((year, i) => ROWS.map((each) => expectedOf(each, each.figures[i] as string, year)));

const funds = ["科普活动", "科普设施", "青少年活动", "培训", "宣传", "印刷", "差旅", "会议", "办公"];
const FUND_ROWS = funds.map((noun, i) =>
  row(`${noun}经费`, "万元", "funds_spent", "CNY", [`${i + 1}.5`, `${i + 2}`, `${i + 3}.2`, `${i + 4}`], 10_000),
);
const FUND_TOTALS = ["49.5", "54", "64.8", "72"];

export const STATISTICS: readonly Statistics[] = [
  {
    name: "years across, units in brackets",
    above: ["2018—2021年主要工作指标"],
    rows: [
      ["指标", ...YEARS.map((year) => `${year}年`)],
      ...ROWS.map(({ noun, unit, figures }) => [`${noun}(${unit})`, ...figures]),
    ],
    expected: inRows,
  },
  {
    name: "years down",
    above: [],
    rows: [
      ["年份", ...ROWS.map(({ noun, unit }) => `${noun}（${unit}）`)],
      ...YEARS.map((year, i) => [year, ...ROWS.map(({ figures }) => figures[i] as string)]),
    ],
    expected: inColumns,
  },
  {
    name: "a column of units, bare years",
    above: ["表1 主要指标完成情况"],
    rows: [
      ["序号", "指标名称", "计量单位", ...YEARS, "备注"],
      ...ROWS.map(({ noun, unit, figures }, i) => [`${i + 1}`, noun, unit, ...figures, i === 0 ? "含线上" : ""]),
    ],
    expected: inRows,
  },
  {
    name: "headers of two levels",
    above: ["科普工作主要指标"],
    rows: [
      [
        { words: "指标", rows: 2 },
        { words: "单位", rows: 2 },
        { words: "“十三五”期间", columns: 3 },
        { words: "“十四五”期间" },
      ],
      ["2018年", "2019年", "2020年", "2021年"],
      ...ROWS.map(({ noun, unit, figures }) => [noun, unit, ...figures]),
    ],
    expected: inRows,
  },
  {
    name: "plans beside what was done",
    above: [],
    rows: [
      [
        { words: "指标", rows: 2 },
        { words: "2020年", columns: 2 },
        { words: "2021年", columns: 2 },
      ],
      ["计划", "完成", "计划", "完成"],
      ...ROWS.map(({ noun, unit, figures }) => [`${noun}(${unit})`, ...figures]),
    ],
    expected: ROWS.flatMap((each) =>
      each.figures.map((figure, i) => ({
        ...expectedOf(each, figure, i < 2 ? "2020" : "2021"),
        status: i % 2 === 0 ? ("target" as const) : ("actual" as const),
      })),
    ),
  },
  {
    name: "the unit above, a total below",
    above: ["2018—2021年科普经费支出情况表", "单位:万元"],
    rows: [
      ["项目", ...YEARS.map((year) => `${year}年`)],
      ...FUND_ROWS.map(({ noun, figures }) => [noun, ...figures]),
      ["合　计", ...FUND_TOTALS],
    ],
    expected: [
      ...FUND_ROWS.flatMap((each) =>
        each.figures.map((figure, i) => ({
          ...expectedOf(each, figure, YEARS[i] as string),
          whole: FUND_TOTALS[i] as string,
        })),
      ),
      ...FUND_TOTALS.map((figure, i) => expectedOf(FUND_ROWS[0] as Row, figure, YEARS[i] as string)),
    ],
  },
];

/** A report that a statistics table stands in. */
export function reportAround({ above, rows }: Statistics): Piece[] {
  return [
    "临江市科协2021年工作总结",
    "2021年,市科协围绕中心、服务大局,各项工作取得新进展,主要指标见下表。",
    ...above,
    rows,
    "以上数据由各部门提供,已经核对。",
  ];
}

/** What of the claims is told by `Expected`. */
export function seen(claims: readonly Claim[]): Expected[] {
  const quotes = new Map(claims.map(({ id, quote }) => [id, quote]));
  return claims.map(({ quote, value, unit, indicator, measure, status, period, kind, part_of: whole }) => ({
    quote,
    value,
    unit,
    indicator,
    measure,
    status,
    period,
    kind,
    whole: whole === null ? null : (quotes.get(whole) ?? "?"),
  }));
}
