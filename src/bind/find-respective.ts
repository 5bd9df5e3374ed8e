import type { Quantity } from "../model/quantity.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import type { CueTrie } from "./bind-lexicon.ts";
import { findCues } from "./find-cues.ts";
import type { Hit } from "./find-hits.ts";

/** A quantity among those that 分别 hands out, one to each of the things or amounts named before. */
export interface Respective {
  /** Its position among them, from 0, and how many they are. */
  position: number;
  of: number;
  /** Where 分别 begins. */
  cue: number;
  /** What stands before for this one (申请、|授权|分别为120件、80件), and for the others; null where as many are not named. */
  named: Span | null;
  others: readonly Span[];
}

/** Between two of them nothing but a joint and perhaps the verb again: 增长5%和增长8%. */
const JOINT = /^(?:左右|以上|多)?[、，,和与及]?(?:以及)?\p{Script=Han}{0,3}$/u;
/** From 分别 to the first: 分别比上年同期增长. */
const LONGEST_LEAD = 14;
const COORDINATED = /、|和|与|及/u;

/**
 * Which quantities of a sentence 分别 or 依次 hands out (`专利申请、授权分别为120件、80件`,
 * `登记合同1163份、成交额43亿元,分别增长26%和51%`), by position in `quantities`; null for all others.
 */
export function findRespective(
  text: string,
  sentence: Sentence,
  quantities: readonly Quantity[],
  hits: readonly Hit[],
  cues: CueTrie,
  words: ReadonlySet<number>,
): (Respective | null)[] {
  const found: (Respective | null)[] = quantities.map(() => null);
  for (const cue of findCues(text, sentence.span, cues, words)) {
    const run = runBehind(text, cue.end, quantities, hits);
    if (run.length < 2) continue;
    const clause = sentence.clauses.findLast((c) => c.start <= cue.start) ?? sentence.span;
    const pieces = piecesOf(text, clause.start, cue.start, run.length);
    run.forEach((index, position) => {
      const others = pieces === null ? [] : pieces.filter((_, i) => i !== position);
      found[index] = { position, of: run.length, cue: cue.start, named: pieces?.[position] ?? null, others };
    });
  }
  return found;
}

/** The quantities behind the cue that follow each other with no noun of their own. */
function runBehind(text: string, from: number, quantities: readonly Quantity[], hits: readonly Hit[]): number[] {
  const run: number[] = [];
  let end = from;
  for (const [index, { mention, unit }] of quantities.entries()) {
    const { span } = mention;
    if (span.start < from) continue;
    const gap = text.slice(end, span.start);
    const first = run[0] === undefined ? undefined : quantities[run[0]];
    const joins = first === undefined ? gap.length <= LONGEST_LEAD && !/[，,；;]/u.test(gap) : JOINT.test(gap);
    const isNamed = hits.some((h) => h.isObject && h.start >= end && h.end <= span.start);
    if (!joins || isNamed || (first !== undefined && (first.unit === "percent") !== (unit === "percent"))) break;
    run.push(index);
    end = span.end;
  }
  return run;
}

/** The last things named before the cue, as many as asked for: null where there are fewer. */
function piecesOf(text: string, from: number, to: number, count: number): Span[] | null {
  const pieces: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !COORDINATED.test(text[at] as string)) continue;
    if (at > start) pieces.push({ start, end: at });
    start = at + 1;
  }
  return pieces.length < count ? null : pieces.slice(-count);
}
