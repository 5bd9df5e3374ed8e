import { type AnyNode, type Element, isTag } from "domhandler";
import { walk } from "../html/elements.ts";

/**
 * Moves foot- and endnotes from the end of the document behind the block that refers to them: a document
 * may hold several reports, and a note belongs to one.
 */
export function placeNotes(blocks: readonly AnyNode[]): AnyNode[] {
  const notes = new Map<string, Element>();
  const lists = new Set<AnyNode>();
  for (const block of blocks) {
    if (!isTag(block) || block.name !== "ol") continue;
    for (const item of block.children) {
      const id = isTag(item) ? /^((?:foot|end)note-\d+)$/u.exec(item.attribs["id"] ?? "")?.[1] : undefined;
      if (id === undefined) continue;
      notes.set(id, item as Element);
      lists.add(block);
    }
  }
  const placed: AnyNode[] = [];
  for (const block of blocks) {
    if (lists.has(block)) continue;
    placed.push(block);
    for (const id of references(block)) {
      const note = notes.get(id);
      if (note !== undefined) placed.push(note);
      notes.delete(id);
    }
  }
  // Those that nothing in the text refers to.
  return [...placed, ...notes.values()];
}

function references(block: AnyNode): string[] {
  const ids: string[] = [];
  walk(block, {
    enter({ name, attribs }) {
      const id = name === "a" ? /^#((?:foot|end)note-\d+)$/u.exec(attribs["href"] ?? "")?.[1] : undefined;
      if (id !== undefined) ids.push(id);
      return true;
    },
    leave() {},
    text() {},
  });
  return ids;
}
