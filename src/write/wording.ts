import type { DomainLabels, Header } from "../model/dataset-writer.ts";
import { periodLabel } from "../model/period-label.ts";
import type { Period } from "../model/report.ts";
import type { Vocabulary } from "./column.ts";
import { LABELS } from "./labels.ts";

/** How ids are shown: in Chinese, or, under English headers, as the model has them. */
export interface Wording {
  readonly header: Header;
  period(period: Period | null): string;
  /** An id of a vocabulary; one that is not in it is shown as it is. */
  term(vocabulary: Vocabulary, id: string): string;
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
      period: (period) => period ?? "unknown",
      term: (_vocabulary, id) => id,
      list: (items) => items.join(", "),
      titled: (title, text) => `${title}: ${text}`,
      lines: (items) => items.join("; "),
    };
  }
  return {
    header,
    period: periodLabel,
    term: (vocabulary, id) => vocabularyOf(vocabulary, labels).get(id) ?? id,
    list: (items) => items.join("、"),
    titled: (title, text) => `${title}:${text}`,
    lines: (items) => items.join(";"),
  };
}

const NONE = new Map<string, string>();
const known = new WeakMap<object, ReadonlyMap<string, string>>();

/** Ids of a vocabulary and what they are called in Chinese, in its order. */
export function vocabularyOf(vocabulary: Vocabulary, labels?: DomainLabels): ReadonlyMap<string, string> {
  const titles =
    vocabulary === "indicator" ? labels?.indicators : vocabulary === "unit" ? labels?.units : LABELS[vocabulary];
  if (titles === undefined) return NONE;
  const found = known.get(titles) ?? new Map(Object.entries(titles));
  known.set(titles, found);
  return found;
}
