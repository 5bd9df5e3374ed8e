import { describe, expect, test } from "vitest";
import { Trie } from "../../src/text/trie.ts";

const trie = new Trie<string>();
for (const word of ["培训", "培训班", "项目", "𠮷野", "目"]) trie.add(word, word);

describe("Trie", () => {
  test("the longest word that starts at a place wins", () => {
    expect(trie.longestAt("举办培训班", 2)).toEqual({ start: 2, end: 5, value: "培训班" });
    expect(trie.longestAt("举办培训班", 2, 4)?.value).toBe("培训");
    expect(trie.longestAt("举办培训班", 1)).toBeNull();
  });

  test("all words that start at a place come longest first", () => {
    expect(trie.allAt("培训班", 0).map(({ value }) => value)).toEqual(["培训班", "培训"]);
  });

  test("the longest word that ends before a place wins", () => {
    expect(trie.longestBefore("申报项目3个", 4)).toEqual({ start: 2, end: 4, value: "项目" });
    expect(trie.longestBefore("申报项目3个", 4, 3)?.value).toBe("目");
    expect(trie.longestBefore("申报项目3个", 3)).toBeNull();
  });

  test("a word outside the basic plane is found from both sides", () => {
    expect(trie.longestAt("𠮷野", 0)?.end).toBe(3);
    expect(trie.longestBefore("去𠮷野", 4)?.start).toBe(1);
  });

  test("a word added twice keeps its first value", () => {
    const once = new Trie<number>();
    once.add("项", 1);
    once.add("项", 2);
    expect(once.longestAt("项", 0)?.value).toBe(1);
  });
});
