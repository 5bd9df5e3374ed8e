import type { Quantity } from "../model/quantity.ts";
import type { SectionHeading, Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import type { Cue } from "./find-cues.ts";
import type { Hit } from "./find-hits.ts";
import type { Respective } from "./find-respective.ts";

/** A quantity with the words around it that may say what it counts. */
export interface Frame {
  quantity: Quantity;
  /** Position among the quantities of the sentence. */
  index: number;
  sentence: Sentence;
  /** Position of its clause in the sentence. */
  clause: number;
  /** From the last quantity or clause mark to this one: where the noun stands in 培训农民12187人次. */
  left: Span;
  /** From this quantity to the next mark or quantity: where the noun stands in 130个项目获奖. */
  right: Span;
  /** The next number stands where `right` ends, with no mark between: the noun before it is the next number's. */
  runsOn: boolean;
  /** Where the quantity before it in the sentence ends; -1 for the first. */
  previousEnd: number;
  /** The quantities before it in the sentence. */
  earlier: readonly Quantity[];
  /** What stands before a colon and speaks for all behind it (乡镇科协:16个); null where there is none. */
  topic: Span | null;
  /** It tells where (在14个乡镇|设立…): the verb behind it counts something else. */
  isPlace: boolean;
  /** Set where 分别 hands it out. */
  respective: Respective | null;
  trail: readonly SectionHeading[];
  /** Domain words of the whole sentence, in order. */
  hits: readonly Hit[];
  /** Offsets in the sentence at which a word begins or ends, as the segmenter sees it. */
  words: ReadonlySet<number>;
}

const MARK = /[、(（）)]/u;
/** A bracket that closes again adds to a word, and ends nothing: 村（居）委会. */
const CLOSED_BRACKET = /[(（][^()（）]*[)）]/gu;

const CLOSING = /[)）]/u;

function firstMark(piece: string, mark: RegExp): number {
  return piece.replace(CLOSED_BRACKET, (bracket) => "　".repeat(bracket.length)).search(mark);
}

/** What is known of the words of a sentence. */
export interface SentenceWords {
  hits: readonly Hit[];
  words: ReadonlySet<number>;
  /** Words behind which a noun tells where, not what (36名|到|边远乡镇服务). */
  locatives: readonly Cue[];
  /** Words that make the number behind them tell where. */
  places: readonly Span[];
  /** What 分别 hands out, by position of the quantity. */
  respective: readonly (Respective | null)[];
}

/** Lays out the surroundings of each quantity of a sentence. Quantities must be in text order. */
export function layOutFrames(
  text: string,
  sentence: Sentence,
  quantities: readonly Quantity[],
  sentenceWords: SentenceWords,
): Frame[] {
  const { hits, words } = sentenceWords;
  return quantities.map((quantity, index) => {
    const { start, end } = quantity.mention.span;
    const clause = clauseOf(sentence, start);
    const bounds = sentence.clauses[clause] ?? sentence.span;
    const previous = quantities[index - 1]?.mention.span.end ?? -1;
    const next = quantities[index + 1]?.mention.span.start ?? Infinity;
    const rightEnd = Math.min(Math.max(bounds.end, end), next);
    // 26名农业、林业、畜牧专家: where no number follows, what 、 joins may be one noun
    const mark = firstMark(text.slice(end, rightEnd), next <= bounds.end ? MARK : CLOSING);
    const where = placeBehind(sentenceWords, end, rightEnd);
    return {
      quantity,
      index,
      sentence,
      clause,
      left: { start: Math.min(skipJoiners(text, Math.max(bounds.start, previous), start, words), start), end: start },
      right: { start: end, end: mark < 0 ? rightEnd : end + mark },
      runsOn: mark < 0 && rightEnd === next,
      previousEnd: previous,
      earlier: quantities.slice(0, index),
      topic: topicBefore(text, sentence, clause),
      isPlace: turnsTo(text, sentenceWords, Math.max(bounds.start, previous), start),
      respective: sentenceWords.respective[index] ?? null,
      trail: sentence.trail,
      hits: hits
        .filter((hit) => !inBracketBefore(text, hit, bounds.start, start))
        .map((hit) =>
          where !== null && hit.start >= where.start && hit.end <= where.end ? { ...hit, isOblique: true } : hit,
        ),
      words,
    };
  });
}

/** 高新技术企业(双密企业)8家: what a bracket adds right before the number is not what is counted. */
function inBracketBefore(text: string, hit: Hit, from: number, number: number): boolean {
  const close = text[number - 1];
  if (close !== ")" && close !== "）") return false;
  const open = Math.max(text.lastIndexOf("(", number - 2), text.lastIndexOf("（", number - 2));
  return open >= from && hit.start > open && hit.end < number;
}

function clauseOf(sentence: Sentence, at: number): number {
  const found = sentence.clauses.findLastIndex((clause) => clause.start <= at);
  return Math.max(found, 0);
}

/** Where the quantities of a list are joined by 、 or 和 or a bracket, the item begins behind it. */
function skipJoiners(text: string, from: number, to: number, words: ReadonlySet<number>): number {
  let at = from;
  while (
    at < to &&
    ("、（()） ".includes(text[at] as string) || ("和与及以".includes(text[at] as string) && joins(text, at, words)))
  ) {
    at++;
  }
  return at;
}

/** 和会员30人, but not 与会人员30人, where 与 is half a word. */
function joins(text: string, at: number, words: ReadonlySet<number>): boolean {
  return words.has(at + 1) || text.startsWith("以及", at);
}

function topicBefore(text: string, sentence: Sentence, clause: number): Span | null {
  for (let i = clause - 1; i >= 0; i--) {
    const span = sentence.clauses[i] as Span;
    if (text[span.end] === ":" || text[span.end] === "：") return span;
  }
  return null;
}

/** 在|全县14个乡镇设立…: a word that turns to a place right before the number, with no noun or verb between. */
function turnsTo(text: string, { hits, words, places }: SentenceWords, from: number, to: number): boolean {
  const turn = places.findLast((l) => l.start >= from && l.end <= to && words.has(l.start) && words.has(l.end));
  return (
    turn !== undefined &&
    !hits.some((h) => h.start >= turn.end && h.end <= to) &&
    !/[，,；;、]/u.test(text.slice(turn.end, to))
  );
}

/** 36名到|边远乡镇|服务: from a word that turns to a place up to the verb behind it. Null where there is none. */
function placeBehind({ hits, words, locatives }: SentenceWords, from: number, to: number): Span | null {
  const turn = locatives.find(
    (l) => l.start >= from && l.end <= to && words.has(l.end) && (words.has(l.start) || l.start === from),
  );
  if (turn === undefined) return null;
  // 9件在市里|获奖: a word that is both is the verb where it stands last
  const verb = hits.find((h) => h.isAction && (!h.isObject || h.end === to) && h.start >= turn.end && h.end <= to);
  if (verb !== undefined || turn.word !== "为") return { start: turn.end, end: verb?.start ?? to };
  // 12名为群众|义诊, and not 12名为女性
  const doing = hits.find((h) => h.isAction && h.start >= turn.end && h.end <= to);
  return doing === undefined ? null : { start: turn.end, end: doing.start };
}
