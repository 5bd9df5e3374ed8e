import type { StringRef } from "./page-data.ts";

/** Numbers strings in the order in which they are first seen, so that each is held once. */
export class StringTable {
  readonly #numbers = new Map<string, StringRef>();

  /** The number of a string; -1 for null. */
  ref(value: string | null | undefined): StringRef {
    if (value === null || value === undefined) return -1;
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(value, number);
    }
    return number;
  }

  get strings(): string[] {
    return [...this.#numbers.keys()];
  }
}
