import type { Qualifier } from "../model/vocabulary.ts";
import type { NumbersFile } from "../pipeline/numbers-file.ts";
import type { UnitsFile } from "../pipeline/units-file.ts";
import { Trie } from "../text/trie.ts";
import { classesWithWords } from "./char-class.ts";

/** What stands right after a number: a unit, or a word that makes it no amount. */
export type Follower =
  | { kind: "unit"; unit: string; form: string; noun: boolean }
  | { kind: "date" | "clock" | "duration" | "grade" | "identifier" | "specification" | "word" };

/** What stands right before a number. */
export type Before =
  | { kind: "qualifier"; qualifier: Qualifier }
  | { kind: "none" | "ordinal" | "rank" | "indefinite" | "weekday" | "identifier" | "how_often" | "divided" };

/** The word lists of `units.yaml` and `numbers.yaml`, ready for lookup. */
export interface NumberLexicon {
  /** Class of every character, first characters of masking words included. */
  classes: Uint8Array;
  followers: Trie<Follower>;
  before: Trie<Before>;
  beforeRound: Trie<Qualifier>;
  after: Trie<Qualifier>;
  /** Words of frequency, and the unit that they are about where it is one alone. */
  recurring: Trie<{ only: "occurrence" | null }>;
  recurringGap: number;
  /** Right before a number they make it the sum of what recurs. */
  sums: readonly string[];
  /** What may follow a unit within one amount, by the id of the unit: 角 and 分 behind 元. */
  subunits: ReadonlyMap<string, Trie<number>>;
  /** Words and signs that give the unit of the number behind them: ￥, 人数. */
  unitBefore: Trie<string>;
  rankUnits: ReadonlySet<string>;
  dividedUnits: ReadonlySet<string>;
  structureAny: Trie<true>;
  structureHan: Trie<true>;
  structureModifiers: Trie<true>;
  structureTail: ReadonlySet<string>;
  setMarkers: Trie<true>;
  articleVerbs: ReadonlySet<string>;
  /** What makes 一 a count: a verb of making before it, a thing that is counted at the end of the clause. */
  countedVerbs: Trie<true>;
  countedNouns: Trie<true>;
  countedPredicates: readonly string[];
  ordinalTwo: ReadonlySet<string>;
  thresholdNouns: Trie<true>;
  thresholdCounts: Trie<true>;
  addressUnits: ReadonlySet<string>;
  addressTail: ReadonlySet<string>;
  fractionBefore: Trie<true>;
  fractionBehind: Trie<true>;
  session: Trie<true>;
  phase: Trie<true>;
  names: Trie<true>;
  maskedNotBefore: Trie<true>;
  maskedWords: Trie<true>;
  sharedUnit: readonly string[];
}

/** Compiles the word lists once; the result is read-only and may be shared between texts. */
export function compileNumberLexicon(units: UnitsFile, numbers: NumbersFile): NumberLexicon {
  const followers = new Trie<Follower>();
  for (const kind of ["date", "clock", "duration", "grade", "identifier", "specification", "word"] as const) {
    for (const word of numbers.followers[kind]) followers.add(word, { kind });
  }
  const subunits = new Map<string, Trie<number>>();
  const unitBefore = new Trie<string>();
  for (const { id, forms, noun, before: words = [], steps } of units.units) {
    if (steps !== undefined) subunits.set(id, trieOfEntries(steps));
    for (const word of words) unitBefore.add(word, id);
    for (const form of forms) followers.add(form, { kind: "unit", unit: id, form, noun: noun === true });
  }
  const before = new Trie<Before>();
  for (const qualifier of ["approx", "ge", "le"] as const) {
    for (const word of numbers.qualifiers_before[qualifier]) before.add(word, { kind: "qualifier", qualifier });
  }
  const none = [numbers.qualifiers_before.none, numbers.before.rank_not, numbers.before.how_often_not].flat();
  for (const word of none) before.add(word, { kind: "none" });
  for (const kind of ["ordinal", "rank", "indefinite", "weekday", "identifier", "how_often", "divided"] as const) {
    for (const word of numbers.before[kind]) before.add(word, { kind });
  }
  const recurring: NumberLexicon["recurring"] = new Trie();
  for (const word of numbers.before.frequency) recurring.add(word, { only: null });
  for (const word of numbers.before.yearly) recurring.add(word, { only: "occurrence" });
  return {
    classes: classesWithWords(numbers.masked_words),
    followers,
    before,
    beforeRound: trieOf<Qualifier>(numbers.qualifiers_before_round.ge, "ge"),
    after: qualifierTrie(numbers.qualifiers_after),
    recurring,
    recurringGap: numbers.frequency_gap,
    sums: numbers.before.frequency_sums,
    subunits,
    unitBefore,
    dividedUnits: new Set(numbers.before.divided_units),
    rankUnits: new Set(numbers.before.rank_units),
    structureAny: trieOf(numbers.structure.any, true),
    structureHan: trieOf(numbers.structure.han, true),
    structureModifiers: trieOf(numbers.structure.modifiers, true),
    structureTail: new Set(numbers.structure.tail),
    setMarkers: trieOf(numbers.set_markers, true),
    articleVerbs: new Set(numbers.article.verbs),
    countedVerbs: trieOf(numbers.article.counted_verbs, true),
    countedNouns: trieOf(numbers.article.counted_nouns, true),
    countedPredicates: numbers.article.counted_predicates,
    ordinalTwo: new Set(numbers.article.ordinal_two),
    thresholdNouns: trieOf(numbers.threshold_nouns, true),
    thresholdCounts: trieOf(numbers.threshold_counts, true),
    addressUnits: new Set(numbers.address.units),
    addressTail: new Set(numbers.address.tail),
    fractionBefore: trieOf(numbers.fraction.before, true),
    fractionBehind: trieOf(numbers.fraction.behind, true),
    session: trieOf(numbers.session, true),
    phase: trieOf(numbers.phase, true),
    names: trieOf(numbers.names, true),
    maskedNotBefore: trieOf(numbers.masked_not_before, true),
    maskedWords: trieOf(numbers.masked_words, true),
    sharedUnit: numbers.shared_unit,
  };
}

function trieOf<T>(words: readonly string[], value: T): Trie<T> {
  const trie = new Trie<T>();
  for (const word of words) trie.add(word, value);
  return trie;
}

function trieOfEntries<T>(entries: Readonly<Record<string, T>>): Trie<T> {
  const trie = new Trie<T>();
  for (const [word, value] of Object.entries(entries)) trie.add(word, value);
  return trie;
}

function qualifierTrie(words: Record<"approx" | "ge" | "le", readonly string[]>): Trie<Qualifier> {
  const trie = new Trie<Qualifier>();
  for (const qualifier of ["approx", "ge", "le"] as const) {
    for (const word of words[qualifier]) trie.add(word, qualifier);
  }
  return trie;
}
