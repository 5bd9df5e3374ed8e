import type { AnyNode, Element } from "domhandler";
import { walk } from "./elements.ts";
import { foldSpace } from "./fold-space.ts";

const SHORTEST = 4;
const LONGEST = 100;

/**
 * The title of a page that its text lacks: the last of the highest headings before the text, or else what
 * its `title` says before the name of the site. Empty where it has none, or a heading of its own.
 */
export function findTitle(
  root: readonly AnyNode[],
  main: readonly AnyNode[],
  isFurniture: (node: Element) => boolean,
): string {
  const first = main[0];
  let reached = false;
  let headed = false;
  let open = 0;
  let words: string[] = [];
  const headings: { level: number; words: string }[] = [];
  const ofPage: string[] = [];
  walk(root, {
    enter(node) {
      if (node === first) reached = true;
      if (node.name === "title") ofPage.push(wordsOf(node));
      if (isFurniture(node) || /^(?:script|style|noscript|template)$/u.test(node.name)) return false;
      if (levelOf(node) !== null && open++ === 0) words = [];
      return true;
    },
    leave(node) {
      const level = levelOf(node);
      if (level === null || --open > 0) return;
      if (reached) headed ||= level <= 2;
      else headings.push({ level, words: foldSpace(words.join("")).trim() });
    },
    text(piece) {
      if (open > 0) words.push(piece);
    },
  });
  const fit = headings.filter(({ words: each }) => each.length >= SHORTEST && each.length <= LONGEST);
  const highest = Math.min(...fit.map(({ level }) => level));
  if (fit.length === 0 && headed) return "";
  return fit.findLast(({ level }) => level === highest)?.words ?? withoutSite(ofPage[0] ?? "");
}

function levelOf(node: Element): number | null {
  if (/^h[1-3]$/u.test(node.name)) return Number(node.name[1]);
  return /(?:^|[\s_-])title(?:$|[\s_-])/iu.test(`${node.attribs["class"] ?? ""} ${node.attribs["id"] ?? ""}`)
    ? 4
    : null;
}

function wordsOf(node: Element): string {
  const parts: string[] = [];
  walk(node.children, { enter: () => true, leave: () => {}, text: (words) => void parts.push(words) });
  return foldSpace(parts.join("")).trim();
}

function withoutSite(title: string): string {
  const [own = ""] = title.split(/\s*(?:[_|｜]|--|——|\s[-–—]\s|[-–—](?=[^\d]*$))\s*/u);
  return own.length >= SHORTEST && own.length <= LONGEST ? own : "";
}
