import { periodOfMonths } from "./month-range.ts";
import { periodExpressions } from "./period-expressions.ts";
import { fold } from "./fold.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(0?[1-9]|1[0-2])";
const ISO = new RegExp(`^(\\d{4})(?:-(?:h([12])|q([1-4])|${MONTH}))?$`, "u");
const ISO_SPAN = new RegExp(`^(\\d{4})(?:-${MONTH})?/(\\d{4})(?:-${MONTH})?$`, "u");
/** As a spreadsheet makes a date of a month: 2019/5, 2019/5/1, 2019-5-1, 2019年5月1日. */
const DATE = new RegExp(`^(\\d{4})[-/.年]${MONTH}(?:[-/.月]0?1日?)?$`, "u");
/** The same in English: May-19, 19-May. */
const ENGLISH = new RegExp(`^(?:(${MONTHS.join("|")})-(\\d\\d)|(\\d\\d)-(${MONTHS.join("|")}))$`, "u");

/**
 * The period that a cell holds and nothing else: as ISO 8601 has it (2019, 2019-H1, 2019-01/2019-10), as a
 * report writes it (2019年上半年, 2019年1—10月, 2018—2019学年), or as a spreadsheet changes a month. Null for
 * anything else.
 */
export function readPeriodCell(cell: string): string | null {
  const text = fold(cell);
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year, half, quarter, month] = iso.map(Number) as [number, number, number, number, number];
    if (half) return periodOfMonths(year, 6 * half - 5, 6 * half);
    if (quarter) return periodOfMonths(year, 3 * quarter - 2, 3 * quarter);
    return month ? periodOfMonths(year, month, month) : String(year);
  }
  const span = ISO_SPAN.exec(text);
  if (span !== null) return spanOf(span);
  const date = DATE.exec(text);
  if (date !== null) return periodOfMonths(Number(date[1]), Number(date[2]), Number(date[2]));
  const english = ENGLISH.exec(text);
  if (english !== null) {
    const month = MONTHS.indexOf(english[1] ?? english[4] ?? "") + 1;
    return periodOfMonths(2000 + Number(english[2] ?? english[3]), month, month);
  }
  const [expression, ...others] = periodExpressions(text, true);
  const whole = expression?.start === 0 && expression.end === text.length && others.length === 0;
  return whole ? expression.period : null;
}

function spanOf([, from, first, to, last]: RegExpExecArray): string | null {
  if ((first === undefined) !== (last === undefined)) return null;
  const [year, lastYear] = [Number(from), Number(to)];
  if (first === undefined || last === undefined) return year < lastYear ? `${year}/${lastYear}` : null;
  const rises = year < lastYear || (year === lastYear && Number(first) <= Number(last));
  return rises ? periodOfMonths(year, Number(first), Number(last), lastYear) : null;
}
