import type { Report } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import type { Measure, Status } from "../model/vocabulary.ts";
import { baseStatus } from "./base-status.ts";
import type { BindLexicon } from "./bind-lexicon.ts";
import type { Decision } from "./decide-measure.ts";
import { type Cue, findCues, lastCue } from "./find-cues.ts";
import { findGoal } from "./find-goal.ts";
import { findPast } from "./find-past.ts";
import type { Lead } from "./find-lead.ts";
import type { Frame } from "./frame.ts";
import { lastYear } from "./last-year.ts";

/**
 * Whether a figure is done, put forward, expected, planned or demanded.
 *
 * @param lead the plan that an earlier sentence opened, and this one stands in
 * @param halves where the headings begin that name what is lacking and what is planned
 * @param about the status of the amount that a rate, a share or a growth is about
 */
export function decideStatus(
  text: string,
  frame: Frame,
  lexicon: BindLexicon,
  report: Report,
  indicator: string,
  measure: Measure,
  lead: Lead | null,
  halves: ReadonlySet<number>,
  about: Status | null = null,
): Decision<Status> {
  if (report.kind === "statute") return { value: "norm", cue: report.title };
  const base = baseStatus(text, lexicon, frame, report, lead, halves);
  const own = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const goal = findGoal(text, frame, lexicon);
  if (goal?.kind === "named") return { value: "target", cue: goal.cue };
  const around = text.slice(Math.max(own.start, frame.left.end - 10), frame.right.start + 4);
  const demanded = STANDARD.test(around) || SET.test(around);
  if (demanded) return { value: "norm", cue: "的标准" };
  const pending =
    lastCue(text, frame.right, lexicon.pending, ["pending"], null) ??
    lastCue(text, frame.left, lexicon.pending, ["pending"], null);
  if (pending !== null) return { value: "applied", cue: pending.word };
  const before = { start: frame.sentence.span.start, end: frame.left.end };
  const inClause = statusCues(text, { start: own.start, end: frame.right.end }, lexicon, frame).filter(
    (c) => c.end <= frame.left.end || c.start >= frame.right.start,
  );
  const nearest = inClause.findLast((c) => c.end <= frame.left.end) ?? null;
  if (nearest?.value === "actual") {
    return appliedOr({ value: "actual", cue: nearest.word }, text, frame, lexicon, indicator);
  }
  if (nearest !== null && !isStart(text, frame, lexicon, nearest.value)) {
    const planned = nearest.value === "estimate" && isPlanned(text, before, nearest, lexicon, frame);
    if (planned) return { value: "target", cue: nearest.word };
    // 年初确定的20家只完成|6家: the first figure alone
    if (nearest.value === "once_planned") {
      return frame.previousEnd > nearest.end ? base : { value: "target", cue: nearest.word };
    }
    return { value: nearest.value === "estimate" ? expected(base) : (nearest.value as Status), cue: nearest.word };
  }
  const behind = inClause.find((c) => c.start >= frame.right.start && c.value === "actual");
  if (behind !== undefined && base.value !== "target") {
    return appliedOr({ value: "actual", cue: behind.word }, text, frame, lexicon, indicator);
  }
  // 从现在的410名扩大到600名: what a plan starts from is
  if (isStart(text, frame, lexicon, "target")) return { value: "actual", cue: null };
  // 占比由22%|提高到|三成, in a plan: what it started from tells nothing
  const risesFrom =
    base.value === "target" && about === "actual" && /[到至]$/u.test(text.slice(before.start, before.end));
  if (goal === null && about !== null && about !== "applied" && !risesFrom) return { value: about, cue: null };
  // a plan governs the clauses after it, until something done is named
  const governing =
    statusCues(text, before, lexicon, frame).findLast((c) =>
      // 申报条件为:会员不少于100户,面积500亩以上
      c.value === "norm"
        ? /^[：:]/u.test(text.slice(c.end, c.end + 1))
        : ["target", "estimate", "actual"].includes(c.value),
    ) ?? null;
  const expects = governing?.value === "estimate" && /[；;]/u.test(text.slice(governing.end, before.end));
  if (governing !== null && governing.value !== "actual" && !expects) {
    return {
      value: governing.value === "estimate" ? expected(base) : (governing.value as Status),
      cue: governing.word,
    };
  }
  // 目前已成立协会73个,|会员9200人, below a heading of plans
  const isNow =
    base.value === "target" && lead === null && lastCue(text, before, lexicon.period, ["now"], null) !== null;
  if (
    isNow &&
    governing !== null &&
    !frame.hits.some((h) => h.isAction && h.start >= own.start && h.end <= frame.right.end)
  ) {
    return { value: "actual", cue: governing.word };
  }
  const later = report.period?.endsWith("-H1") === true ? secondHalf(text, before, frame, lexicon) : null;
  if (later !== null && governing?.value !== "actual") return { value: "target", cue: later };
  const future = futureYear(text, frame, report, base);
  if (future !== null) return { value: "target", cue: future };
  const past = base.value === "target" ? findPast(text, frame, lexicon, report) : null;
  // 过去的一年,争取项目23项: what was, though a plan says it
  if (past !== null && (governing === null || governing.value === "actual" || governing.end <= past.start)) {
    return appliedOr({ value: "actual", cue: past.word }, text, frame, lexicon, indicator);
  }
  // 申报67家,通过率73%: how far it went is done
  if (base.value === "target" || measure === "rate") return base;
  return appliedOr(base, text, frame, lexicon, indicator);
}

/** 拟投资1.2亿元,达产后年收入|可达|5亿元: what is expected of a plan is planned. */
function isPlanned(text: string, before: Span, nearest: Cue, lexicon: BindLexicon, frame: Frame): boolean {
  const cues = statusCues(text, { start: before.start, end: nearest.start }, lexicon, frame);
  return cues.findLast((c) => c.value !== "estimate")?.value === "target";
}

/** 由|36家|增加到60家, in a plan: what it is to rise from. */
function isStart(text: string, frame: Frame, lexicon: BindLexicon, status: string): boolean {
  const { left, right } = frame;
  if (status !== "target" || !/[由从][^，,；;。到至\d]{0,8}$/u.test(text.slice(left.start, left.end))) return false;
  const rises = findCues(text, right, lexicon.measure, null)[0];
  const rest = text.slice(right.start, right.start + 6);
  return (
    (rises?.value === "not_delta" && rises.start - right.start <= 1) || /^的?\p{Script=Han}{0,3}[到至]/u.test(rest)
  );
}

/** 为|确保活动顺利开展,拨出专款5万元: what something was done for is not planned by it. */
function tellsWhy(text: string, { sentence, left }: Frame, at: number): boolean {
  const clause = sentence.clauses.findLast((c) => c.start <= at) ?? sentence.span;
  const before = text.slice(clause.start, at);
  return (
    /^为了?(?:进一步|更好地?|切实|有效)?$/u.test(before) || (/^(?:为|围绕)/u.test(before) && clause.end <= left.end - 1)
  );
}

/** 低于省定人均|2元|的标准: what a level has set. */
const SET = /(?:[省市县国]定|规定|要求)的?(?:人均|每人)?[^，,；;。]{1,8}的?(?:标准|要求|比例|考核线)/u;
/** 按人均不低于|1元|的标准: what a standard demands. */
const STANDARD = /不[低少]于[^，,；;。]{1,12}的(?:标准|规定|要求)/u;

/** 为年计划|的121%: a percentage of a plan plans nothing. */
const OF_GOAL = /^数?的\d/u;

/** Cues of status, but for what only looks like one: a percentage of a plan, or part of a noun (市级科技|计划|安排项目52项). */
function statusCues(text: string, within: Span, lexicon: BindLexicon, frame: Frame): Cue[] {
  const { hits, words } = frame;
  return findCues(text, within, lexicon.status, words).filter(
    (c, i, all) =>
      c.value !== "none" &&
      !isQuoted(text, c, frame) &&
      !tellsWhy(text, frame, c.start) &&
      !OF_GOAL.test(text.slice(c.end, c.end + 3)) &&
      !isToComplete(c, all[i - 1]) &&
      !isComparedWith(text, c, lexicon) &&
      !hits.some((h) => h.isObject && !h.isAction && h.start < c.start && h.end > c.start),
  );
}

/** 比|上年增长10%, 比|预期热闹: what is compared with says nothing of what is. */
function isComparedWith(text: string, cue: Cue, lexicon: BindLexicon): boolean {
  if (
    cue.value !== "actual" &&
    /(?:[比较超]|超[过出]|[高好多]于|按照?)(?:原|原先)?$/u.test(text.slice(Math.max(0, cue.start - 4), cue.start))
  ) {
    return true;
  }
  const year = lexicon.period.longestAt(text, cue.start, cue.end);
  const before = lexicon.period.longestBefore(text, cue.start, Math.max(0, cue.start - 2));
  return year?.value === "last_year" && before?.value === "compared_with";
}

/** 围绕“三年|任务|两年完成”的要求: what a name in quotation marks holds says nothing of what stands outside. */
function isQuoted(text: string, cue: Cue, { sentence, left }: Frame): boolean {
  const opens = text
    .slice(sentence.span.start, cue.start)
    .match(/[“”《》]/gu)
    ?.at(-1);
  return /[“《]/u.test(opens ?? "") && /[”》]/u.test(text.slice(cue.end, left.end));
}

/** 确保|完成全年…: what is to be completed is not done. */
function isToComplete(cue: Cue, before: Cue | undefined): boolean {
  return cue.value === "actual" && before?.value === "target" && cue.start === before.end;
}

/** In a report on the first half of a year, what the second half brings is to come. */
function secondHalf(text: string, before: Span, frame: Frame, lexicon: BindLexicon): string | null {
  return lastCue(text, before, lexicon.period, ["second_half"], frame.words)?.word ?? null;
}

/** What a plan expects is planned. */
function expected(base: Decision<Status>): Status {
  return base.value === "target" ? "target" : "estimate";
}

/** A plan is often named by its years. */
const TITLE = /《[^》]*》?/gu;

/** A year after the report's own; below a heading that speaks of what was done only where it is aimed at (到2025年). */
function futureYear(text: string, frame: Frame, report: Report, base: Decision<Status>): string | null {
  const year = Number(lastYear(report.period) ?? Number.NaN);
  const before = text
    .slice(frame.sentence.span.start, frame.left.end)
    .replace(TITLE, (title) => "　".repeat(title.length));
  const named = [...before.matchAll(/(?<!\d)((?:19|20)\d{2})年(?!以来|至今|起)/gu)].at(-1);
  if (named === undefined || !(Number(named[1]) > year)) return null;
  // 组织申报2018年度项目: the year that something is applied for
  const at = frame.sentence.span.start + named.index;
  if (frame.hits.some((h) => h.isAction && h.end <= at && at - h.end <= 1)) return null;
  const isAimedAt = /[到至]$/u.test(before.slice(0, named.index));
  return base.cue === null || base.value === "target" || isAimedAt ? named[0] : null;
}

/** 申报第二批高新技术企业4家: put forward, unless being put forward is what the indicator counts. */
function appliedOr(
  otherwise: Decision<Status>,
  text: string,
  frame: Frame,
  lexicon: BindLexicon,
  indicator: string,
): Decision<Status> {
  if (lexicon.indicators.get(indicator)?.counts_applications === true) return otherwise;
  const action = governingAction(text, frame);
  // 117所学校|申报作品|1408件: what is put forward has a number of its own
  if (action === null || (frame.runsOn && action.start >= frame.right.start)) return otherwise;
  const cue = lexicon.applied.longestAt(text, action.start, action.end);
  if (cue === null || text.slice(Math.max(0, action.start - 2), action.start) === "成功") return otherwise;
  return { value: "applied", cue: text.slice(cue.start, cue.end) };
}

/** The verb that governs the quantity: the last one before it in its clause, else in the clause before, else right behind it. */
function governingAction(text: string, frame: Frame) {
  const verbs = frame.hits.filter((h) => h.isAction);
  const own = frame.sentence.clauses[frame.clause] ?? frame.sentence.span;
  const behind = verbs.find((h) => h.start >= frame.right.start && h.end <= frame.right.end);
  // 组织26家企业|申报高新技术企业: those who are counted do it, but not 9名专家对|申报成果打分
  if (
    behind !== undefined &&
    !/[对为向就]/u.test(text.slice(frame.right.start, behind.start)) &&
    frame.hits.some((h) => h.isObject && h.start >= frame.right.start && h.end <= behind.start)
  ) {
    return behind;
  }
  const inClause = verbs.findLast((h) => h.start >= own.start && h.end <= frame.left.end);
  if (inClause !== undefined) return inClause;
  if (behind !== undefined) return /[对为向就]/u.test(text.slice(frame.right.start, behind.start)) ? null : behind;
  const previous = frame.sentence.clauses[frame.clause - 1];
  return previous === undefined
    ? null
    : (verbs.findLast((h) => h.start >= previous.start && h.end <= previous.end) ?? null);
}
