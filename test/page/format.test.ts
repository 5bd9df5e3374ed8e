import { describe, expect, test } from "vitest";
import { csvText } from "../../src/page/client/csv.ts";
import { figureText, grouped, rounded, signed } from "../../src/page/client/format.ts";

describe("figures as they are shown", () => {
  test.each([
    ["1234567.5", "1,234,567.5"],
    ["-1200", "−1,200"],
    ["0.0000001", "0.0000001"],
    ["123456789012345678901", "123,456,789,012,345,678,901"],
  ])("%s as %s", (decimal, shown) => {
    expect(grouped(decimal)).toBe(shown);
  });

  test("with their range and how exact they are", () => {
    expect(figureText({ value: "7500", value_max: null, qualifier: "approx" })).toBe("≈7,500");
    expect(figureText({ value: "6", value_max: "10", qualifier: "eq" })).toBe("6～10");
    expect(figureText({ value: null, value_max: null, qualifier: "eq" })).toBe("—");
    expect([signed("4"), signed("-4"), signed("0")]).toEqual(["+4", "−4", "0"]);
    expect(rounded("-7.69231", 1)).toBe("-7.7");
  });
});

describe("a table as CSV", () => {
  test("has a byte order mark, line ends of DOS, and quotation marks where they are needed", () => {
    expect(
      csvText([
        ["a", null],
        ["x,y", '他说"好"\n'],
        ["-3", "1.5"],
      ]),
    ).toBe('\uFEFFa,\r\n"x,y","他说""好""\n"\r\n-3,1.5\r\n');
  });

  test.each(['=HYPERLINK("x")', "@SUM(1)", "+1-2", "-1+2", "\tx", "＝1"])("%j is no formula", (text) => {
    expect(csvText([[text]])).toMatch(/^\uFEFF"?'/u);
  });
});
