import fc from "fast-check";
import { expect, test } from "vitest";
import { realign } from "../../src/segment/realign.ts";

test.each([
  ["tokens that equal the text", "培训农民", ["培训", "农民"], ["培训", "农民"]],
  ["empty tokens", "培训农民", ["", "培训", "", "农民"], ["培训", "农民"]],
  ["a replaced character", "培\ud800农民", ["培\ufffd", "农民"], ["培\ud800", "农民"]],
  ["a dropped character", "培训\0农民", ["培训", "农民"], ["培训", "\0", "农民"]],
  ["a dropped end", "培训农民", ["培训"], ["培训", "农民"]],
  ["a token from nowhere", "培训农民", ["培训", "工人们", "农民"], ["培训", "农民"]],
  ["no tokens", "培训", [], ["培训"]],
  ["no text", "", ["培训"], []],
])("realigns %s", (_, text, tokens, expected) => {
  expect(realign(text, tokens)).toEqual(expected);
});

test("whatever the tokens, the pieces cover the text", () => {
  const character = fc.constantFrom("科", "普", "1", "\ud83d", "\ude00", "\0", "\n");
  const text = fc.string({ unit: character });
  fc.assert(
    fc.property(text, fc.array(text), (input, tokens) => {
      const pieces = realign(input, tokens);
      expect(pieces.join("")).toBe(input);
      expect(pieces).not.toContain("");
    }),
  );
});
