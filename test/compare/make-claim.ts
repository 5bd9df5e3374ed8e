import type { Claim } from "../../src/model/claim.ts";

/** A claim of 4 events in 2007 by 甲科协, with what the test is about in place of it. */
export function makeClaim(fields: Partial<Claim> = {}): Claim {
  const start = fields.start ?? 10;
  const source = fields.source ?? "a.txt";
  const value = fields.value === undefined ? "4" : fields.value;
  const quote = fields.quote ?? `${value ?? "xx"}次`;
  return {
    id: `${source}@${start}`,
    source,
    report: "甲科协2007年工作总结",
    report_number: 1,
    organization: "甲科协",
    start,
    end: start + quote.length,
    quote,
    kind: "claim",
    value,
    value_max: null,
    unit: "occurrence",
    unit_detail: null,
    surface_unit: "次",
    qualifier: "eq",
    indicator: "events",
    object: "",
    measure: "value",
    status: "actual",
    basis: "period",
    scope: null,
    part_of: null,
    period: "2007",
    sentence: "举办活动4次。",
    section: "一、活动",
    rule: "events",
    confidence: 0.9,
    cues: {},
    review: null,
    review_note: null,
    before: null,
    ...fields,
  };
}
