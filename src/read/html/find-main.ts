import { type AnyNode, type Element, isTag } from "domhandler";
import type { Measure } from "./measure.ts";

/** Share of its prose that an element must have in one part, for that part to be the text. */
const NEARLY_ALL = 0.9;

/** Share of its words outside links that such a part must have, so that a remark in a table of figures is none. */
const MUCH = 0.5;

/**
 * The part of a page that its text stands in: the smallest element that has nearly all prose of the one
 * around it. All of it where there is no prose.
 */
export function findMain(root: readonly AnyNode[], measures: ReadonlyMap<Element, Measure>): readonly AnyNode[] {
  let main = root;
  for (;;) {
    const parts = main.flatMap((node) => {
      const own = isTag(node) ? measures.get(node) : undefined;
      return own === undefined ? [] : [{ node: node as Element, prose: own.prose, words: own.all - own.linked }];
    });
    const prose = parts.reduce((sum, part) => sum + part.prose, 0);
    const words = parts.reduce((sum, part) => sum + part.words, 0);
    const best = parts.find((part) => part.prose > 0 && part.prose >= NEARLY_ALL * prose);
    if (best === undefined || best.words < MUCH * words || !isContainer(best.node)) return main;
    main = best.node.children;
  }
}

/** A paragraph is the text of no page: what stands beside it belongs to it. */
function isContainer(node: Element): boolean {
  return !/^(?:p|span|font|a|b|i|em|strong|ul|ol|dl|pre|blockquote|h\d)$/u.test(node.name);
}
