import { describe, expect, it } from "vitest";
import { compareClaims } from "../../src/compare/compare-claims.ts";
import type { Claim } from "../../src/model/claim.ts";
import { Target } from "../../src/model/target.ts";
import { makeClaim } from "./make-claim.ts";

function targets(claims: readonly Claim[]) {
  const compared = compareClaims(claims, { other: "other", reports: [] });
  return compared.targets.map((target) => Target.parse(target));
}

const plan = (fields: Partial<Claim> = {}) =>
  makeClaim({ source: "2006.txt", report: "2006年工作总结", status: "target", value: "50", ...fields });
const done = (fields: Partial<Claim> = {}) =>
  makeClaim({ source: "2007.txt", report: "2007年工作总结", value: "45", ...fields });

describe("a target", () => {
  it("stands beside what was done in its period, from the report of the year before and of the year itself", () => {
    expect(targets([plan(), done()])).toMatchObject([
      {
        period: "2007",
        planned: "50",
        done: "45",
        gap: "-5",
        done_percent: "90",
        planned_source: "2006.txt",
        done_source: "2007.txt",
        planned_claims: ["2006.txt@10"],
        done_claims: ["2007.txt@10"],
        cautions: [],
      },
    ]);
    expect(targets([plan({ source: "2007.txt", start: 90 }), done()])).toMatchObject([{ done_percent: "90" }]);
  });

  it.each<[string, Partial<Claim>]>([
    ["of another year", { period: "2008" }],
    ["of half a year", { period: "2007-H1" }],
    ["in another unit", { unit: "person" }],
    ["as a stock", { basis: "cumulative" }],
    ["of another level", { scope: "provincial" }],
    ["of another body", { organization: "乙科协" }],
    ["that was only applied for", { status: "applied" }],
  ])("is not measured by what was done %s", (_what, difference) => {
    expect(targets([plan(), done(difference)])).toMatchObject([
      { done: null, done_percent: null, gap: null, cautions: ["TARGET_ONLY"], done_claims: [] },
    ]);
  });

  it("of an unknown body is measured only by what the same report says", () => {
    const unknown = { organization: null };
    expect(targets([plan(unknown), done(unknown)])).toMatchObject([{ done: null }]);
    const same = { organization: null, source: "2007.txt", report: "2007年工作总结" };
    expect(targets([plan({ ...same, start: 90 }), done(same)])).toMatchObject([{ done: "45" }]);
  });

  it("of an unknown period is measured by nothing", () => {
    expect(targets([plan({ period: null }), done({ period: null })])).toMatchObject([{ done: null }]);
  });

  it("that names a least, or a range, says so", () => {
    expect(targets([plan({ qualifier: "ge" }), done()])).toMatchObject([
      { planned_qualifier: "ge", done_percent: "90", cautions: ["INEXACT"] },
    ]);
    expect(targets([plan({ value_max: "60" }), done()])).toMatchObject([
      { planned_max: "60", gap: null, done_percent: null, cautions: ["RANGE"] },
    ]);
    expect(targets([plan({ value: "0" }), done()])).toMatchObject([
      { gap: "45", done_percent: null, cautions: ["BASE_NOT_POSITIVE"] },
    ]);
  });

  it("in percent has a gap in points and no rate", () => {
    const share = { measure: "share", unit: "percent" } as const;
    expect(targets([plan(share), done(share)])).toMatchObject([{ gap: "-5", done_percent: null }]);
  });
});

describe("a target for one thing among several that were done", () => {
  const museum = done({ start: 10, value: "21", object: "市科技馆接待观众" });
  const lecture = done({ start: 50, value: "9", object: "讲座听众" });

  it("is measured by that thing alone", () => {
    expect(targets([plan({ object: "三是科技馆接待观众" }), museum, lecture])).toMatchObject([
      { done: "21", done_percent: "42", done_claims: ["2007.txt@10"], cautions: ["TERM_PICKED"] },
    ]);
  });

  it("is not measured by the sum of all", () => {
    expect(targets([plan({ object: "观众" }), lecture, done({ start: 90, object: "网络听众" })])).toMatchObject([
      { done: "54", gap: null, done_percent: null, cautions: ["MADE_UNLIKE", "OBJECTS_UNLIKE"] },
    ]);
  });

  it("nor by another thing", () => {
    expect(targets([plan({ object: "志愿者注册" }), done({ object: "粉丝" })])).toMatchObject([
      { done: "45", done_percent: null, cautions: ["OBJECTS_UNLIKE"] },
    ]);
  });
});
