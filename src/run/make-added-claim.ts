import { claimId } from "../bind/claim-id.ts";
import type { Claim } from "../model/claim.ts";
import type { Correction } from "../model/correction.ts";
import type { Report } from "../model/report.ts";
import { segmentReport } from "../segment/segment-report.ts";
import type { ReadAmount } from "./correction-terms.ts";

/**
 * A claim for a figure that an analyst found and no rule did. What the correction does not say is taken from
 * the words (value and unit) and from the report (period); null where that leaves no value, unit or
 * indicator, or where the place is in no report.
 */
export function makeAddedClaim(
  { start, end, fields, note }: Pick<Correction, "start" | "end" | "fields" | "note">,
  source: string,
  reports: readonly Report[],
  text: string,
  amount: ReadAmount,
): Claim | null {
  const report = reports.find(({ span, excluded }) => !excluded && span.start <= start && end <= span.end);
  const quote = text.slice(start, end);
  const read = amount(quote);
  const value = fields.value ?? read?.value ?? null;
  const unit = fields.unit ?? read?.unit;
  if (report === undefined || value === null || unit === undefined || fields.indicator === undefined) return null;
  const sentence = segmentReport(text, report.body).find(({ span }) => span.start <= start && start < span.end);
  return {
    id: claimId(source, start, end),
    source,
    report: report.title,
    report_number: report.number,
    organization: report.organization,
    start,
    end,
    quote,
    kind: "claim",
    value,
    value_max: fields.value_max ?? read?.value_max ?? null,
    unit,
    unit_detail: fields.unit === undefined ? (read?.unit_detail ?? null) : null,
    surface_unit: read?.mention.surface_unit ?? "",
    qualifier: read?.mention.qualifier ?? "eq",
    indicator: fields.indicator,
    object: "",
    measure: fields.measure ?? "value",
    status: fields.status ?? "actual",
    basis: fields.basis ?? "period",
    scope: fields.scope ?? null,
    part_of: null,
    period: fields.period === undefined ? report.period : fields.period,
    sentence: sentence === undefined ? quote : text.slice(sentence.span.start, sentence.span.end),
    section: (sentence?.trail ?? []).map((heading) => heading.text).join(" > "),
    rule: ADDED,
    confidence: 1,
    cues: {},
    review: "added",
    review_note: note === "" ? null : note,
    before: null,
  };
}

/** What stands in place of a rule where a person made the claim. */
const ADDED = "review";
