import type { Measure } from "../model/vocabulary.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import { findCues, holdsCue } from "./find-cues.ts";
import { findGoal } from "./find-goal.ts";
import type { Frame } from "./frame.ts";

/** What a module decided, and the words that it rests on. */
export interface Decision<T> {
  value: T;
  cue: string | null;
}

const COMPARES = /(?<![、对占])比(?!例|重|赛|武|拼|学)|较|同比|环比/u;
/** 与去年相比,|收入增加6万元 */
const COMPARED = /[与同和跟][^，,；;。]{1,12}(?:相比|比较)[，,]/u;
/** 三成的|学会, 五分之二的|行政村: what it is a share of follows. 86%的村委会 tells how far something was carried. */
const SHARE_OF = /^(?:以上|左右|多)?的?\p{Script=Han}{2}/u;
/** What a percentage may be; 多 and 少 right behind digits belong to a number (9600多人次). */
const PERCENT_CUES: ReadonlySet<string> = new Set(["growth", "share", "rate", "delta", "change"]);
/** 高出|全县农民人均纯收入2300元: by how much it is above something else. */
const EXCEEDS = /(高出|多出)[^\d，,；;。]{0,16}$|(?<!不)([高低]于)[^\d，,；;。的]{2,16}$/u;

/** Whether a figure is an amount, or a growth, share, rate or change of one. */
export function decideMeasure(text: string, frame: Frame, lexicon: BindLexicon): Decision<Measure> {
  const { unit } = frame.quantity;
  if (unit === "percentage_point") return { value: "delta", cue: frame.quantity.mention.surface_unit };
  if (unit === "ratio") return { value: "growth", cue: frame.quantity.mention.surface_unit };
  return unit === "percent" ? measureOfPercent(text, frame, lexicon) : measureOfAmount(text, frame, lexicon);
}

/** The cue nearest before the percentage, in its clause or the one before; else what stands behind it. */
function measureOfPercent(text: string, frame: Frame, lexicon: BindLexicon): Decision<Measure> {
  const own = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const goal = findGoal(text, frame, lexicon);
  if (goal?.kind === "reached") return { value: "rate", cue: goal.cue };
  const before = frame.sentence.clauses[frame.clause - 1];
  for (const within of [{ start: own.start, end: frame.left.end }, ...(before === undefined ? [] : [before])]) {
    const cue = findCues(text, within, lexicon.measure, frame.words).findLast(
      (c) => PERCENT_CUES.has(c.value) && !(c.value === "change" && /\d$/u.test(text.slice(within.start, c.start))),
    );
    if (cue === undefined) continue;
    const grows = cue.value === "delta" || cue.value === "change" || cue.value === "growth";
    // 占…的比例 is a share, whatever word stands last
    const shares = !grows && text.slice(within.start, cue.start).includes("占");
    if (shares) return { value: "share", cue: "占" };
    return { value: grows ? "growth" : (cue.value as Measure), cue: cue.word };
  }
  return !isPercentSign(frame) && SHARE_OF.test(text.slice(frame.right.start, frame.right.end))
    ? { value: "share", cue: null }
    : { value: "rate", cue: null };
}

function isPercentSign({ quantity }: Frame): boolean {
  return quantity.mention.surface_unit.includes("%");
}

/** 增加了4亿元 and 比上年多58名 are changes; 增加到4亿元 is an amount. */
function measureOfAmount(text: string, frame: Frame, lexicon: BindLexicon): Decision<Measure> {
  const cue = findCues(text, frame.left, lexicon.measure, frame.words).at(-1);
  const exceeds = EXCEEDS.exec(text.slice(frame.left.start, frame.left.end));
  if (exceeds !== null && !text.startsWith("的", frame.quantity.mention.span.end)) {
    return { value: "delta", cue: (exceeds[1] ?? exceeds[2]) as string };
  }
  if (cue === undefined || frame.left.end - cue.end > 2) return { value: "value", cue: null };
  const clause = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const compares =
    COMPARES.test(text.slice(clause.start, cue.end)) ||
    // 关注人数净减300人: a fall is a change, whether or not it is told from what
    (lexicon.fallen.has(cue.word) && cue.end === frame.left.end) ||
    COMPARED.test(text.slice(frame.sentence.span.start, clause.start));
  const changes = cue.value === "delta" || ((cue.value === "change" || cue.value === "growth") && compares);
  return changes ? { value: "delta", cue: cue.word } : { value: "value", cue: null };
}

/** A fall is a negative growth: 下降5% is -5. */
export function isFall(decision: Decision<Measure>, text: string, frame: Frame, lexicon: BindLexicon): boolean {
  if (decision.value !== "growth" && decision.value !== "delta") return false;
  const clause = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const near = text.slice(Math.max(clause.start, frame.left.start, frame.left.end - 6), frame.left.end);
  const ownCue = frame.quantity.unit === "percentage_point" || frame.quantity.unit === "ratio" ? null : decision.cue;
  return holdsCue(`${ownCue ?? ""}${near}`, lexicon.falls);
}
