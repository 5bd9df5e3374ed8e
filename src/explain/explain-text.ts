import type { BoundClaim, Cut } from "../bind/bind-claims.ts";
import { bindText } from "../bind-report.ts";
import type { Domain } from "../compile-domain.ts";
import type { Mention } from "../model/mention.ts";
import { explainRule } from "./explain-rule.ts";
import type { Explanation, FigureExplanation, Parts, Term } from "./explanation.ts";
import { findNearMisses } from "./find-near-misses.ts";

/**
 * Explains every number of a text: what it was read as, what decided its indicator and its other fields,
 * what lost; and why a number was passed over. The text is taken as it is, without a report around it, so
 * that nothing is known of its period and its kind.
 *
 * @param cut the words of a text, in order
 */
export function explainText(text: string, domain: Domain, cut: Cut): Explanation {
  const { sentences, bound, passed } = bindText(text, domain, cut);
  const figures = new Map(bound.map((each) => [each.claim.start, each]));
  const reasons: Readonly<Record<string, string>> = domain.pipeline.numbers.reasons;
  return {
    sentences: sentences
      .filter(({ quantities }) => quantities.length > 0)
      .map(({ sentence: { span }, quantities }) => ({
        text: text.slice(span.start, span.end),
        words: cut(text.slice(span.start, span.end)),
        terms: termsOf(figures.get(quantities[0]?.mention.span.start ?? -1), text),
        figures: quantities.flatMap(({ mention }) => {
          const figure = figures.get(mention.span.start);
          return figure === undefined ? [] : [explainFigure(figure, text, domain)];
        }),
      })),
    passed: passed.map(({ span, quote, reason }) => ({ span, quote, reason, meaning: reasons[reason] ?? reason })),
  };
}

/** The domain's words in the sentence of a figure. */
function termsOf(figure: BoundClaim | undefined, text: string): Term[] {
  const hits = figure?.bound.decided.frame.hits ?? [];
  return hits.map(({ start, end, concepts: { objects, actions } }) => ({
    text: text.slice(start, end),
    concepts: [...new Set([...objects, ...actions])],
  }));
}

function explainFigure(figure: BoundClaim, text: string, domain: Domain): FigureExplanation {
  const { claim, bound } = figure;
  const { frame } = bound.decided;
  const { rule, from, score, candidates } = bound.choice;
  const winner = candidates.find((each) => each.rule.id === rule);
  const losers = candidates.filter((each) => each !== winner);
  const runnerUp = losers.find((each) => each.rule.indicator.id !== claim.indicator) ?? losers[0];
  return {
    claim,
    parts: partsOf(frame.quantity.mention),
    winner: winner === undefined ? null : explainRule(winner, text, frame),
    taken: from === null ? null : { how: rule, quote: from.frame.quantity.mention.quote, score },
    runnerUp: runnerUp === undefined ? null : explainRule(runnerUp, text, frame),
    nearMisses: claim.indicator === domain.bind.other ? findNearMisses(figure, domain.bind.rules) : [],
    partOf: bound.whole?.frame.quantity.mention.quote ?? null,
  };
}

const SCALE = /^[十百千万亿]+/u;

function partsOf({ quote, surface_unit: unit, number, number_max: numberMax }: Mention): Parts {
  const form = unit.replace(SCALE, "");
  // 百分之二点五: the unit stands before the number
  if (!quote.endsWith(form)) return { written: quote, scale: "", form: unit, number, numberMax };
  const head = quote.slice(0, quote.length - form.length).trimEnd();
  const scale = SCALE.exec(unit)?.[0] ?? "";
  const rest = head.slice(0, head.length - scale.length);
  // 3万4千: the last scale word is not one of the whole number
  const apart = scale !== "" && head.endsWith(scale) && rest !== "" && !/[十百千万亿]/u.test(rest);
  return { written: apart ? rest : head, scale: apart ? scale : "", form, number, numberMax };
}
