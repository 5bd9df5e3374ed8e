import type { Finding } from "../model/finding.ts";
import type { Source } from "../model/source.ts";
import type { Refusal } from "./refusal.ts";

/** What an analyst should know of how a file was read: a finding that still lacks its source. */
export interface Note extends Omit<Finding, "source"> {
  /** Without the path that the finding's message starts with. */
  readonly message: string;
}

/** What a reader takes out of the bytes of one file. Plain data, since readers run in a thread of their own. */
export interface Extraction extends Pick<Source, "text" | "tables" | "encoding"> {
  readonly notes: readonly Note[];
}

/**
 * Reads one format: the text of a report with its tables, or why there is none. May throw on damaged
 * content, use much memory or take for ever: whoever calls it stands between it and the run.
 */
export type Reader = (bytes: Uint8Array) => Promise<Extraction | Refusal>;

export function isRefusal(result: object): result is Refusal {
  return "reason" in result;
}
