import { bindClaims, type BoundClaim, type Cut } from "./bind/bind-claims.ts";
import type { Domain } from "./compile-domain.ts";
import { bindTable } from "./bind-table.ts";
import type { Claim } from "./model/claim.ts";
import type { Mention } from "./model/mention.ts";
import type { Quantity } from "./model/quantity.ts";
import type { Report } from "./model/report.ts";
import type { Sentence } from "./model/sentence.ts";
import type { Span } from "./model/span.ts";
import type { Table } from "./model/table.ts";
import { normalizeMention } from "./normalize/normalize-mention.ts";
import { recognizeQuantities } from "./recognize/recognize-quantities.ts";
import { headingsOver, segmentReport } from "./segment/segment-report.ts";

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
  const bound: BoundClaim[] = [];
  return { ...bindReport(report, text, domain, cut, [], (each) => bound.push(each)), bound };
}

/**
 * Runs a report through recognize, normalize, segment and bind.
 *
 * @param tables of the source, in its order; those within the report are read as tables, never as prose
 * @param watch is given each claim of the prose with all that was weighed for it
 */
export function bindReport(
  report: Report,
  text: string,
  domain: Domain,
  cut: Cut,
  tables: readonly Table[] = [],
  watch?: (bound: BoundClaim) => void,
) {
  const { claims: ofTables, apart } = bindTables(tables, report, text, domain, cut);
  const pieces = piecesBetween(report.body, apart);
  const recognized = pieces.map((piece) => recognizeQuantities(text, domain.numbers, piece));
  const mentions = recognized.flatMap((each) => each.mentions);
  const sentences = quantified(segmentReport(text, report.body, apart), mentions, text, domain);
  const claims = bindClaims(report, text, sentences, domain.bind, cut, watch);
  return {
    claims: ofTables.length === 0 ? claims : [...claims, ...ofTables].sort((a, b) => a.start - b.start),
    sentences,
    passed: recognized.flatMap((each) => each.passed),
  };
}

/** The claims of the tables in a report, and what of it is no prose: the tables but for their cells of words. */
function bindTables(tables: readonly Table[], report: Report, text: string, domain: Domain, cut: Cut) {
  const within = tables.filter(({ span }) => span.start >= report.body.start && span.start < report.body.end);
  if (within.length === 0) return { claims: [], apart: [] };
  const over = headingsOver(
    text,
    report.body,
    within.map(({ span }) => span),
  );
  const claims: Claim[] = [];
  const apart: Span[] = [];
  within.forEach((table, i) => {
    const bound = bindTable(table, over[i] ?? [], report, text, domain, cut);
    claims.push(...(bound?.claims ?? []));
    apart.push(...piecesBetween(table.span, bound?.prose ?? wordsOf(table)));
  });
  return { claims, apart };
}

/** The cells of a table without figures, each of which is read by itself. */
function wordsOf({ cells }: Table): Span[] {
  const spans = cells.map(({ span }) => span).filter(({ start, end }) => end > start);
  return spans.sort((a, b) => a.start - b.start);
}

/** What is left of a stretch without some that lie in it, in order; the empty ones keep neighbours apart. */
function piecesBetween(whole: Span, without: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let from = whole.start;
  for (const { start, end } of without) {
    pieces.push({ start: from, end: start });
    // empty cells at the end of a table may lie beyond the body
    from = Math.min(end, whole.end);
  }
  return [...pieces, { start: from, end: whole.end }];
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
