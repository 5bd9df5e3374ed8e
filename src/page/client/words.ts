import type { PageData } from "../page-data.ts";
import type { Texts } from "./texts.ts";
import { TEXTS_EN } from "./texts-en.ts";
import { TEXTS_ZH } from "./texts-zh.ts";

export type Language = PageData["language"];

/** How the page calls things in one language. */
export interface Words {
  readonly language: Language;
  readonly t: Texts;
  readonly indicator: (id: string) => string;
  /** With the physical unit that it measures, or what it is for each of. */
  readonly unit: (id: string, detail?: string | null) => string;
  readonly term: (vocabulary: string, id: string) => string;
  readonly reason: (key: string) => string;
  readonly period: (period: string | null) => string;
}

export function wordsFor(data: PageData, language: Language): Words {
  const indicators = new Map(data.indicators.map(({ id, title }) => [id, title[language]]));
  const units = new Map(data.units.map(({ id, title }) => [id, title[language]]));
  const t = language === "zh" ? TEXTS_ZH : TEXTS_EN;
  const unit = (id: string) => units.get(id) ?? id;
  return {
    language,
    t,
    indicator: (id) => indicators.get(id) ?? (id === data.other ? t.otherIndicator : id),
    unit: (id, detail) => (detail ? `${unit(detail)}${t.ofUnit(unit(id))}` : unit(id)),
    term: (vocabulary, id) => data.terms[language][vocabulary]?.[id] ?? id,
    reason: (key) => (language === "zh" ? (data.reasons[key] ?? key) : key.replaceAll("_", " ")),
    period: t.period,
  };
}
