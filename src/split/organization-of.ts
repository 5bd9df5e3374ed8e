import { fold } from "../text/fold.ts";
import { findOrganizations } from "./find-organizations.ts";
import type { OrganizationRules } from "./organization-rules.ts";
import { regionIn } from "./place-of.ts";
import { hidesSubject, subjectOf } from "./name-as-subject.ts";
import { calledAfter, onlyNamed } from "./name-by-mention.ts";
import { ledBy, ledByHouse, ofPlace, placed, withPlacesAbove } from "./name-by-place.ts";
import { namedApart, namedTogether, namesOfTitle } from "./name-in-title.ts";
import { signatureOf } from "./signature-of.ts";
import { LESS_SURE, type Organization, type OrganizationHints, settle } from "./told-organization.ts";

const UNKNOWN: Organization = { organization: null, region: null, evidence: null };

/**
 * Who reports, with the suffix in full (科协 is 科学技术协会): named with its place in the title, else as
 * the subject of a clause in the opening, else as a signature, else in the path. A masked or bare name
 * (xx县科协, 市科协) is null; then the title may still tell the region.
 */
export function organizationOf(hints: OrganizationHints, rules: OrganizationRules): Organization {
  return withPlacesAbove(toldOrganization(hints, rules), hints, rules);
}

function toldOrganization(hints: OrganizationHints, rules: OrganizationRules): Organization {
  const title = hints.title.replace(rules.placeNote, "");
  const together = namedTogether(title, rules);
  if (together !== null) return together;
  // 学习中国科协九大精神 is of another's doing.
  const titled = namesOfTitle(title, rules).find(
    ({ stem, start }) => !rules.nation.test(stem) || /(?:^|\n|[—\d年度])$/u.test(title.slice(0, start)),
  );
  if (titled !== undefined) return settle(titled, "title");
  const apart = namedApart(title, rules);
  if (apart !== null) return apart;
  if (rules.maskedTitle.test(title) || hidesSubject(hints.opening, rules)) return UNKNOWN;
  const spoken = subjectOf(title, hints.opening, rules, false);
  if (spoken !== undefined) return settle(spoken, "text");
  const signed = signatureOf([...hints.closing, ...hints.around], rules);
  if (signed !== undefined) return settle(signed, "signature");
  const subject = subjectOf(title, hints.opening, rules, true);
  if (subject !== undefined) return settle(subject, "text", LESS_SURE);
  return (
    ledBy(title, hints.opening, rules) ??
    ledByHouse(title, hints.opening, rules) ??
    ofPlace(title, hints, rules) ??
    placed(title, hints.opening, rules) ??
    onlyNamed(title, hints, rules) ??
    calledAfter(title, hints, rules) ??
    filed(hints.path, rules) ?? { ...UNKNOWN, region: regionIn(title, rules) }
  );
}

function filed(path: readonly string[], rules: OrganizationRules): Organization | null {
  for (const part of path) {
    const found = findOrganizations(fold(part).replace(rules.placeNote, ""), rules, true)[0];
    if (found !== undefined) return settle(found, "path");
  }
  return null;
}
