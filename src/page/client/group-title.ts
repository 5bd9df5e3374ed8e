import type { Group } from "./compare-groups.ts";
import type { Words } from "./words.ts";

type Kind = Pick<Group, "unit" | "unit_detail" | "measure" | "basis" | "scope"> & { readonly status?: string };

/** What kind of figures they are, apart from their indicator: `次 · 数量 · 实际 · 本期 · 省级`. */
export function groupTitle(group: Kind, words: Words): string {
  const parts = [
    words.unit(group.unit, group.unit_detail),
    words.term("measure", group.measure),
    group.status === undefined ? null : words.term("status", group.status),
    words.term("basis", group.basis),
    group.scope === null ? null : words.term("scope", group.scope),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
