import type { Verdict } from "../../model/verdict.ts";
import type { PageClaim, PageModel } from "./page-model.ts";

/** Fields that a correction may replace. */
export const CORRECTED_FIELDS = [
  "value",
  "value_max",
  "unit",
  "indicator",
  "measure",
  "status",
  "basis",
  "scope",
  "period",
] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/** What the analyst says of a figure in a text. */
export interface Mark {
  /** Path of the source. */
  readonly source: string;
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly verdict: Verdict;
  /** What is to stand there instead; null takes a value away. */
  readonly fields: Readonly<Partial<Record<CorrectedField, string | null>>>;
  readonly note: string;
}

/** A place in a source. */
export type MarkPlace = Pick<Mark, "sha256" | "start" | "end">;

/**
 * Marks, kept by the browser until they are downloaded: by the hash of the source that they are on, so that they
 * survive a new run, new rules and more inputs. Where the browser keeps nothing, they last as long as the page.
 */
export class ReviewStore {
  readonly #prefix: string;
  /** By the number of the source. */
  readonly #hashes: readonly string[];
  readonly #bySource = new Map<string, Map<string, Mark>>();
  readonly #listeners = new Set<() => void>();
  /** False once the browser has refused to keep a mark. */
  kept = true;

  constructor({ data }: PageModel) {
    this.#hashes = data.sources.map(({ sha256 }) => sha256);
    this.#prefix = `shuzhai.review.${data.domain.id}.`;
    for (const { sha256 } of data.sources) this.#read(sha256);
  }

  get marks(): Mark[] {
    return [...this.#bySource.values()].flatMap((marks) => [...marks.values()]);
  }

  at({ sha256, start, end }: MarkPlace): Mark | undefined {
    return this.#bySource.get(sha256)?.get(keyOf(start, end));
  }

  /** The mark on a claim. */
  on({ source, start, end }: Pick<PageClaim, "source" | "start" | "end">): Mark | undefined {
    return this.at({ sha256: this.#hashes[source] ?? "", start, end });
  }

  set(mark: Mark): void {
    const marks = this.#bySource.get(mark.sha256) ?? new Map<string, Mark>();
    marks.set(keyOf(mark.start, mark.end), mark);
    this.#bySource.set(mark.sha256, marks);
    this.#write(mark.sha256);
  }

  remove({ sha256, start, end }: MarkPlace): void {
    this.#bySource.get(sha256)?.delete(keyOf(start, end));
    this.#write(sha256);
  }

  /** Calls back after every change; the function given stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #read(sha256: string): void {
    try {
      const kept = localStorage.getItem(this.#prefix + sha256);
      if (kept === null) return;
      const marks = (JSON.parse(kept) as Mark[]).map((mark) => [keyOf(mark.start, mark.end), mark] as const);
      this.#bySource.set(sha256, new Map(marks));
    } catch {
      this.kept = false;
    }
  }

  #write(sha256: string): void {
    const marks = [...(this.#bySource.get(sha256)?.values() ?? [])];
    try {
      if (marks.length === 0) localStorage.removeItem(this.#prefix + sha256);
      else localStorage.setItem(this.#prefix + sha256, JSON.stringify(marks));
    } catch {
      this.kept = false;
    }
    for (const listener of this.#listeners) listener();
  }
}

function keyOf(start: number, end: number): string {
  return `${start}-${end}`;
}
