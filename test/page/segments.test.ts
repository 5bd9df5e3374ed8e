import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf, segmentsOf } from "../../src/page/client/segments.ts";

describe("a text cut at what stands in it", () => {
  test("gives each its place, and the first of two that overlap the shared part", () => {
    const [a, b, inside] = [
      { start: 2, end: 5 },
      { start: 4, end: 8 },
      { start: 3, end: 4 },
    ];
    expect(segmentsOf(0, 10, [b, a, inside])).toEqual([
      { start: 0, end: 2, item: null },
      { start: 2, end: 5, item: a },
      { start: 5, end: 8, item: b },
      { start: 8, end: 10, item: null },
    ]);
  });

  test("is whole again when its pieces are joined, whatever stands in it", () => {
    const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(span), (text, items) => {
        const pieces = segmentsOf(0, text.length, items).map(({ start, end }) => text.slice(start, end));
        expect(pieces.join("")).toBe(text);
        expect(pieces.every((piece) => piece !== "")).toBe(true);
      }),
    );
  });

  test("falls into lines at every kind of line end, within its stretch alone", () => {
    const text = "零\n一\r\n二\r\u2028三\n四";
    const lines = linesOf(text, 2, 9).map(({ start, end }) => text.slice(start, end));
    expect(lines).toEqual(["一", "二", "", "三"]);
  });
});
