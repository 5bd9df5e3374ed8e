import type { Finding } from "../model/finding.ts";
import type { GoldRow } from "./gold-row.ts";

/** The annotations whose span does not hold their words: offsets count from the decoded text without its mark. */
export function checkQuotes(gold: readonly GoldRow[], source: { path: string; text: string }): Finding[] {
  return gold.flatMap(({ start, end, quote }): Finding[] => {
    const found = source.text.slice(start, end);
    if (found === quote) return [];
    const message =
      `${source.path}:标注“${quote}”写明在第 ${start} 到 ${end} 个字,该处却是“${found}”。` +
      "请核对偏移量(从 0 数起,不计文件开头的标记)以及原文是否改动过。";
    const span = { start, end };
    return [{ code: "EVALUATE_QUOTE", severity: "error", source: source.path, ...span, message }];
  });
}
