import { RULE_SCORES } from "../pipeline/rule-scores.ts";

/**
 * How much each kind of evidence counts, in one place. The order is what matters: the nearer wins.
 * `scripts/fit-weights.ts` measures what a change of any of them does to the annotated texts.
 */
export const WEIGHTS = {
  /** What a rule asks for, at its nearest. */
  object: RULE_SCORES.object as number,
  action: RULE_SCORES.action as number,
  near: RULE_SCORES.near as number,
  /** An area is an area, whatever is grown on it. */
  byUnit: RULE_SCORES.by_unit as number,

  /** Below this no rule is believed: the figure is kept as `other`. */
  threshold: RULE_SCORES.least as number,
  /** A word that rules a rule out counts from the clauses before on. */
  rulesOut: 0.6,
  /** What stands next to the number is what is counted: a rule that finds its object only farther off loses this much. */
  farObject: 1.8,
  farObjectMargin: 0.15,
  /** A rule that names no object loses this much where the text names one that the rule does not speak of. */
  noObject: 0.5,
  /** Unless its verb stands nearer by this much than that noun. */
  verbNearer: 0.04,
  /** A noun farther off than the headings is not what is counted. */
  leastObject: 0.22,
  /** An item with a verb of its own is not what an earlier verb with an earlier noun speaks of. */
  farFromVerb: 1.2,
  /** Nor is a verb farther off than the heading next above what was done. */
  leastAction: 0.3,
  /** Context farther off than this is no context. */
  leastNear: 0.2,
  /** What stands behind the next number stands too far behind. */
  leastBehind: 0.3,

  /** Nearness, from 0 to 1, by place: a topic before a colon, the headings above (innermost first), the sentence before. */
  inTopic: 0.7,
  inHeading1: 0.35,
  inHeading2: 0.28,
  inHeading3: 0.22,
  inPreviousSentence: 0.2,
  /** A short numbered sentence that only names what the next one speaks of. */
  inLabel: 0.46,
  /** Before the number in its item: lost by each character between, down to the least. */
  leftSlope: 0.015,
  leftLeast: 0.75,
  /** Behind the number. */
  right: 0.97,
  rightSlope: 0.02,
  rightLeast: 0.65,
  rightAction: 0.9,
  /** Behind a number that tells where: 在14个乡镇设立分校. */
  placeAction: 0.3,
  /** What the next number counts: 与9所院校签订|协议|13份. */
  ofNextNumber: 0.25,
  /** What only modifies another noun, what stands behind a verb, and a noun before the number where another follows it. */
  modifier: 0.8,
  rightModifier: 0.8,
  behindVerb: 0.8,
  beforeCounted: 0.75,
  /** What 分别 hands this one to, what it shares with the others, and what is theirs. */
  named: 0.95,
  namedShared: 0.85,
  namedOther: 0.2,
  /** Behind the item, to its right. */
  behindItem: 0.15,
  /** The verb that several subjects share (5家合作社、近百名会员|参加). */
  sharedVerb: 0.7,
  /** Earlier in the clause. */
  inClauseObject: 0.5,
  inClauseAction: 0.9,
  inClauseSlope: 0.004,
  inClauseLeast: 0.6,
  /** In a clause before, lost by each clause between. */
  clauseBefore: 0.68,
  clauseSlope: 0.08,
  clauseLeast: 0.25,
  clauseTie: 0.0002,
  clauseObject: 0.75,
  /** What a number of people right behind it counts, for a number of things, and the reverse. */
  clauseCounted: 0.5,
  clauseTopic: 0.9,
  /** What a preposition brings in before the verb (向省科协上报8个). */
  oblique: 0.4,
  /** A verb before another verb hardly governs. */
  notGoverning: 0.6,
  /** The ending of an unlisted noun. */
  byHead: 0.82,
  /** A noun of one character right behind the number, and what is left of others beside it. */
  singleNoun: 0.95,
  besideSingle: 0.3,
  /** How near a noun stands that no list knows, as what is counted. */
  unknownNoun: 0.75,
  noNoun: 0.75,

  /** How far the amount before speaks for an item that names nothing of its own, only a verb, or a noun. */
  listNone: 2.7,
  listAction: 1.9,
  listActionOther: 1.2,
  listUnknown: 2.2,
  listKnown: 1.2,
  /** A noun that is known but of use to no rule here. */
  unusedBelow: 0.7,
  /** The total before 其中 speaks louder than the words of its part, most of all in the same classifier. */
  partSpelledOut: 5.3,
  partSame: 4.3,
  partOther: 3.2,
  /** The amount behind its growth (观众增长15%,达到26万人次). */
  grown: 2.7,
  /** 43户151人: households and the people in them are one figure told twice. */
  paired: 3.3,
  /** A share or a growth rate belongs to the amount that it follows, unless its own noun is near. */
  measureOf: 2.9,
  measureOfKnown: 1.5,
  /** From this nearness on the noun of a rate that no indicator covers is what it is a rate of. */
  ownMeasure: 0.75,
  /** From this nearness on the words of a part far from its total name another indicator. */
  ownPart: 0.85,
  /** From this score on a part of something that no indicator covers is counted by its own words (成果52项,其中获省奖4项). */
  surePart: 4,
  surePartOfMoney: 3,
  /** What a verb of its own says became of a part of what was put forward (申报32个,其中已批复18个), or of anything else. */
  ownOutcome: 2.2,
  /** What its own verb makes another stage of the same thing (申报59项,已有33项列入计划). */
  nextStage: 1.9,
  sureOutcome: 4.2,
  /** From this score on an item of a later clause is no part (其中发明40件,专利授权220件). */
  newTopic: 3.6,
};
