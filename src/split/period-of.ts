import { findMonthRange, periodOfMonths } from "../text/month-range.ts";
import { periodOfDate, periodOfPart, periodOfYears, reportDate, reviewsYears } from "./period-by-date.ts";
import { eventOf, periodOfEvent } from "./period-of-event.ts";
import { periodOfHeadings, periodOfOpening } from "./period-of-opening.ts";
import type { PeriodRules } from "./period-rules.ts";
import type { ReportKind } from "../model/vocabulary.ts";
import { isTold, type Named, type PeriodReading, readTitle, told } from "./read-period.ts";

/** What tells a report's period, folded. */
export interface PeriodHints {
  /** With the lines of its cover, one a line. */
  readonly title: string;
  readonly opening: string;
  readonly body: string;
  /** Lines that may head sections. */
  readonly headings: readonly string[];
  readonly kind: ReportKind;
  /** Last lines, the last one first. */
  readonly closing: readonly string[];
  /** Names of the file and its folders, innermost first: asked last. */
  readonly path: readonly string[];
}

/** How often each kind of evidence is right. */
const CONFIDENCE = { title: 0.98, plan: 0.6, fileName: 0.85, folder: 0.6 } as const;
/** So much of the body says whether it reviews several years (characters). */
const HEAD = 300;

/**
 * What a report covers: by its title, else its opening, else its file's name, else what its date makes of
 * 今年 and 五年来, else the folder's name. A part of the year may stand in the title and its year
 * elsewhere. A title or an opening that hides its year is not told by anything else.
 */
export function periodOf(hints: PeriodHints, rules: PeriodRules): PeriodReading {
  const titled = readTitle(hints.title);
  if (titled === "masked" || titled === "several") return titled;
  if (titled?.kind === "plan") return untilNow(titled, readElsewhere(hints, rules));
  const reading =
    titled === null ? readElsewhere(hints, rules) : told(titled.period, "title", titled.quote, CONFIDENCE.title);
  if (!isTold(reading) || reading.period.length !== 4) return reading;
  const year = Number(reading.period);
  const part = titled === null ? findMonthRange(hints.title) : null;
  if (part !== null) {
    const quote = `${reading.evidence.quote}…${hints.title.slice(part.at, part.at + part.length)}`;
    return { period: periodOfMonths(year, part.from, part.to), evidence: { ...reading.evidence, quote } };
  }
  const event = eventOf(hints.title, hints.opening, rules);
  if (event === null) return reading;
  const quote = `${reading.evidence.quote}…${event.quote}`;
  return { period: periodOfMonths(year, event.month, event.month), evidence: { ...reading.evidence, quote } };
}

/** “十三五”以来 up to the year that is told elsewhere; the whole plan where none is. */
function untilNow({ period, quote, since }: Named, elsewhere: PeriodReading): PeriodReading {
  if (!since) return told(period, "title", quote, CONFIDENCE.title);
  const [from = "", to = ""] = period.split("/");
  const year = isTold(elsewhere) ? elsewhere.period.slice(0, 4) : "";
  if (year < from || year > to) return told(period, "title", quote, CONFIDENCE.plan);
  return told(year === from ? year : `${from}/${year}`, "title", `${quote}以来…${year}`, CONFIDENCE.plan);
}

function readElsewhere(hints: PeriodHints, rules: PeriodRules): PeriodReading {
  const { title, opening, body, closing, path } = hints;
  const head = `${opening}\n${body.slice(0, HEAD)}`;
  const review = reviewsYears(head);
  const opened = periodOfOpening(opening, rules) ?? periodOfHeadings(hints.headings, rules);
  // A year within a review of five is none that it is about.
  if (opened !== null && !(review && isTold(opened) && opened.period.length === 4 && hints.kind === "speech")) {
    return opened;
  }
  const [fileName = "", ...folders] = path;
  const named = readTitle(fileName, true);
  if (named !== null && typeof named === "object") return told(named.period, "path", named.quote, CONFIDENCE.fileName);
  const date = reportDate([...title.split("\n").slice(1), ...closing]);
  const dated =
    periodOfPart(title.split("\n")[0] ?? "", date) ??
    periodOfEvent(eventOf(title, opening, rules), date) ??
    periodOfYears(head, body, date) ??
    (review ? null : periodOfDate(hints, head, date, rules));
  if (dated !== null) return dated;
  for (const folder of folders) {
    const filed = readTitle(folder, true);
    if (filed !== null && typeof filed === "object") return told(filed.period, "path", filed.quote, CONFIDENCE.folder);
  }
  return null;
}
