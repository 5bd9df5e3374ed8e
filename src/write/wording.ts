import type { DomainLabels, Header } from "../model/dataset-writer.ts";
import type { Period } from "../model/report.ts";
import { LABELS, periodLabel } from "./labels.ts";

type Vocabulary = typeof LABELS;

/** How ids are shown: in Chinese, or, under English headers, as the model has them. */
export interface Wording {
  readonly header: Header;
  indicator(id: string): string;
  unit(id: string): string;
  period(period: Period | null): string;
  term<K extends keyof Vocabulary>(vocabulary: K, id: keyof Vocabulary[K] & string): string;
  /** Puts a list of things into one cell: `a、b` or `a, b`. */
  list(items: readonly string[]): string;
  /** A list of things with a title, in one cell: `2007年:a` or `2007: a`. */
  titled(title: string, text: string): string;
  /** The titled lists of a cell, together. */
  lines(items: readonly string[]): string;
}

export function wordingFor(header: Header, labels?: DomainLabels): Wording {
  if (header === "en") {
    return {
      header,
      indicator: (id) => id,
      unit: (id) => id,
      period: (period) => period ?? "unknown",
      term: (_vocabulary, id) => id,
      list: (items) => items.join(", "),
      titled: (title, text) => `${title}: ${text}`,
      lines: (items) => items.join("; "),
    };
  }
  const indicators = new Map(Object.entries(labels?.indicators ?? {}));
  const units = new Map(Object.entries(labels?.units ?? {}));
  return {
    header,
    indicator: (id) => indicators.get(id) ?? id,
    unit: (id) => units.get(id) ?? id,
    period: periodLabel,
    term: (vocabulary, id) => String(LABELS[vocabulary][id]),
    list: (items) => items.join("、"),
    titled: (title, text) => `${title}:${text}`,
    lines: (items) => items.join(";"),
  };
}
