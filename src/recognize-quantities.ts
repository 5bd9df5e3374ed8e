import { compileDomain, type Domain } from "./compile-domain.ts";
import { findPipeline } from "./find-pipeline.ts";
import type { PassedNumber } from "./model/mention.ts";
import type { Quantity } from "./model/quantity.ts";
import { normalizeMention } from "./normalize/normalize-mention.ts";
import type { Pipeline } from "./pipeline/load-pipeline.ts";
import { recognizeQuantities as scan } from "./recognize/recognize-quantities.ts";

export interface RecognizeOptions {
  /** Word lists, as `loadPipeline` gives them. Default: the domain `science-association`. */
  readonly pipeline?: Pipeline;
}

/** What {@link recognizeQuantities} finds. */
export interface RecognizedQuantities {
  /** In text order; their spans never overlap. */
  readonly quantities: Quantity[];
  /** The numbers that are no amounts, in text order; `reason` is a key of `reasons` in `numbers.yaml`. */
  readonly passed: PassedNumber[];
}

/**
 * Every amount in a Chinese text, and every number that is none. `培训3万4千人次` has the value `34000` in the unit
 * `person_time`; a range has `value_max` too, and a redacted amount (`xx名`) no value. Values are exact decimal text
 * in the canonical unit: an ISO 4217 code, `person`, `person_time`, `household`, `occurrence`, `mu`, `m2`, `percent`,
 * `percentage_point`, `ratio` or `count`, which for tonnes, kilometres and the like has `unit_detail`. What was written
 * is in `mention`, with its span in UTF-16 code units of `text`: `text.slice(span.start, span.end)` is its `quote`.
 *
 * Needs no segmenter, throws on no text, and takes time in proportion to its length. The first call loads the word
 * lists, which takes some tenths of a second.
 *
 * @throws {PipelineError} where the default word lists are broken
 */
export function recognizeQuantities(text: string, options: RecognizeOptions = {}): RecognizedQuantities {
  const { numbers, units } = domainOf(options.pipeline);
  const { mentions, passed } = scan(text, numbers);
  return { quantities: mentions.map((mention) => normalizeMention(mention, text, units)), passed };
}

let defaultDomain: Domain | undefined;
const domains = new WeakMap<Pipeline, Domain>();

function domainOf(pipeline: Pipeline | undefined): Domain {
  if (pipeline === undefined) return (defaultDomain ??= compileDomain(findPipeline()));
  const domain = domains.get(pipeline) ?? compileDomain(pipeline);
  domains.set(pipeline, domain);
  return domain;
}
