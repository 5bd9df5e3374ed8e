import { expect, test } from "vitest";
import { userDictionary } from "../../src/segment/user-dictionary.ts";

test("one line for each word, whatever the order and the repeats", () => {
  const dictionary = userDictionary(["科普", "人次", "科普"]);
  expect(dictionary).toBe("人次 100000 x\n科普 100000 x\n");
  expect(userDictionary(["人次", "科普"])).toBe(dictionary);
  expect(userDictionary([])).toBe("");
});

test.each(["", " ", "高新 技术", "高新　技术", "科普\n"])("%j is no word", (word) => {
  expect(() => userDictionary([word])).toThrow(/^SEGMENT_WORD_INVALID: .*, got "/);
});
