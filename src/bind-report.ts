import { bindClaims, type Cut } from "./bind/bind-claims.ts";
import type { Domain } from "./compile-domain.ts";
import type { Mention } from "./model/mention.ts";
import type { Quantity } from "./model/quantity.ts";
import type { Report } from "./model/report.ts";
import type { Sentence } from "./model/sentence.ts";
import { normalizeMention } from "./normalize/normalize-mention.ts";
import { recognizeQuantities } from "./recognize/recognize-quantities.ts";
import { segmentReport } from "./segment/segment-report.ts";

/** Binds a text without any report around it: what the examples of the rules and `explain` look at. */
export function bindText(text: string, domain: Domain, cut: Cut) {
  const body = { start: 0, end: text.length };
  const report: Report = {
    source: "",
    number: 1,
    span: body,
    title: "",
    body,
    organization: null,
    organization_evidence: null,
    region: null,
    period: null,
    period_evidence: null,
    kind: "summary",
    excluded: false,
    repeats: null,
  };
  return bindReport(report, text, domain, cut);
}

/** Runs a report through recognize, normalize, segment and bind. */
export function bindReport(report: Report, text: string, domain: Domain, cut: Cut) {
  const { mentions, passed } = recognizeQuantities(text, domain.numbers, report.body);
  const sentences = quantified(segmentReport(text, report.body), mentions, text, domain);
  const bound = bindClaims(report, text, sentences, domain.bind, cut);
  return { claims: bound.map(({ claim }) => claim), bound, sentences, passed };
}

/** Gives each sentence its quantities; both come in text order. */
function quantified(sentences: readonly Sentence[], mentions: readonly Mention[], text: string, domain: Domain) {
  let next = 0;
  return sentences.map((sentence) => {
    const quantities: Quantity[] = [];
    for (
      let mention = mentions[next];
      mention !== undefined && mention.span.start < sentence.span.end;
      mention = mentions[++next]
    ) {
      quantities.push(normalizeMention(mention, text, domain.units));
    }
    return { sentence, quantities };
  });
}
