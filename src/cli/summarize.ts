import { resolve } from "node:path";
import type { Finding } from "../model/finding.ts";
import type { RunResult } from "../run.ts";
import { byText } from "../run/by-place.ts";
import { countBy } from "../run/count-by.ts";
import { grouped } from "./show-progress.ts";
import type { Texts } from "./texts.ts";

/** Indicators that are listed. */
const TOP = 10;
/** Files that could not be used, of one kind, that are named one by one. */
const MOST_TROUBLES = 10;

/** What a run came to, in lines. `titleOf` gives the name of an indicator. */
export function summarize(
  { record, findings, claimsByIndicator }: RunResult,
  out: string,
  titleOf: (indicator: string) => string,
  texts: Texts,
): string[] {
  const { summary, colon, comma } = texts;
  const { counts, skipped, segmenter } = record;
  const reasons = ranked(countBy(skipped, ({ reason }) => reason));
  const top = ranked(claimsByIndicator).slice(0, TOP);
  const listed = (counted: readonly (readonly [string, number])[]) =>
    counted.map(([name, count]) => `${name} ${grouped(count)}`).join(texts.and);
  const skips = listed(reasons.map(([reason, count]) => [texts.skip[reason], count] as const));
  const codes = ranked(countBy(findings, ({ code, severity }) => `${texts.severity[severity]} ${code}`));
  return [
    summary.read(grouped(counts.sources)) +
      (skipped.length === 0 ? "" : comma + summary.skipped(grouped(skipped.length)) + texts.bracketed(skips)),
    summary.reports(grouped(counts.reports)),
    summary.claims(grouped(counts.claims), grouped(counts.masked)),
    ...describeReview(record, texts),
    ...(top.length === 0 ? [] : [summary.top(String(top.length)) + colon]),
    ...top.map(([indicator, count]) => `  ${titleOf(indicator)} ${grouped(count)}`),
    summary.findings(grouped(findings.length)) + (codes.length === 0 ? "" : colon),
    ...codes.map(([code, count]) => `  ${code} ${grouped(count)}`),
    summary.segmenter(`${segmenter.name} ${segmenter.version}`) +
      (segmenter.fallback_reason === null ? "" : texts.bracketed(summary.fallback(segmenter.fallback_reason))),
    summary.seconds(record.seconds.toFixed(1)),
    summary.output(resolve(out)),
  ];
}

/** What came of `corrections.csv`; nothing where there is none. */
function describeReview({ corrections, counts }: RunResult["record"], { summary }: Texts): string[] {
  if (corrections.length === 0) return [];
  const { right, wrong, corrected, added } = counts.reviewed;
  const refused = corrections.reduce((sum, file) => sum + file.refused, 0);
  const shown = { right: grouped(right), wrong: grouped(wrong), corrected: grouped(corrected), added: grouped(added) };
  return [summary.reviewed(shown, grouped(refused))];
}

/** A line for each file that was asked for and could not be used; of many of one kind the first few. */
export function describeTroubles(findings: readonly Finding[], texts: Texts): string[] {
  const troubles = findings.filter(({ code }) => /^(READ|RUN|MANIFEST)_/u.test(code));
  return [...countBy(troubles, ({ code }) => code)].flatMap(([code, count]) => {
    const named = troubles.filter((each) => each.code === code).slice(0, MOST_TROUBLES);
    const lines = named.map(({ severity, message }) => `${texts.severity[severity]}${texts.colon}${message} [${code}]`);
    return count > named.length ? [...lines, `${texts.summary.more(grouped(count - named.length))} [${code}]`] : lines;
  });
}

/** Most first, equals by name. */
function ranked<K extends string>(counts: ReadonlyMap<K, number>): (readonly [K, number])[] {
  return [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || byText(a, b));
}
