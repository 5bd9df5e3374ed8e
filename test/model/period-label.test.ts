import { expect, test } from "vitest";
import { periodLabel } from "../../src/model/period-label.ts";
import { Period } from "../../src/model/report.ts";

test.each([
  ["2019", "2019年"],
  ["2019-H1", "2019年上半年"],
  ["2019-Q3", "2019年第3季度"],
  ["2019-05", "2019年5月"],
  ["2016/2020", "2016—2020年"],
  ["2019-01/2019-10", "2019年1—10月"],
  ["2018-09/2019-08", "2018—2019学年"],
  ["2018-09/2019-01", "2018年9月—2019年1月"],
])("%s is %s", (period, label) => {
  expect(Period.parse(period)).toBe(period);
  expect(periodLabel(period)).toBe(label);
});

test("what is no period", () => {
  for (const text of ["19", "2019-13", "2019-H3", "2019-01/2020", "2019/2020-01", "2019-01-05"]) {
    expect(Period.safeParse(text).success).toBe(false);
  }
  expect(periodLabel(null)).toBe("未知时期");
});
