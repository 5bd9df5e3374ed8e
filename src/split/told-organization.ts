import type { Evidence } from "../model/report.ts";
import type { OrganizationName } from "./find-organizations.ts";

/** A report's words, folded, as far as they can tell who reports. */
export interface OrganizationHints {
  /** With the line above and the subtitle, one a line. */
  readonly title: string;
  /** Lines above the title, as of an official document, and those that tell about the publication. */
  readonly around: readonly string[];
  /** First paragraphs, one a line. */
  readonly opening: string;
  /** All of the text, one line a line: asked last for the place of what is only called 县科协. */
  readonly body: string;
  /** Last lines, where a signature stands, the last one first. */
  readonly closing: readonly string[];
  /** Names of the file and its folders, innermost first: asked last. */
  readonly path: readonly string[];
}

export interface Organization {
  readonly organization: string | null;
  readonly region: string | null;
  readonly evidence: Evidence | null;
}

/** How often each kind of evidence is right. */
const CONFIDENCE = { title: 0.98, text: 0.9, signature: 0.95, path: 0.8 } as const;
/** Of a body that is only told by its place, or by a name that many bodies have. */
export const LESS_SURE = 0.75;
/** Of one that only the bodies around it tell. */
export const SCARCELY = 0.6;

/** A name that was found, as what is told of the report. */
export function settle(
  { name, full, region }: OrganizationName,
  from: keyof typeof CONFIDENCE,
  confidence: number = CONFIDENCE[from],
): Organization {
  return { organization: full, region, evidence: { from, quote: name, confidence } };
}
