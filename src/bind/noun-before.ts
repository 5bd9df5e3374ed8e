import type { BindLexicon } from "./bind-lexicon.ts";
import type { Frame } from "./frame.ts";

/** Enumerators and words of time, place and manner that open an item and name nothing. */
const OPENING =
  /^(?:【[^】]*】|[\s，,、；;。：:“”"）)]|[（(]?[一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[.．](?!\d)|、)|[①-⑳]|[一二三四五六七八九十]{1,2}是|[一二三四五六七八九十]要|[一二三四五六七八九十]、|和|与|及|以及|或|并|还|又|再|也|则|共|已|另有|另外|还有|其中|包括|含|即|为|由|以|将|对|向|把|使|让|全年|今年|今年以来|本年度?|上半年|下半年|年内|年底前?|年末|当年|本届|目前|现有|现|先后|累计|预计|计划|力争|争取(?=\p{Script=Han}{0,2}(?:达到|新|实现))|确保|拟|我[们会局市县区省]|期间|达到?|超额(?=完成)|到(?:19|20)\d{2}年底?|(?:19|20)\d{2}年(?:度)?|(?:\d{1,2}|元)月份?|底)/u;
/** What a figure's word may end in although it stands among the fillers: 会员|总数. */
const COUNTS = /[数量模单]$|人员$|人次$/u;
/** What leads to a number and names nothing. */
const LEADING =
  /(?:由|从|以|有|虽|较|比|与|在|为|各|的|等|和|与|及|到|在|对|向|给|余|多|近|约|超|仅|只|共|计|均|已|现|实|应|达|至|保持|大关|略低于上年|略低于|低于|高于|略有下降|首次|始终|稳定|年内|提高|上升|下降|略有|年度|去年底?|上年末?|年初|上届|原来|原|今年|全年|本年|当年|截至目前|目前|折合人民币|人民币|折合|总计|一般|左右)$/u;
/** 全市|29家: nothing but where. */
const EVERYWHERE = /^(?:全[国省市县区州镇校会局]|期间|其中|人均)?$/u;
const LONGEST = 22;

/**
 * The noun before a number, with the verb that leads to it, as written: 举办学术会议|不少于|35场.
 *
 * @param from where the item begins: behind what the figure before it counts
 */
export function nounBefore(text: string, frame: Frame, from: number, lexicon: BindLexicon): string {
  const end = stripEnd(text, from, frame, lexicon);
  let start = wordFrom(frame, Math.max(from, end - LONGEST), end, from);
  for (;;) {
    const length = OPENING.exec(text.slice(start, end))?.[0].length ?? 0;
    // 对|接企业, 现|场签约: part of a word opens nothing
    if (length === 0 || (length === 1 && /\p{Script=Han}/u.test(text[start] ?? "") && !frame.words.has(start + 1))) {
      break;
    }
    start += length;
  }
  const noun = balanced(text.slice(start, end)).replace(/^期间/u, "").trim();
  return EVERYWHERE.test(noun) ? "" : noun;
}

/** 由去年底的|6000人, 会员已达|71个: without the words that lead to the number. */
function stripEnd(text: string, from: number, { left, words }: Frame, lexicon: BindLexicon): number {
  let end = left.end;
  for (;;) {
    const filler = lexicon.fillersBefore.longestBefore(text, end, from);
    const leading = LEADING.exec(text.slice(from, end))?.[0] ?? "";
    const word = filler === null ? "" : text.slice(filler.start, filler.end);
    const longest = word.length > leading.length && !COUNTS.test(word) ? word : leading;
    const start = end - longest.length;
    // 现场签|约|8项: part of a word is none
    const isWord =
      longest.length > 1 || words.has(start) || /[由为]/u.test(longest) || !/\p{Script=Han}/u.test(longest);
    const bracket = openAt(text, from, end);
    if (longest !== "" && isWord) end = start;
    else if (/[\s（(“：:，,、]/u.test(text[end - 1] ?? "") && end > from) end--;
    else if (bracket !== null) end = bracket;
    else return end;
  }
}

/** Where the bracket opens that closes right before `end`; null where none does. */
function openAt(text: string, from: number, end: number): number | null {
  if (!/[）)]$/u.test(text.slice(from, end))) return null;
  const open = Math.max(text.lastIndexOf("(", end - 1), text.lastIndexOf("（", end - 1));
  return open > from ? open : null;
}

/** The first word that begins at or behind `at`; a long item begins with the verb that leads to its noun. */
function wordFrom({ hits, words }: Frame, at: number, end: number, from: number): number {
  if (at === from) return from;
  const verb = hits.find((h) => h.start >= at && h.end < end && (h.isAction || h.isObject));
  if (verb !== undefined) return verb.start;
  for (let i = at; i < end; i++) if (words.has(i)) return i;
  return at;
}

/** Without a quote or a bracket that only opens or only closes in it. */
function balanced(noun: string): string {
  let result = noun;
  for (const [open, close] of [
    ["“", "”"],
    ["（", "）"],
    ["(", ")"],
    ["《", "》"],
  ] as const) {
    const closes = result.indexOf(close);
    if (closes >= 0 && !result.slice(0, closes).includes(open)) result = result.slice(closes + 1);
    const opens = result.lastIndexOf(open);
    if (opens >= 0 && !result.slice(opens).includes(close)) result = result.slice(opens + 1);
  }
  return result;
}
