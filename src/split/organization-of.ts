import type { OrganizationName, OrganizationRules } from "./find-organizations.ts";
import { findOrganizations } from "./find-organizations.ts";
import { fold } from "./fold.ts";

/** A report's words, folded, as far as they can tell who reports. */
export interface OrganizationHints {
  /** With the line above and the subtitle, one a line. */
  readonly title: string;
  /** First paragraphs, one a line. */
  readonly opening: string;
  /** Last lines, where a signature stands. */
  readonly closing: readonly string[];
  readonly body: string;
  /** Names of the file and its folders, innermost first: asked last. */
  readonly path: readonly string[];
}

export interface Organization {
  readonly organization: string | null;
  readonly region: string | null;
}

const UNKNOWN: Organization = { organization: null, region: null };

/**
 * Who reports: named with its place in the title, else as the subject of a clause in the opening, else
 * as a signature, else in the path. A masked or bare name (xx县科协, 市科协) is null; and a name is only
 * completed (科协 to 科学技术协会) where the text itself has it in full.
 */
export function organizationOf(hints: OrganizationHints, rules: OrganizationRules): Organization {
  const titled = findOrganizations(hints.title, rules, true)[0];
  if (titled !== undefined) return settle(titled, hints.body, rules);
  if (rules.masked.test(hints.title) || rules.masked.test(hints.opening)) return UNKNOWN;
  const spoken = subjectOf(hints, rules);
  if (spoken !== undefined) return settle(spoken, hints.body, rules);
  for (const line of hints.closing) {
    const signed = findOrganizations(line, rules, true).find(({ name }) => name === line);
    if (signed !== undefined) return settle(signed, hints.body, rules);
  }
  for (const part of hints.path) {
    const filed = findOrganizations(fold(part), rules, true)[0];
    if (filed !== undefined) return settle(filed, hints.body, rules);
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

function settle(
  { name, stem, suffix, region }: OrganizationName,
  body: string,
  rules: OrganizationRules,
): Organization {
  const full = stem + suffix;
  // 云岭县科学技术协会 may only be the end of a longer name: 江岭省云岭县科学技术协会联合会.
  const written = findOrganizations(body, rules).some(
    (other) => other.stem.endsWith(stem) && other.name.endsWith(full),
  );
  return { organization: written ? full : name, region };
}
