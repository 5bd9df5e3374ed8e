import { periodOfMonths } from "../text/month-range.ts";
import { CONFIDENCE, LATEST, type ReportDate } from "./period-by-date.ts";
import type { PeriodRules } from "./period-rules.ts";
import { told, type ToldPeriod } from "./read-period.ts";

/** An event of some days, in its month; `year` where its dates have one. */
export interface ReportedEvent {
  readonly year: number | null;
  readonly month: number;
  readonly quote: string;
}

const DAY = /(?:(20\d\d)年|(?<![\d.]))(1[0-2]|0?[1-9])月\d{1,2}日/gu;

/** The event that the title names and the opening dates: 科技活动周, 于5月19日至26日举办. */
export function eventOf(title: string, opening: string, rules: PeriodRules): ReportedEvent | null {
  const event = rules.event.exec(title);
  const days = [...opening.matchAll(DAY)];
  const months = new Set(days.map(([, , month]) => Number(month)));
  const years = new Set(days.flatMap(([, year]) => (year === undefined ? [] : [Number(year)])));
  const [month] = months;
  if (event === null || month === undefined || months.size !== 1 || years.size > 1) return null;
  return { year: [...years][0] ?? null, month, quote: `${event[0]}…${days[0]?.[0] ?? ""}` };
}

/** The month of an event, in the year of its own dates, else of a report that is signed soon after it. */
export function periodOfEvent(event: ReportedEvent | null, date: ReportDate | null): ToldPeriod | null {
  if (event === null) return null;
  const { year, month, quote } = event;
  if (year !== null) return told(periodOfMonths(year, month, month), "text", quote, CONFIDENCE.year);
  if (date === null || date.month < month || date.month > month + LATEST) return null;
  return told(periodOfMonths(date.year, month, month), "signature", `${quote}…${date.quote}`, CONFIDENCE.year);
}
