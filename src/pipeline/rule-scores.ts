/** What the evidence for a rule counts at most, and the least that is believed: a rule that cannot reach it never matches. */
export const RULE_SCORES = { object: 3, action: 2, near: 1, behind: 1, by_unit: 1.6, least: 1.35 } as const;
