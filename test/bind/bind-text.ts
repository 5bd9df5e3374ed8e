import { fileURLToPath } from "node:url";
import { bindReport } from "../../src/bind-report.ts";
import { compileDomain } from "../../src/compile-domain.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Report } from "../../src/model/report.ts";
import { loadPipeline } from "../../src/pipeline/load-pipeline.ts";
import { loadSegmenter } from "../../src/segment/load-segmenter.ts";
import { makeReport } from "../make-report.ts";

const pipeline = loadPipeline(fileURLToPath(new URL("../../pipelines", import.meta.url)), "science-association");
const domain = compileDomain(pipeline);
const { segmenter } = await loadSegmenter({ prefer: "jieba-rs", words: pipeline.words });

/** Claims of a text as a report of the given kind and period would have them. */
export function bind(text: string, about: Partial<Pick<Report, "kind" | "period" | "title">> = {}): Claim[] {
  const report = makeReport({ ...about, source: "t.txt", span: { start: 0, end: text.length } });
  return bindReport(report, text, domain, (piece) => segmenter.cut(piece)).claims;
}

/** The claim whose quote is given; fails loudly where there is none. */
export function claimOf(claims: readonly Claim[], quote: string): Claim {
  const found = claims.find((claim) => claim.quote === quote);
  if (found === undefined) throw new Error(`no claim ${quote} among ${claims.map((claim) => claim.quote).join(", ")}`);
  return found;
}
