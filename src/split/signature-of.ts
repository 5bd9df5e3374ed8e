import { YEAR } from "../text/period-expressions.ts";
import { findOrganizations, type OrganizationName } from "./find-organizations.ts";
import type { OrganizationRules } from "./organization-rules.ts";

const DATE_BEHIND = new RegExp(`\\(?${YEAR}年(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月.{0,4}$`, "u");

/** Where the seal is put: (盖章). */
const SEAL = /\((?:盖|公|签)?章\)/gu;

/** At the end of the last paragraph: (云岭县科协供稿). */
const BRACKETS = /[([]([^()[\]]{3,30})[)\]]$/u;

/** The name alone on a line, or before its date: 云岭县科协2019年12月20日, 报送单位:云岭县科协. */
export function signatureOf(closing: readonly string[], rules: OrganizationRules): OrganizationName | undefined {
  for (const line of closing) {
    const parts = line.replace(SEAL, "").split(rules.signedAs);
    for (const part of [...parts, BRACKETS.exec(line)?.[1]?.replace(rules.contributed, "") ?? ""]) {
      const name = part
        .replace(/(?:文件|办公室|党组|党支部|〔\d{4}〕\d+号|\d{4}-\d\d?-\d\d?.*)$/u, "")
        .replace(rules.labelBehind, "")
        .replace(DATE_BEHIND, "")
        .replace(/^[([](.*)[)\]]$/u, "$1");
      const signed = findOrganizations(name, rules, true).find((each) => each.name === name);
      if (signed !== undefined) return signed;
    }
  }
  return undefined;
}
