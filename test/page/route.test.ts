import { describe, expect, test } from "vitest";
import { fragmentOf, parseRoute, withFilters } from "../../src/page/client/route.ts";

describe("the URL's fragment", () => {
  test.each([
    ["", "overview"],
    ["#view=compare&indicator=x", "compare"],
    ["#claim=c123", "read"],
    ["#source=a.txt&at=3-5", "read"],
    ["#view=elsewhere", "overview"],
  ])("%j shows %s", (fragment, view) => {
    expect(parseRoute(fragment).view).toBe(view);
  });

  test("gives filters back, whatever signs they have", () => {
    const org = ["青石市&科协=#1", "a b+c%"];
    const { view, params } = parseRoute(fragmentOf("compare", { indicator: "x", org, from: null, to: "" }));
    expect({ view, org: params.getAll("org"), keys: [...new Set(params.keys())] }).toEqual({
      view: "compare",
      org,
      keys: ["indicator", "org"],
    });
  });

  test("a claim needs no view beside it, and other filters are kept as they are replaced one by one", () => {
    expect(fragmentOf("read", { claim: "c1" })).toBe("#claim=c1");
    const route = parseRoute("#view=compare&indicator=x&org=a&org=b&kind=year");
    expect(withFilters(route, { kind: null, from: "2018" })).toBe("#view=compare&indicator=x&org=a&org=b&from=2018");
  });
});
