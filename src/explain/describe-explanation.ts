import type { Pipeline } from "../pipeline/load-pipeline.ts";
import { describeFigure } from "./describe-figure.ts";
import type { Explanation } from "./explanation.ts";
import type { Texts } from "./texts.ts";

/** An explanation as lines for a terminal. */
export function describeExplanation({ sentences, passed }: Explanation, pipeline: Pipeline, texts: Texts): string[] {
  const lines: string[] = [];
  for (const { text, words, terms, figures } of sentences) {
    lines.push(text.trim(), `${texts.words}: ${words.filter((word) => word.trim() !== "").join(" / ")}`);
    const known = terms.map(({ text: term, concepts }) => `${term} (${concepts.join(", ")})`);
    lines.push(`${texts.terms}: ${known.length === 0 ? texts.noTerms : known.join(", ")}`, "");
    for (const figure of figures) lines.push(...describeFigure(figure, pipeline, texts), "");
  }
  if (passed.length > 0) {
    lines.push(`${texts.passed}:`);
    for (const { quote, reason, meaning } of passed) {
      lines.push(texts.language === "zh" ? `  ${quote}  ${meaning} [${reason}]` : `  ${quote}  ${reason}`);
    }
    lines.push("");
  }
  return lines.length === 0 ? [texts.none] : lines.slice(0, -1);
}
