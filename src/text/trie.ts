interface Node<T> {
  next: Map<number, Node<T>>;
  value: T | undefined;
}

/** A match of a {@link Trie}: half-open offsets into the text that was searched. */
export interface TrieMatch<T> {
  start: number;
  end: number;
  value: T;
}

/** Longest-match lookup of many fixed words at a place in a text, forwards or backwards, in time bounded by the longest word. */
export class Trie<T> {
  readonly #forward: Node<T> = { next: new Map(), value: undefined };
  readonly #backward: Node<T> = { next: new Map(), value: undefined };

  /** Adds a word; a word that is there already keeps its first value. */
  add(word: string, value: T): void {
    insert(this.#forward, word, value);
    insert(this.#backward, word.split("").reverse().join(""), value);
  }

  /** The longest word that starts at `at`, and ends at or before `limit`. */
  longestAt(text: string, at: number, limit = text.length): TrieMatch<T> | null {
    let node: Node<T> | undefined = this.#forward;
    let found: TrieMatch<T> | null = null;
    for (let i = at; i < limit; i++) {
      node = node.next.get(text.charCodeAt(i));
      if (node === undefined) break;
      if (node.value !== undefined) found = { start: at, end: i + 1, value: node.value };
    }
    return found;
  }

  /** Every word that starts at `at` and ends at or before `limit`, the longest first. */
  allAt(text: string, at: number, limit = text.length): TrieMatch<T>[] {
    const found: TrieMatch<T>[] = [];
    let node: Node<T> | undefined = this.#forward;
    for (let i = at; i < limit; i++) {
      node = node.next.get(text.charCodeAt(i));
      if (node === undefined) break;
      if (node.value !== undefined) found.unshift({ start: at, end: i + 1, value: node.value });
    }
    return found;
  }

  /** The longest word that ends just before `end`, and starts at or after `floor`. */
  longestBefore(text: string, end: number, floor = 0): TrieMatch<T> | null {
    let node: Node<T> | undefined = this.#backward;
    let found: TrieMatch<T> | null = null;
    for (let i = end - 1; i >= floor; i--) {
      node = node.next.get(text.charCodeAt(i));
      if (node === undefined) break;
      if (node.value !== undefined) found = { start: i, end, value: node.value };
    }
    return found;
  }
}

function insert<T>(root: Node<T>, word: string, value: T): void {
  let node = root;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    let next = node.next.get(code);
    if (next === undefined) {
      next = { next: new Map(), value: undefined };
      node.next.set(code, next);
    }
    node = next;
  }
  node.value ??= value;
}
