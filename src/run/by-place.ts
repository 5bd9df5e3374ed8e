import type { Finding } from "../model/finding.ts";

/** By path in code units, then by place, what is about the whole file first. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    byText(a.source, b.source) ||
    (a.start ?? -1) - (b.start ?? -1) ||
    (a.end ?? -1) - (b.end ?? -1) ||
    byText(a.code, b.code) ||
    byText(a.message, b.message)
  );
}

/** For sorting: by code units, which no locale changes. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
