/** Classes of characters that matter to numerals, one byte per UTF-16 code unit. */
export const OTHER = 0;
export const DIGIT = 1;
export const HAN_DIGIT = 2;
export const HAN_SMALL = 3;
export const HAN_BIG = 4;
export const HAN_TENS = 5;
export const MASK = 6;
export const OPEN_QUOTE = 7;
export const CLOSE_QUOTE = 8;
export const OPEN_TITLE = 9;
export const CLOSE_TITLE = 10;
export const BREAK = 11;
export const LETTER = 12;
/** Begins a word that stands for a redacted number (若干); only in the classes of a lexicon. */
export const MASK_WORD = 13;

/** Ends a clause. */
export const CLAUSE = 1;
/** Ends a clause or an item of a list, or brackets what follows. */
export const CLAUSE_END = 2;
/** Joins digits to what is no number: 2011.12.11, 12:45, 1+3. */
export const JOINT = 4;
/** Joins the items of a list: 、 和. */
export const LIST = 8;
export const DASH = 16;
/** 余 多 几 来 within a numeral. */
export const MORE = 32;

const classes = new Uint8Array(65_536);
const values = new Uint8Array(65_536);
const marks = new Uint8Array(65_536);

function define(characters: string, cls: number, value?: (index: number) => number): void {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    classes[code] = cls;
    if (value !== undefined) values[code] = value(i);
  }
}

function mark(characters: string, bits: number): void {
  for (let i = 0; i < characters.length; i++) marks[characters.charCodeAt(i)]! |= bits;
}

define("ABCDEFGHIJKLMNOPQRSTUVWYZabcdefghijklmnopqrstuvwyz", LETTER);
define("0123456789", DIGIT, (i) => i);
define("０１２３４５６７８９", DIGIT, (i) => i);
define("零一二三四五六七八九", HAN_DIGIT, (i) => i);
define("〇壹贰叁肆伍陆柒捌玖", HAN_DIGIT, (i) => i);
define("○", HAN_DIGIT, () => 0);
define("貳叄陸", HAN_DIGIT, (i) => [2, 3, 6][i] ?? 0);
define("两兩俩", HAN_DIGIT, () => 2);
define("十百千", HAN_SMALL, (i) => i + 1);
define("拾佰仟", HAN_SMALL, (i) => i + 1);
define("万亿", HAN_BIG, (i) => (i + 1) * 4);
define("萬億", HAN_BIG, (i) => (i + 1) * 4);
define("廿卅卌", HAN_TENS, (i) => i + 2);
define("xX×*＊_ＸｘⅩ╳□△◯●■▲＿", MASK);
define("“", OPEN_QUOTE);
define("”", CLOSE_QUOTE);
define("《", OPEN_TITLE);
define("》", CLOSE_TITLE);
define("\n\r", BREAK);

mark("，,。；;：:！!？?\n\r", CLAUSE | CLAUSE_END);
mark("、)）(（", CLAUSE_END);
mark(".-/:：∶·+＋", JOINT);
mark("、和与及", LIST);
mark("-－—–~～〜−─", DASH);
mark("余多几来", MORE);

/** Class of the character at `at`; {@link OTHER} beyond the text. */
export function classAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? OTHER : classes[text.charCodeAt(at)]!;
}

/** Digit of a digit, power of ten of a scale word, tens of 廿 and its like. */
export function valueAt(text: string, at: number): number {
  return values[text.charCodeAt(at)]!;
}

/** Whether the character at `at` has one of the marks; never beyond the text. */
export function isMarked(text: string, at: number, bits: number): boolean {
  return at >= 0 && at < text.length && (marks[text.charCodeAt(at)]! & bits) !== 0;
}

/** Whether one of a few characters stands at `at`; never beyond the text. Makes no string, as `text[at]` would. */
export function isOneOf(text: string, at: number, characters: string): boolean {
  const code = text.charCodeAt(at);
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === code) return true;
  return false;
}

/** The classes, with the first characters of these words as {@link MASK_WORD}. */
export function classesWithWords(words: readonly string[]): Uint8Array {
  const own = classes.slice();
  for (const word of words) if (own[word.charCodeAt(0)] === OTHER) own[word.charCodeAt(0)] = MASK_WORD;
  return own;
}

/** A Chinese character of the basic block. */
export function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
}

/** A blank that may stand between a number and its unit. */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x3000 || code === 0xa0 || code === 0x2009;
}
