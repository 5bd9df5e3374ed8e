import type { Claim } from "./claim.ts";
import type { Comparison } from "./comparison.ts";
import type { Finding } from "./finding.ts";
import type { PassedOver } from "./mention.ts";
import type { Observation } from "./observation.ts";
import type { Report } from "./report.ts";
import type { RunRecord } from "./run-record.ts";
import type { Target } from "./target.ts";

/** All that a run gives, as `write` puts it into a folder: in the order in which it is to stand there. */
export interface Dataset {
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
  readonly observations: readonly Observation[];
  readonly comparisons: readonly Comparison[];
  readonly targets: readonly Target[];
  readonly findings: readonly Finding[];
  readonly run: RunRecord;
  /** The text of a source, by its path; a run holds few in memory. Null where there is no such source. */
  textOf(path: string): Promise<string | null>;
  /** Numbers in a source that are no amounts, by its path, in the order of the text. */
  passedOf(path: string): readonly PassedOver[];
}
