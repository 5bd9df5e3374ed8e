import type { Domain } from "./compile-domain.ts";
import type { Mention } from "./model/mention.ts";
import type { Quantity } from "./model/quantity.ts";
import type { SectionHeading } from "./model/sentence.ts";
import type { Span } from "./model/span.ts";
import { normalizeMention } from "./normalize/normalize-mention.ts";
import { recognizeQuantities } from "./recognize/recognize-quantities.ts";
import { ANY_UNIT } from "./table-amounts.ts";
import type { Phrase } from "./tables/compose-phrases.ts";

/** A phrase as a text of its own, below its headings, with its numbers as quantities. */
export interface PlacedPhrase {
  readonly text: string;
  /** Of the phrase in the text. */
  readonly span: Span;
  readonly trail: readonly SectionHeading[];
  /** None where one of its numbers cannot be read. */
  readonly quantities: readonly Quantity[];
}

/** Puts a phrase below the headings that its table stands under, outermost first, as binding wants a sentence. */
export function placePhrase(phrase: Phrase, headings: readonly string[], domain: Domain): PlacedPhrase {
  const above = headings.map((heading) => `${heading}\n`).join("");
  const text = `${above}${phrase.text}。`;
  const mentions = phrase.numbers.flatMap(
    ({ at, number, unit }) => mentionAt(number, unit, above.length + at, domain.numbers) ?? [],
  );
  const read = mentions.length === phrase.numbers.length;
  let start = 0;
  const trail = headings.map((heading, i): SectionHeading => {
    const span = { start, end: start + heading.length };
    start += heading.length + 1;
    return { level: Math.min(i + 1, 4), span, text: heading };
  });
  return {
    text,
    span: { start: above.length, end: text.length },
    trail,
    quantities: read ? mentions.map((mention) => normalizeMention(mention, text, domain.units)) : [],
  };
}

/** The amount as prose would be read; a bare number is read with a classifier that goes with any. */
function mentionAt(number: string, unit: string, at: number, numbers: Domain["numbers"]): Mention | null {
  const bare = unit === "" || /^[十百千万亿]+$/u.test(unit);
  const own = recognizeQuantities(`${number}${unit}`, numbers).mentions[0];
  const mention =
    own !== undefined && own.surface_unit !== ""
      ? own
      : recognizeQuantities(`${number}${unit}${bare ? ANY_UNIT : ""}`, numbers).mentions[0];
  if (mention === undefined) return null;
  const span = { start: at + mention.span.start, end: at + mention.span.end };
  if (mention === own || !bare) return { ...mention, span };
  const quote = mention.quote.slice(0, -ANY_UNIT.length);
  return {
    ...mention,
    span: { ...span, end: span.end - ANY_UNIT.length },
    quote,
    surface_unit: "",
    unit_id: null,
  };
}
