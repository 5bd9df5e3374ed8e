import fc from "fast-check";
import { expect, it } from "vitest";
import { uniquePaths } from "../../src/read/unique-paths.ts";

const name = fc.constantFrom("a", "b", "r.txt");
const located = fc.record({
  root: fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `/${names.join("/")}`),
  relative: fc.array(name, { maxLength: 3 }).map((names) => names.join("/")),
});
const places = fc.uniqueArray(located, {
  selector: ({ root, relative }) => [root, relative].join("/").replace(/\/$/, ""),
});

it("gives every place its own path, ending in the relative one, whatever the order", () => {
  fc.assert(
    fc.property(places, (items) => {
      const paths = uniquePaths(items);
      expect(new Set(paths).size).toBe(items.length);
      items.forEach(({ relative }, i) => expect(paths[i]?.endsWith(relative)).toBe(true));
      expect(uniquePaths(items.toReversed())).toEqual(paths.toReversed());
    }),
  );
});

it("leaves a path alone that no other item has", () => {
  const items = [
    { root: "/x/2007", relative: "r.txt" },
    { root: "/x/2008", relative: "r.txt" },
    { root: "/x/2008", relative: "s.txt" },
  ];
  expect(uniquePaths(items)).toEqual(["2007/r.txt", "2008/r.txt", "s.txt"]);
});
