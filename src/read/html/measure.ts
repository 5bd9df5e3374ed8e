import type { Element } from "domhandler";
import type { AnyNode } from "domhandler";
import { isBlock, isSilent, walk } from "./elements.ts";

/** How much text there is in an element, in characters other than white space. */
export interface Measure {
  all: number;
  /** Within links. */
  linked: number;
  links: number;
  /** Of sentences: in lines that have the punctuation of one. */
  prose: number;
}

const SENTENCE = /[。；;！？]|[，,、：].*[，,、：]/u;
const SHORTEST_PROSE = 12;

/** Measures every element that shows something. */
export function measure(root: readonly AnyNode[]): Map<Element, Measure> {
  const measures = new Map<Element, Measure>();
  const open: Measure[] = [];
  let inLink = 0;
  let line = "";
  let linkedInLine = 0;
  const endLine = (): void => {
    const length = line.length;
    const top = open.at(-1);
    if (top !== undefined && length >= SHORTEST_PROSE && linkedInLine * 2 < length && SENTENCE.test(line)) {
      top.prose += length;
    }
    line = "";
    linkedInLine = 0;
  };
  walk(root, {
    enter(node) {
      if (isSilent(node)) return false;
      if (isBlock(node) || node.name === "br") endLine();
      if (node.name === "a") inLink++;
      const own = { all: 0, linked: 0, links: node.name === "a" ? 1 : 0, prose: 0 };
      measures.set(node, own);
      open.push(own);
      return true;
    },
    leave(node) {
      if (isBlock(node)) endLine();
      if (node.name === "a") inLink--;
      const own = open.pop();
      const above = open.at(-1);
      if (own === undefined || above === undefined) return;
      above.all += own.all;
      above.linked += own.linked;
      above.links += own.links;
      above.prose += own.prose;
    },
    text(words) {
      const shown = words.replace(/\s+/gu, "");
      const top = open.at(-1);
      if (top === undefined || shown === "") return;
      top.all += shown.length;
      line += shown;
      if (inLink === 0) return;
      top.linked += shown.length;
      linkedInLine += shown.length;
    },
  });
  return measures;
}
