import { expect, test } from "vitest";
import { periodLabel } from "../../src/model/period-label.ts";
import { Period } from "../../src/model/report.ts";
import { readPeriodCell } from "../../src/text/read-period-cell.ts";

test.each([
  ["2019", "2019"],
  ["2019年", "2019"],
  ["２０１９年度", "2019"],
  ["二〇一九年", "2019"],
  ["2019-h1", "2019-H1"],
  ["2019年上半年", "2019-H1"],
  ["2019Q3", "2019-Q3"],
  ["2019年第3季度", "2019-Q3"],
  ["2019-05", "2019-05"],
  ["2019/5", "2019-05"],
  ["2019/5/1", "2019-05"],
  ["2019年5月1日", "2019-05"],
  ["May-19", "2019-05"],
  ["19-May", "2019-05"],
  ["2019年1—10月", "2019-01/2019-10"],
  ["2019-01/2019-10", "2019-01/2019-10"],
  ["2019-01/2019-06", "2019-H1"],
  ["2016—2020年", "2016/2020"],
  ["2016/2020", "2016/2020"],
  ["“十三五”", "2016/2020"],
  ["2018-2019学年", "2018-09/2019-08"],
])("%s is %s", (cell, period) => {
  expect(readPeriodCell(cell)).toBe(period);
  expect(Period.parse(period)).toBe(period);
});

test.each([
  "",
  "去年",
  "20xx年",
  "2019年5月18日",
  "2019/5/18",
  "2020/2016",
  "上半年",
  "2019年工作总结",
  "2018年2019年",
  "12",
])("%j is none", (cell) => {
  expect(readPeriodCell(cell)).toBe(null);
});

test("what a table shows of a period is read back as it", () => {
  for (const period of [
    "2019",
    "2019-H2",
    "2019-Q4",
    "2019-11",
    "2016/2020",
    "2019-01/2019-10",
    "2018-09/2019-08",
    "2018-09/2019-01",
  ]) {
    expect(readPeriodCell(periodLabel(period))).toBe(period);
  }
});
