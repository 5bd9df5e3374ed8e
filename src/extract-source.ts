import { bindClaims, type Cut } from "./bind/bind-claims.ts";
import type { Domain } from "./compile-domain.ts";
import type { Claim } from "./model/claim.ts";
import type { Finding } from "./model/finding.ts";
import type { Mention, PassedNumber } from "./model/mention.ts";
import type { Report } from "./model/report.ts";
import type { Source } from "./model/source.ts";
import { normalizeMention } from "./normalize/normalize-mention.ts";
import { recognizeQuantities } from "./recognize/recognize-quantities.ts";
import { segmentReport } from "./segment/segment-report.ts";
import { splitReports } from "./split/split-reports.ts";

/** What one source yields. */
export interface Extracted {
  reports: Report[];
  claims: Claim[];
  passed: PassedNumber[];
  findings: Finding[];
}

/** Runs a source through all stages from split to bind. Pure: neither files nor clock; never throws on content. */
export function extractSource(source: Source, domain: Domain, cut: Cut): Extracted {
  const { reports, findings } = splitReports(source, domain.pipeline.reports);
  const claims: Claim[] = [];
  const passed: PassedNumber[] = [];
  for (const report of reports) {
    const recognized = recognizeQuantities(source.text, domain.numbers, report.body);
    passed.push(...recognized.passed);
    const sentences = segmentReport(source.text, report.body);
    claims.push(...bindClaims(report, source.text, assign(sentences, recognized.mentions, source.text, domain), domain.bind, cut));
  }
  return { reports, claims, passed, findings };
}

/** Gives each sentence its quantities; both come in text order. */
function assign(sentences: ReturnType<typeof segmentReport>, mentions: readonly Mention[], text: string, domain: Domain) {
  let next = 0;
  return sentences.map((sentence) => {
    const quantities = [];
    for (; next < mentions.length && (mentions[next] as Mention).span.start < sentence.span.end; next++) quantities.push(normalizeMention(mentions[next] as Mention, text, domain.units));
    return { sentence, quantities };
  });
}
