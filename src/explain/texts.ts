import { LABELS } from "../write/labels.ts";
import type { NearMiss, Place, Word } from "./explanation.ts";

export type Language = "zh" | "en";

/** What an explanation says around the words that it quotes. */
export interface Texts {
  readonly language: Language;
  readonly words: string;
  readonly number: string;
  readonly masked: string;
  readonly unit: string;
  readonly bareUnit: string;
  readonly value: string;
  readonly indicator: string;
  readonly fields: Readonly<Record<"measure" | "status" | "basis" | "scope" | "period" | "part_of", string>>;
  /** Of the model's vocabulary. */
  label(word: string): string;
  readonly cue: string;
  readonly noCue: string;
  readonly rule: string;
  readonly score: string;
  readonly confidence: string;
  readonly weight: string;
  readonly terms: string;
  readonly noTerms: string;
  readonly lost: string;
  readonly near: string;
  readonly lacks: Readonly<Record<NearMiss["lacks"], string>>;
  readonly nothing: string;
  readonly noRule: string;
  readonly byUnit: string;
  taken(how: string, quote: string): string;
  readonly groups: Readonly<Record<Word["group"], string>>;
  readonly places: Readonly<Record<Place, string>>;
  readonly nearness: string;
  readonly passed: string;
  readonly none: string;
}

const CHINESE: Readonly<Record<string, string>> = {
  ...LABELS.measure,
  ...LABELS.status,
  ...LABELS.basis,
  ...LABELS.scope,
  ...LABELS.qualifier,
};

const HOW: Readonly<Record<string, { zh: string; en: string }>> = {
  list: { zh: "与前一项并列", en: "listed with" },
  part_of: { zh: "是总数的一部分", en: "part of" },
  paired: { zh: "与前一项同指一事", en: "told together with" },
  measure_of: { zh: "说的是前面的数", en: "said of" },
  follows: { zh: "人数随场次", en: "people at" },
};

export const ZH: Texts = {
  language: "zh",
  words: "分词",
  number: "数字",
  masked: "原文已隐去",
  unit: "单位",
  bareUnit: "没有写出",
  value: "数值",
  indicator: "指标",
  fields: { measure: "性质", status: "状态", basis: "口径", scope: "级别", period: "时期", part_of: "属于" },
  label: (word) => CHINESE[word] ?? word,
  cue: "依据",
  noCue: "无提示词",
  rule: "规则",
  score: "得分",
  confidence: "把握",
  weight: "规则自带",
  terms: "规则认识的词",
  noTerms: "没有",
  lost: "落选",
  near: "相近但不合",
  lacks: { unit: "单位只收", classifier: "量词只收", words: "还要有,或不能有排除的词" },
  nothing: "没有别的规则可选",
  noRule: "没有规则达到要求",
  byUnit: "只凭单位或量词",
  taken: (how, quote) => `沿用“${quote}”的指标(${HOW[how]?.zh ?? how})`,
  groups: { object: "对象", action: "动作", by: "谁做", near: "语境", behind: "其后" },
  places: {
    before: "数前",
    behind: "数后",
    clause: "同一分句",
    earlier: "前面的分句",
    later: "后面的分句",
    heading: "小标题",
    previous: "上一句",
  },
  nearness: "近度",
  passed: "略过的数字",
  none: "没有找到数字",
};

export const EN: Texts = {
  language: "en",
  words: "words",
  number: "number",
  masked: "redacted in the text",
  unit: "unit",
  bareUnit: "not written",
  value: "value",
  indicator: "indicator",
  fields: {
    measure: "measure",
    status: "status",
    basis: "basis",
    scope: "scope",
    period: "period",
    part_of: "part of",
  },
  label: (word) => word,
  cue: "by",
  noCue: "no cue",
  rule: "rule",
  score: "score",
  confidence: "confidence",
  weight: "weight of the rule",
  terms: "words that the rules know",
  noTerms: "none",
  lost: "lost",
  near: "near, and no fit",
  lacks: {
    unit: "takes only the units",
    classifier: "takes only the classifiers",
    words: "asks for more, or a word rules it out",
  },
  nothing: "no other rule fits",
  noRule: "no rule reaches the least score",
  byUnit: "by the unit or classifier alone",
  taken: (how, quote) => `takes the indicator of ${quote} (${HOW[how]?.en ?? how} it)`,
  groups: { object: "object", action: "action", by: "done by", near: "near", behind: "behind it" },
  places: {
    before: "before the number",
    behind: "behind the number",
    clause: "in its clause",
    earlier: "in an earlier clause",
    later: "in a later clause",
    heading: "in a heading",
    previous: "in the sentence before",
  },
  nearness: "nearness",
  passed: "numbers passed over",
  none: "no numbers found",
};
