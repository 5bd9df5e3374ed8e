import { Claim } from "../model/claim.ts";
import { canonicalDecimal } from "../model/decimal.ts";

/** Fields of a line of `claims.jsonl`, in this order; what the model has beyond them follows. */
const CONTRACT = [
  "id",
  "source",
  "report",
  "organization",
  "start",
  "end",
  "quote",
  "kind",
  "value",
  "value_max",
  "unit",
  "surface_unit",
  "qualifier",
  "indicator",
  "measure",
  "status",
  "basis",
  "scope",
  "part_of",
  "period",
  "sentence",
  "section",
  "rule",
  "confidence",
] as const satisfies readonly (keyof Claim)[];

const CONTRACT_FIELDS: ReadonlySet<string> = new Set(CONTRACT);
const FIELDS: readonly (keyof Claim)[] = [
  ...CONTRACT,
  ...Claim.keyof().options.filter((field) => !CONTRACT_FIELDS.has(field)),
];

/** A claim as one line of JSON, its values as number tokens with all their digits, also beyond 2^53. */
export function claimLine(claim: Claim): string {
  const members = FIELDS.map((field) => `${JSON.stringify(field)}:${token(claim, field)}`);
  return `{${members.join(",")}}\n`;
}

function token(claim: Claim, field: keyof Claim): string {
  if (field !== "value" && field !== "value_max") return JSON.stringify(claim[field]);
  const value = claim[field];
  // JSON knows no leading zeros.
  return value === null ? "null" : canonicalDecimal(value);
}
