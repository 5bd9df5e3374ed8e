import type { Evidence } from "../model/report.ts";
import { fold } from "../text/fold.ts";
import type { OrganizationName, OrganizationRules } from "./find-organizations.ts";
import { findOrganizations } from "./find-organizations.ts";

/** A report's words, folded, as far as they can tell who reports. */
export interface OrganizationHints {
  /** With the line above and the subtitle, one a line. */
  readonly title: string;
  /** First paragraphs, one a line. */
  readonly opening: string;
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

const UNKNOWN: Organization = { organization: null, region: null, evidence: null };
/** How often each kind of evidence is right. */
const CONFIDENCE = { title: 0.98, text: 0.9, signature: 0.95, path: 0.8 } as const;

/**
 * Who reports, with the suffix in full (科协 is 科学技术协会): named with its place in the title, else as
 * the subject of a clause in the opening, else as a signature, else in the path. A masked or bare name
 * (xx县科协, 市科协) is null.
 */
export function organizationOf(hints: OrganizationHints, rules: OrganizationRules): Organization {
  const titled = findOrganizations(hints.title, rules, true)[0];
  if (titled !== undefined) return settle(titled, "title");
  if (rules.masked.test(hints.title) || rules.masked.test(hints.opening)) return UNKNOWN;
  const spoken = subjectOf(hints, rules);
  if (spoken !== undefined) return settle(spoken, "text");
  for (const line of hints.closing) {
    const signed = findOrganizations(line, rules, true).find(({ name }) => name === line);
    if (signed !== undefined) return settle(signed, "signature");
  }
  for (const part of hints.path) {
    const filed = findOrganizations(fold(part), rules, true)[0];
    if (filed !== undefined) return settle(filed, "path");
  }
  return UNKNOWN;
}

/** Named as the subject of a clause, and no other than the bare name (县科协) says. */
function subjectOf({ title, opening }: OrganizationHints, rules: OrganizationRules): OrganizationName | undefined {
  const bare = rules.leveled.exec(title) ?? rules.leveled.exec(opening);
  return findOrganizations(opening, rules).find(({ start, end, region, suffix }) => {
    const clauseStart = Math.max(...[..."\n,。;:!?"].map((mark) => opening.lastIndexOf(mark, start - 1))) + 1;
    if (!rules.subjectLead.test(opening.slice(clauseStart, start)) || rules.superior.test(opening.slice(end))) {
      return false;
    }
    if (bare === null) return true;
    return region?.endsWith(bare[1] ?? "") === true && suffix === rules.fulls.get(bare[2] ?? "");
  });
}

function settle({ name, stem, suffix, region }: OrganizationName, from: keyof typeof CONFIDENCE): Organization {
  return {
    organization: stem + suffix,
    region,
    evidence: { from, quote: name, confidence: CONFIDENCE[from] },
  };
}
