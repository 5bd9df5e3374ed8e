import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDecimals,
  canonicalDecimal,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from "../../src/model/decimal.ts";

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, scale]) => {
    const plain = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
    const point = plain.length - scale;
    return `${digits < 0n ? "-" : ""}${plain.slice(0, point)}${scale > 0 ? `.${plain.slice(point)}` : ""}`;
  });

describe("decimals", () => {
  it.each([
    ["007.50", "7.5"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["100", "100"],
    ["0.010", "0.01"],
  ])("spells %s as %s", (text, spelled) => {
    expect(canonicalDecimal(text)).toBe(spelled);
  });

  it.each(["", "1e3", "1,000", ".5", "5.", "+1", "１２", "0x10", " 1", "NaN", "1\n"])("refuses %j", (text) => {
    expect(() => canonicalDecimal(text)).toThrow(RangeError);
  });

  it("keeps what floats lose", () => {
    expect(multiplyDecimals("1.13", "10000")).toBe("11300");
    expect(addDecimals("0.1", "0.2")).toBe("0.3");
    expect(addDecimals("9007199254740993", "0.000001")).toBe("9007199254740993.000001");
    expect(subtractDecimals("1", "0.9")).toBe("0.1");
    expect(subtractDecimals("2.5", "3")).toBe("-0.5");
  });

  it.each([
    ["1", "3", 6, "0.333333"],
    ["2", "3", 6, "0.666667"],
    ["-2", "3", 3, "-0.667"],
    ["1", "8", 6, "0.125"],
    ["1", "8", 2, "0.13"],
    ["-1", "8", 2, "-0.13"],
    ["123456789", "1", 3, "123000000"],
    ["99.96", "1", 3, "100"],
    ["999.6", "1", 3, "1000"],
    ["9.996", "1", 3, "10"],
    ["1", "3000000", 2, "0.00000033"],
    ["0", "-7", 4, "0"],
  ])("divides %s by %s to %i digits: %s", (a, b, significant, quotient) => {
    expect(divideDecimals(a, b, significant)).toBe(quotient);
  });

  it("refuses to divide by zero, or to no digits", () => {
    expect(() => divideDecimals("1", "0.0", 3)).toThrow(RangeError);
    expect(() => divideDecimals("1", "2", 0)).toThrow(RangeError);
  });

  it("orders by value, not by spelling", () => {
    expect(["10", "9.5", "-3", "9.50", "0"].sort(compareDecimals)).toEqual(["-3", "0", "9.5", "9.50", "10"]);
    expect(compareDecimals("1.0", "1")).toBe(0);
  });

  it("adds back what it took away, and distributes", () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        expect(subtractDecimals(addDecimals(a, b), b)).toBe(canonicalDecimal(a));
        expect(multiplyDecimals(a, addDecimals(b, c))).toBe(
          addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c)),
        );
      }),
    );
  });

  it("divides to within half of the last digit", () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 1, max: 12 }), (a, b, significant) => {
        fc.pre(compareDecimals(b, "0") !== 0);
        const quotient = divideDecimals(a, b, significant);
        expect(
          quotient
            .replace(/^-?[0.]*/, "")
            .replace(".", "")
            .replace(/0+$/, "").length,
        ).toBeLessThanOrEqual(significant);
        const rest = subtractDecimals(a, multiplyDecimals(quotient, b)).replace("-", "");
        // |a - qb| <= |a| * 10^(1 - significant) / 2, since q has that many digits right.
        const bound = multiplyDecimals(a.replace("-", ""), "5");
        const scaled = multiplyDecimals(rest, `1${"0".repeat(significant)}`);
        expect(compareDecimals(scaled, bound)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
