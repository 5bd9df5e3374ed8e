import { expect, test } from "vitest";
import { readMarkedText } from "../../src/evaluate/read-marked-text.ts";

const known = { indicators: new Set(["people_trained", "awards_won"]), units: new Set(["person", "count", "percent"]) };

test("a text without its marks, and a row for each of them", () => {
  const marked = `@period 2019
全年培训{560余人|people_trained|560 person|q=ge}。
获奖{130项|awards_won|130 count|id=a},其中省级{2—4项|awards_won|2..4 count|of=a sc=provincial}。
@period 2020
@status target
培训{xx人|people_trained|masked person},增长{8%|people_trained|8 percent|m=growth p=null}。
`;
  const { text, rows, mistakes } = readMarkedText(marked, known);
  expect(mistakes).toEqual([]);
  expect(text).toBe("全年培训560余人。\n获奖130项,其中省级2—4项。\n培训xx人,增长8%。\n");
  for (const { start, end, quote } of rows) expect(text.slice(start, end)).toBe(quote);
  expect(rows).toMatchObject([
    { kind: "claim", value: 560, value_max: null, qualifier: "ge", status: "actual", basis: "period", period: "2019" },
    { value: 130, part_of: null },
    { value: 2, value_max: 4, scope: "provincial", part_of: rows[1]?.start },
    { kind: "masked", value: null, status: "target", period: "2020" },
    { unit: "percent", measure: "growth", status: "target", period: null },
  ]);
});

test.each([
  ["{5人|people_traind|5 person}", "没有指标 people_traind"],
  ["{5人|people_trained|5 persons}", "没有计量单位 persons"],
  ["{5人|people_trained|5 person|of=b}", "不认识“of=b”"],
  ["{5人|people_trained|5 person|s=maybe}", "status 不对"],
  ["{5人|people_trained|five person}", "value 不对"],
])("%s is told with its line", (group, message) => {
  const { mistakes } = readMarkedText(`第一行\n培训${group}。`, known);
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toContain(`第 2 行 ${group}:`);
  expect(mistakes[0]).toContain(message);
});
