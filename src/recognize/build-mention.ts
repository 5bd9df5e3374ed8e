import type { Mention } from "../model/mention.ts";
import { isHan, isOneOf } from "./char-class.ts";
import { type Exact, toText } from "./exact.ts";
import { findQualifier } from "./find-qualifier.ts";
import type { Follower } from "./lexicon.ts";
import type { Numeral } from "./numeral.ts";
import type { NumberSeen } from "./number-seen.ts";
import type { ScanState } from "./scan-state.ts";

const RATES = new Set(["percent", "permille", "percentage_point"]);

/** What a quantity comes to, where it is not just what its numeral says. */
export interface Amount {
  value?: Exact;
  /** The upper end of a range. */
  max?: Exact | null;
  /** End of the quantity, its unit included. */
  end: number;
  unit: Follower | null;
}

/** Builds the mention of a number, or of a range, with its unit and qualifier. */
export function buildMention(state: ScanState, seen: NumberSeen, amount: Amount): { mention: Mention } {
  const { text } = state;
  const { numeral } = seen;
  const { end, unit } = amount;
  const max = amount.max ?? (amount.value === undefined ? numeral.max : null);
  const found = findQualifier(state, seen, end);
  // 5个多百分点 carries its 多 within the unit
  const within = unit?.kind === "unit" && unit.form.includes("多") && found.cue === null;
  const { qualifier, cue } = within ? { qualifier: "ge" as const, cue: "多" } : found;
  const minus = isNegative(state, numeral.start, unit);
  const start = minus ? numeral.start - 1 : numeral.start;
  const mention: Mention = {
    span: { start, end },
    quote: text.slice(start, end),
    kind: "claim",
    number: (minus ? "-" : "") + toText(amount.value ?? numeral.value),
    number_max: max === null ? null : toText(max),
    surface_unit: surfaceUnit(text, numeral, end),
    unit_id: unit?.kind === "unit" ? unit.unit : null,
    qualifier,
    qualifier_cue: cue,
  };
  return { mention };
}

/** 增速为-2.3%: a dash right before a rate is a minus where words or a bracket stand before it, not a number. */
function isNegative({ text, lastMentionEnd }: ScanState, start: number, unit: Follower | null): boolean {
  if (!isOneOf(text, start - 1, "-－−") || unit?.kind !== "unit" || !RATES.has(unit.unit)) return false;
  return lastMentionEnd < start - 1 && (start === 1 || isHan(text, start - 2) || isOneOf(text, start - 2, "(（:：为 "));
}

/** The unit as written with the scale word before it: 万元 of 20余万元. */
function surfaceUnit(text: string, numeral: Numeral, end: number): string {
  const written = text.slice(numeral.scaleStart, end);
  if (numeral.more === null && !/\s/u.test(written)) return written;
  return written.replace(/^[余多几来]+|[余多几来\s]+(?=[万亿])|(?<=[万亿千百])[余多几来]+|\s/gu, "");
}
