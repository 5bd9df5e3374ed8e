import type { SectionHeading } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";

/** Numbering styles of official documents (GB/T 9704-2012, 7.3.3), outermost first. */
const STYLES: readonly (readonly [level: SectionHeading["level"], pattern: RegExp])[] = [
  [1, /^第[一二三四五六七八九十]部分/u],
  [1, /^[一二三四五六七八九十]{1,3}\s*[、.．，]/u],
  [2, /^[(（][一二三四五六七八九十]{1,3}[)）]/u],
  [3, /^(?:\d{1,2}\s*(?:[、．]|\.(?!\d))|第[一二三四五六七八九十]{1,3}[，,、])/u],
  [4, /^[(（]\d{1,2}[)）]/u],
  [4, /^[①-⑳]/u],
  [4, /^(?:[一二三四五六七八九十]{1,2}(?:是|要|抓|在)|首先|其次|再次|最后)/u],
];
const LONGEST = 40;
const UNNUMBERED = -1;

/** A heading and its numbering style: headings of one style stand side by side. */
export interface StyledHeading extends SectionHeading {
  style: number;
  /** An item that tells a figure at once (4、科普大篷车进校园15场次,…): it stands above the rest of its paragraph alone. */
  isItem: boolean;
}

const FIGURE = /\d(?!\d*[年月日.])/u;

/**
 * The heading that a sentence opens with or is: numbered (一、 (一) 1、 一是), or a short line of its own
 * without a comma. Null where it opens with none. The heading of a run-on paragraph is its first clause.
 */
export function headingAt(text: string, sentence: Span, startsLine: boolean): StyledHeading | null {
  const content = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 120));
  for (const [style, [level, pattern]] of STYLES.entries()) {
    const marker = pattern.exec(content);
    if (marker === null) continue;
    const cut = content.slice(marker[0].length).search(/[，,：:；;。]/u);
    const whole = sentence.end - sentence.start <= LONGEST && endsLine(text, sentence.end);
    const length = whole
      ? sentence.end - sentence.start
      : cut < 0
        ? Math.min(LONGEST, content.length)
        : marker[0].length + cut;
    const opened = heading(text, level, sentence.start, sentence.start + length);
    const opens = /[：:]/u.test(content[length] ?? "");
    return { style, ...opened, isItem: !whole && !opens && FIGURE.test(opened.text.slice(marker[0].length)) };
  }
  const alone = startsLine && endsLine(text, sentence.end);
  const short = sentence.end - sentence.start <= 20 && !/[，,；;、]|[：:].|\d(?!\d*年)/u.test(content);
  return alone && short
    ? { style: UNNUMBERED, ...heading(text, 3, sentence.start, sentence.end), isItem: false }
    : null;
}

function endsLine(text: string, at: number): boolean {
  return /^[ \t\u3000\u00a0]*(?:[\n\r]|$)/u.test(text.slice(at, at + 8));
}

function heading(text: string, level: SectionHeading["level"], start: number, end: number): SectionHeading {
  return { level, span: { start, end }, text: text.slice(start, end).replace(/[。，,：:；;]+$/u, "") };
}
