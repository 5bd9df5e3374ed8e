import type { Claim } from "../model/claim.ts";
import type { Report } from "../model/report.ts";

export interface CompareOptions {
  /** Id of the catch-all indicator: its claims count different things, so they are never compared. */
  readonly other: string;
  /** The reports that the claims stand in, to tell two reports of one title in one source apart. */
  readonly reports: readonly Report[];
  /** Claims to leave out, such as those of a report that another source repeats. Default: none. */
  readonly excluded?: (claim: Claim) => boolean;
  /** Units that stand for many classifiers, so that equal units may count unlike things. */
  readonly mixedUnits?: ReadonlySet<string>;
  /** Units that relate two amounts and so are never added, whatever the measure says. */
  readonly relativeUnits?: ReadonlySet<string>;
  /**
   * Whether amounts of an indicator made within a period add up, as leaflets at two activities do and a
   * town's output value does not. Default: they do.
   */
  readonly additive?: (indicator: string) => boolean;
  /** What an indicator is called in messages. Default: its id. */
  readonly indicatorLabel?: (indicator: string) => string;
}

/** The options with the annotation guide's unit ids as defaults. */
export function withDefaults(options: CompareOptions): Required<CompareOptions> {
  return {
    excluded: () => false,
    mixedUnits: new Set(["count"]),
    relativeUnits: new Set(["percent", "percentage_point", "ratio"]),
    additive: () => true,
    indicatorLabel: (indicator) => indicator,
    ...options,
  };
}
