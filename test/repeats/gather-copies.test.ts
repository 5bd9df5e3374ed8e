import { describe, expect, test } from "vitest";
import { gatherCopies, type RepeatDecision } from "../../src/repeats/gather-copies.ts";

/** Pairs as `a=b`, what an analyst said as `b:a` or `b:`, and the copies that come of them as `b>a`. */
function copies(pairs: string[], { said = [], best = [] }: { said?: string[]; best?: string[] } = {}): string[] {
  const decisions = new Map(
    said.map((each): [string, RepeatDecision] => {
      const [key = "", of = ""] = each.split(":");
      return [key, of === "" ? "none" : { of }];
    }),
  );
  const found = pairs.map((pair) => {
    const [a = "", b = ""] = pair.split("=");
    return { a, b, similarity: 0.9 };
  });
  return gatherCopies([..."abcde"], found, decisions, (key) => (best.includes(key) ? 1 : 0)).map(
    ({ key, of, similarity }) => `${key}>${of}${similarity === null ? "" : "~"}`,
  );
}

describe("of a set", () => {
  test("the first counts, and all others are copies of it", () => {
    expect(copies(["a=c", "c=d", "b=e"])).toEqual(["c>a~", "d>a~", "e>b~"]);
  });

  test("one that is worth more counts instead, the first of such", () => {
    expect(copies(["a=c", "a=d"], { best: ["c", "d"] })).toEqual(["a>c~", "d>c~"]);
  });
});

describe("what an analyst said comes first", () => {
  test("no repeat", () => {
    expect(copies(["a=c", "a=d"], { said: ["c:"] })).toEqual(["d>a~"]);
    expect(copies(["a=c"], { said: ["a:"], best: ["c"] })).toEqual([]);
  });

  test("a repeat of what nobody found to be one", () => {
    expect(copies([], { said: ["b:d"] })).toEqual(["b>d"]);
    expect(copies(["a=c"], { said: ["b:c"] })).toEqual(["a>c~", "b>c"]);
  });

  test("the other way round", () => {
    expect(copies(["a=c"], { said: ["a:c"] })).toEqual(["a>c"]);
  });

  test("two that are said to repeat each other: the first that was said", () => {
    expect(copies([], { said: ["a:b", "b:a"] })).toEqual(["a>b"]);
    expect(copies([], { said: ["a:b", "b:c", "c:a"] })).toEqual(["a>c", "b>c"]);
  });
});
