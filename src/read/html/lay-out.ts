import type { AnyNode, Element } from "domhandler";
import type { TextBuilder } from "../text-builder.ts";
import { isBlock, isSilent, walk } from "./elements.ts";
import { foldSpace } from "./fold-space.ts";
import { readTable } from "./read-table.ts";

interface LayOutOptions {
  readonly skip?: (node: Element) => boolean;
  readonly drop?: (line: string) => boolean;
}

/**
 * Lays a tree out as text: a line for each block and each line break. Tables of data become tables;
 * those that only arrange the page are blocks like others.
 *
 * @param skip elements to leave out, beyond those that show nothing
 * @param drop lines to leave out
 */
export function layOut(
  root: AnyNode | readonly AnyNode[],
  builder: TextBuilder,
  { skip = () => false, drop = () => false }: LayOutOptions = {},
): void {
  let line: string[] = [];
  const flush = (): void => {
    const words = foldSpace(line.join(""));
    line = [];
    if (!drop(words)) builder.line(words);
  };
  walk(root, {
    enter(node) {
      if (isSilent(node) || skip(node)) return false;
      if (node.name === "br" || node.name === "hr") flush();
      if (!isBlock(node)) return true;
      flush();
      const table = node.name === "table" ? readTable(node, skip) : null;
      if (table === null) return true;
      for (const caption of table.captions) builder.line(caption);
      builder.table(table.cells);
      return false;
    },
    leave(node) {
      if (isBlock(node)) flush();
    },
    text(words) {
      line.push(words);
    },
  });
  flush();
}
