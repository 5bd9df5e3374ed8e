import type { ReportLexicon } from "../pipeline/reports-file.ts";
import { anyOf } from "./any-of.ts";
import { fold } from "../text/fold.ts";

/** A line that is not blank, without the blanks around it; `start` and `end` are offsets into the source's text. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  /** `matter` is what a site or an editor put around the texts; `contents` is a table of contents. */
  readonly mark: "text" | "matter" | "contents";
}

/** A sentence, or so much text that it is no heading. */
export function isProse({ folded }: Line): boolean {
  return folded.length > 45 || /[。;!?]./u.test(folded) || (folded.length > 8 && /[。;!?]$/u.test(folded));
}

/** Behind an entry of a table of contents: ……12. */
const PAGE_NUMBER = /(?:[.…·⋯_-]{2,}|[.…·⋯]+)?\(?\d{1,3}\)?$/u;
/** Entries this long are text. */
const LONGEST_ENTRY = 60;

export function compileLineRules(lexicon: ReportLexicon) {
  const { boilerplate, contents } = lexicon;
  return {
    cues: [boilerplate.introductions, boilerplate.appeals].flatMap(({ max_length: maxLength, cues }) =>
      cues.map((row) => ({ maxLength, words: row.map(fold) })),
    ),
    label: new RegExp(`^[\\[(【]?${anyOf(boilerplate.labels)}:`, "u"),
    labelMaxLength: boilerplate.label_max_length,
    site: new RegExp(`${anyOf(boilerplate.sites)}$`, "u"),
    siteMaxLength: boilerplate.site_max_length,
    foot: new RegExp(`^[>【\\[]*${anyOf(boilerplate.feet)}|${anyOf(boilerplate.feet)}:$`, "u"),
    contents: new RegExp(`^[【\\[(]?${anyOf(contents)}[】\\])]?:?$`, "u"),
  };
}

type LineRules = ReturnType<typeof compileLineRules>;

/** The lines of a text, each marked as text, as matter around it, or as an entry of a table of contents. */
export function markLines(text: string, rules: LineRules): Line[] {
  const lines = linesOf(text);
  const marked = lines.map((line) => (isMatter(line.folded, rules) ? { ...line, mark: "matter" as const } : line));
  markFoot(marked, rules);
  markContents(marked, rules);
  return marked;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\f\u2028\u2029]+/gu)) {
    const words = match[0].trim();
    if (words === "") continue;
    const start = match.index + match[0].indexOf(words);
    lines.push({ start, end: start + words.length, text: words, folded: fold(words), mark: "text" });
  }
  return lines;
}

function isMatter(folded: string, rules: LineRules): boolean {
  if (
    rules.cues.some(({ maxLength, words }) => folded.length <= maxLength && words.every((cue) => folded.includes(cue)))
  ) {
    return true;
  }
  if (folded.length <= rules.labelMaxLength && rules.label.test(folded)) return true;
  return folded.length <= rules.siteMaxLength && rules.site.test(folded);
}

/** From the first line that opens a page's foot: nothing but short lines to the end of the text. */
function markFoot(lines: Line[], rules: LineRules): void {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.mark === "matter" || !isProse(lines[from - 1] as Line))) from--;
  const foot = lines.findIndex((line, i) => i >= from && rules.foot.test(line.folded));
  if (foot === -1) return;
  for (let i = foot; i < lines.length; i++) lines[i] = { ...(lines[i] as Line), mark: "matter" };
}

/**
 * A table of contents ends where one of its entries comes again, or a line that stood above it, or
 * text; and a title that has no page number right before text is no entry of it.
 */
function markContents(lines: Line[], rules: LineRules): void {
  for (let at = 0; at < lines.length; at++) {
    if (!rules.contents.test((lines[at] as Line).folded)) continue;
    const seen = new Set(lines.slice(0, at).map((line) => entryOf(line.folded)));
    let end = at + 1;
    for (; end < lines.length; end++) {
      const line = lines[end] as Line;
      const entry = entryOf(line.folded);
      if (line.folded.length > LONGEST_ENTRY || /[。;!?:]$/u.test(line.folded) || seen.has(entry)) break;
      seen.add(entry);
    }
    const last = lines[end - 1] as Line;
    const stoppedByText = end < lines.length && !seen.has(entryOf((lines[end] as Line).folded));
    if (stoppedByText && end - 1 > at && !PAGE_NUMBER.test(last.folded)) end--;
    for (let i = at; i < end; i++) lines[i] = { ...(lines[i] as Line), mark: "contents" };
    at = end - 1;
  }
}

function entryOf(folded: string): string {
  return folded.replace(PAGE_NUMBER, "");
}
