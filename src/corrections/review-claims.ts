import type { Claim } from "../model/claim.ts";
import type { Finding } from "../model/finding.ts";
import { fold } from "../text/fold.ts";
import { applyCorrection } from "./apply-correction.ts";
import { correctionFinding } from "./correction-finding.ts";
import type { LocatedCorrection } from "./read-corrections.ts";

/** The claims of one source, in its order, as reviewed; `refused` rows are findings. */
export interface Reviewed {
  readonly claims: readonly Claim[];
  readonly applied: readonly LocatedCorrection[];
  readonly refused: readonly LocatedCorrection[];
  readonly findings: readonly Finding[];
}

/**
 * Applies what an analyst said of the figures of one source. A correction is matched by its span; where the
 * words there are others than it quotes, or no figure stands there any more, it is refused and becomes a
 * finding. Of several for one span the last counts.
 *
 * @param text the source's text
 * @param makeClaim a claim for a figure that no rule took for one; null where it lacks a value
 */
export function reviewClaims(
  claims: readonly Claim[],
  corrections: readonly LocatedCorrection[],
  text: string,
  makeClaim: (correction: LocatedCorrection) => Claim | null,
): Reviewed {
  const bySpan = new Map(claims.map((claim) => [spanKey(claim), claim]));
  const { last, superseded } = lastSaid(corrections);
  const findings = superseded.map(({ correction, by }) => saidTwice(correction, by));
  const applied: LocatedCorrection[] = [];
  const refused = superseded.map(({ correction }) => correction);
  for (const correction of last) {
    const there = text.slice(correction.start, correction.end);
    const claim = bySpan.get(spanKey(correction));
    const changed = correction.quote !== "" && loosely(there) !== loosely(correction.quote);
    const made = changed
      ? null
      : claim === undefined
        ? addedClaim(correction, makeClaim)
        : applyCorrection(claim, correction);
    if (made === null) {
      refused.push(correction);
      findings.push(changed ? textChanged(correction, there) : noClaim(correction, there));
    } else {
      bySpan.set(spanKey(correction), made);
      applied.push(correction);
    }
  }
  const reviewed = [...bySpan.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  return { claims: partsOfTheSame(reviewed), applied, refused, findings };
}

function addedClaim(
  correction: LocatedCorrection,
  makeClaim: (correction: LocatedCorrection) => Claim | null,
): Claim | null {
  return correction.verdict === "added" ? makeClaim(correction) : null;
}

/** The last correction for each span, and those before it that say something else. */
function lastSaid(corrections: readonly LocatedCorrection[]) {
  const last = new Map<string, LocatedCorrection>();
  const superseded: { correction: LocatedCorrection; by: LocatedCorrection }[] = [];
  for (const correction of corrections) {
    const earlier = last.get(spanKey(correction));
    last.set(spanKey(correction), correction);
    if (earlier === undefined || sameWords(earlier, correction)) continue;
    superseded.push({ correction: earlier, by: correction });
  }
  return { last: last.values(), superseded };
}

function saidTwice({ file, line, quote }: LocatedCorrection, by: LocatedCorrection): Finding {
  const why = `${by.file}第${by.line}行对同一处“${quote}”另有说法,以后者为准`;
  return correctionFinding("CORRECTION_TWICE", "warning", file, line, why);
}

function textChanged({ file, line, source, quote }: LocatedCorrection, there: string): Finding {
  const why = `${source}的文字已经改变:该处原为“${quote}”,现为“${shown(there)}”。请在新的数据集页面重新核对`;
  return correctionFinding("CORRECTION_TEXT_CHANGED", "warning", file, line, why);
}

/** What was found wrong and is no longer taken for a figure needs nobody's attention. */
function noClaim({ file, line, source, verdict }: LocatedCorrection, there: string): Finding {
  const words = `${source}中的“${shown(there)}”`;
  if (verdict === "added") {
    const why = `补充${words}需要写明“数值”“计量单位”和“指标”,且位置须在报告之内`;
    return correctionFinding("CORRECTION_INCOMPLETE", "error", file, line, why);
  }
  if (verdict === "wrong") {
    return correctionFinding("CORRECTION_NO_CLAIM", "info", file, line, `${words}现在已不再提取,不再需要这条“错误”`);
  }
  const why = `${words}现在没有被提取。如仍需计入,请把“核对结果”改为“补充”,并写明数值、单位和指标`;
  return correctionFinding("CORRECTION_NO_CLAIM", "warning", file, line, why);
}

/** A part is of what its whole is of: a correction of one of the two may part them. */
function partsOfTheSame(claims: readonly Claim[]): Claim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.map((claim) => {
    const whole = claim.part_of === null ? undefined : byId.get(claim.part_of);
    const touched = claim.before !== null || (whole !== undefined && whole.before !== null);
    return touched && whole !== undefined && whole.indicator !== claim.indicator ? { ...claim, part_of: null } : claim;
  });
}

function spanKey({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}

function sameWords(a: LocatedCorrection, b: LocatedCorrection): boolean {
  return a.verdict === b.verdict && a.note === b.note && JSON.stringify(a.fields) === JSON.stringify(b.fields);
}

/** As far as a spreadsheet leaves a quotation as it was: without the commas of 1,200, blanks and widths. */
function loosely(words: string): string {
  return fold(words).replace(/[,'"]/gu, "");
}

const LONGEST_SHOWN = 20;

function shown(words: string): string {
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
}
