import { YEAR } from "../text/period-expressions.ts";
import type { Heading } from "./parse-heading.ts";

/** A heading with its line, and how far it names its organization. */
export interface Candidate extends Heading {
  readonly at: number;
  readonly grade: "named" | "level" | "kind" | null;
}

export const ANY_YEAR = new RegExp(`${YEAR}年(?:度)?`, "gu");

/** Cores that stand there twice, or that differ in their year alone: 2018年工作总结, 2019年工作总结. */
export function repeatedCores(titles: readonly Candidate[]): Set<string> {
  const alike = new Map<string, string[]>();
  for (const { core } of titles.filter(isOwnTitle)) {
    const form = core.replace(ANY_YEAR, "年");
    alike.set(form, [...(alike.get(form) ?? []), core]);
  }
  return new Set([...alike.values()].filter((cores) => cores.length > 1).flat());
}

/** More than a noun such as 工作总结, which may head a section anywhere. */
export function isOwnTitle({ core }: Candidate): boolean {
  return core.length > 4;
}
