import type { Claim } from "../model/claim.ts";

/**
 * The dimensions in which two figures must agree before they are compared over time. Reports that say
 * nothing of their organization, or of their period, are as many unknowns, and so stand apart.
 */
export function rowKey(claim: Claim, reportKey: string): string {
  const apart = claim.organization === null || claim.period === null;
  return JSON.stringify([
    claim.organization,
    claim.indicator,
    claim.unit,
    claim.unit_detail,
    claim.measure,
    claim.status,
    claim.scope,
    claim.basis,
    apart ? reportKey : null,
  ]);
}
