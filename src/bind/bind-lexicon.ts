import type { CuesFile } from "../pipeline/cues-file.ts";
import type { IndicatorsFile, Rule } from "../pipeline/indicators-file.ts";
import { Trie } from "../text/trie.ts";

/** A word of the domain with the concepts that it stands for. */
export interface Concepts {
  objects: ReadonlySet<string>;
  actions: ReadonlySet<string>;
}

/** An indicator's rule, ready for scoring. */
export interface CompiledRule {
  /** `indicator.rule`, as claims name it. */
  id: string;
  indicator: Indicator;
  rule: Rule;
  units: ReadonlySet<string>;
  /** Classifiers that a count may have; null for any. */
  classifiers: ReadonlySet<string> | null;
}

export type Indicator = IndicatorsFile["indicators"][number];

/** A cue and the value that it speaks for. */
export type CueTrie = Trie<string>;

/** The domain's words and rules, ready for lookup; read-only, and shared between reports. */
export interface BindLexicon {
  words: Trie<Concepts>;
  /** Endings of nouns that no list holds. */
  heads: Trie<Concepts>;
  rules: readonly CompiledRule[];
  indicators: ReadonlyMap<string, Indicator>;
  /** What the figures of a rule are, where they differ from its indicator's, by the rule's id. */
  natures: ReadonlyMap<string, "stock" | "flow">;
  /** The indicator that counts the people of an indicator's sessions, by the latter. */
  followers: ReadonlyMap<string, string>;
  /** Concepts that name what people attend: of the indicators that are counted in occurrences first. */
  occasions: ReadonlySet<string>;
  /** Concepts that money can count. */
  moneyObjects: ReadonlySet<string>;
  /** Id of the indicator for what none covers. */
  other: string;
  /** Actions behind which a word that may name a thing does. */
  nominalAfter: ReadonlySet<string>;
  status: CueTrie;
  applied: CueTrie;
  intends: CueTrie;
  lacking: CueTrie;
  pending: CueTrie;
  /** Before a number that a standard demands, and what names the standard (省定人均2元的标准). */
  setBy: CueTrie;
  standards: CueTrie;
  /** Behind an order-like 要, what orders nothing (要看到). */
  sees: CueTrie;
  goal: CueTrie;
  assigned: CueTrie;
  sections: CueTrie;
  /** Words behind which a word of plans names what something was done for. */
  serving: CueTrie;
  /** Words of a title that reports how far goals were reached. */
  fulfilment: CueTrie;
  measure: CueTrie;
  /** Words of falling: those that are a change alone, and all that make one negative. */
  fallen: ReadonlySet<string>;
  falls: CueTrie;
  basis: CueTrie;
  /** Cues of a stock that are none where what is counted acts, or where a level stands behind them. */
  having: ReadonlySet<string>;
  reaching: ReadonlySet<string>;
  /** What is, and does nothing; what is there already; of all there are. */
  state: CueTrie;
  there: CueTrie;
  ofAll: CueTrie;
  scope: CueTrie;
  bareScopes: ReadonlySet<string>;
  /** What is the level of a contest though it tells where alone; contests, bodies and what surrounds them. */
  wholes: CueTrie;
  contests: CueTrie;
  bodies: CueTrie;
  ofBodies: CueTrie;
  honours: CueTrie;
  participants: CueTrie;
  moneyFor: CueTrie;
  part: CueTrie;
  period: CueTrie;
  per: CueTrie;
  nounTails: CueTrie;
  oblique: CueTrie;
  locative: CueTrie;
  place: CueTrie;
  respective: CueTrie;
  /** What names nothing right before a number, or right behind it. */
  fillersBefore: CueTrie;
  fillersBehind: CueTrie;
}

/** Compiles `indicators.yaml` and `cues.yaml` once. */
export function compileBindLexicon(file: IndicatorsFile, cues: CuesFile, other: string): BindLexicon {
  const rules = compileRules(file);
  return {
    words: conceptTrie(file),
    nominalAfter: new Set(file.nominal_after),
    heads: conceptTrie({ objects: file.heads, actions: {} }),
    moneyObjects: new Set(
      rules
        .filter((rule) => rule.rule.action === undefined && countsMoney(rule))
        .flatMap(({ rule }) => rule.object ?? []),
    ),
    rules,
    ...sessionsOf(file.indicators),
    natures: new Map(
      file.indicators.flatMap(({ id, rules: own }) =>
        own.flatMap((rule) => (rule.nature === undefined ? [] : [[`${id}.${rule.id}`, rule.nature] as const])),
      ),
    ),
    indicators: new Map(file.indicators.map((indicator) => [indicator.id, indicator])),
    other,
    status: cueTrie({
      target: cues.status.target,
      estimate: cues.status.estimate,
      actual: cues.status.actual,
      norm: cues.status.norm,
      once_planned: cues.status.once_planned,
      none: cues.status.none,
    }),
    applied: cueTrie({ applied: cues.status.applied }),
    intends: cueTrie({ intends: cues.status.intends }),
    lacking: cueTrie({ lacking: cues.status.lacking }),
    pending: cueTrie({ pending: cues.status.pending }),
    setBy: cueTrie({ set: cues.status.set_by }),
    standards: cueTrie({ standard: cues.status.standards }),
    sees: cueTrie({ sees: cues.status.sees }),
    goal: cueTrie({ goal: cues.status.goal }),
    assigned: cueTrie({ assigned: cues.status.assigned }),
    sections: cueTrie({ target: cues.sections.target, actual: cues.sections.actual }),
    serving: cueTrie({ serving: cues.sections.serving }),
    fulfilment: cueTrie({ fulfilment: cues.sections.fulfilment }),
    measure: cueTrie({
      growth: cues.measure.growth,
      share: cues.measure.share,
      rate: cues.measure.rate,
      delta: cues.measure.delta,
      change: cues.measure.change,
      not_delta: cues.measure.not_delta,
    }),
    fallen: new Set(cues.measure.fallen),
    falls: cueTrie({ falls: cues.measure.falls }),
    basis: cueTrie({
      cumulative: cues.basis.cumulative,
      running: cues.basis.running,
      since: cues.basis.since,
      none: cues.basis.none,
      period: cues.basis.period,
    }),
    having: new Set(cues.basis.having),
    reaching: new Set(cues.basis.reaching),
    state: cueTrie({ state: cues.basis.state }),
    there: cueTrie({ there: cues.basis.there }),
    ofAll: cueTrie({ all: cues.basis.of_all }),
    scope: cueTrie({
      none: cues.scope.none,
      national: cues.scope.national,
      provincial: cues.scope.provincial,
      prefecture: cues.scope.prefecture,
      county: cues.scope.county,
    }),
    bareScopes: new Set(cues.scope.bare),
    wholes: cueTrie({ provincial: cues.scope.whole_province }),
    contests: cueTrie({ contest: cues.scope.contests }),
    bodies: cueTrie({ none: cues.scope.not_bodies, body: cues.scope.bodies }),
    ofBodies: cueTrie({ given: cues.scope.of_bodies }),
    honours: cueTrie({ honour: cues.scope.honours }),
    participants: cueTrie({ participant: cues.scope.participants }),
    moneyFor: cueTrie({ money: cues.scope.money_for }),
    part: cueTrie(cues.part),
    period: cueTrie(cues.period),
    per: cueTrie({ per: cues.per }),
    nounTails: cueTrie({ tail: cues.noun_tails }),
    oblique: cueTrie({ oblique: cues.oblique }),
    locative: cueTrie({ locative: cues.locative }),
    place: cueTrie({ place: cues.place }),
    respective: cueTrie({ respective: cues.respective }),
    fillersBefore: cueTrie({ filler: cues.fillers.before }),
    fillersBehind: cueTrie({ filler: cues.fillers.behind }),
  };
}

function compileRules(file: IndicatorsFile): CompiledRule[] {
  return file.indicators.flatMap((indicator) =>
    indicator.rules.map((rule) => {
      const classifiers = rule.classifiers ?? indicator.classifiers;
      return {
        id: `${indicator.id}.${rule.id}`,
        indicator,
        rule,
        units: new Set(rule.units ?? indicator.units),
        classifiers: classifiers === undefined ? null : new Set(classifiers),
      };
    }),
  );
}

function countsMoney({ units }: CompiledRule): boolean {
  return [...units].some(isCurrency);
}

/** Whether a canonical unit is a currency: `CNY`, `USD` and the other codes of ISO 4217. */
export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/u.test(unit);
}

function sessionsOf(indicators: readonly Indicator[]): Pick<BindLexicon, "followers" | "occasions"> {
  const followers = new Map(indicators.flatMap(({ id, follows }) => (follows === undefined ? [] : [[follows, id]])));
  const sessions = indicators.filter(({ units }) => units[0] === "occurrence");
  return { followers, occasions: new Set(sessions.flatMap(({ rules }) => rules.flatMap((r) => r.object ?? []))) };
}

function conceptTrie(
  file: Pick<IndicatorsFile, "objects" | "actions"> & { passed_over?: readonly string[] },
): Trie<Concepts> {
  const words = new Map<string, { objects: Set<string>; actions: Set<string> }>();
  for (const word of file.passed_over ?? []) words.set(word, { objects: new Set(), actions: new Set() });
  for (const role of ["objects", "actions"] as const) {
    for (const [concept, list] of Object.entries(file[role])) {
      for (const word of list) {
        const entry = words.get(word) ?? { objects: new Set(), actions: new Set() };
        entry[role].add(concept);
        words.set(word, entry);
      }
    }
  }
  const trie = new Trie<Concepts>();
  for (const [word, concepts] of words) trie.add(word, concepts);
  return trie;
}

function cueTrie(lists: Record<string, readonly string[]>): CueTrie {
  const trie: CueTrie = new Trie();
  for (const [value, words] of Object.entries(lists)) for (const word of words) trie.add(word, value);
  return trie;
}
