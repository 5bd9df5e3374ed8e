import { CLAUSE, CLAUSE_END, isMarked } from "./char-class.ts";

/** Start of the clause that holds `at`, looking back `reach` characters at the most. */
export function clauseLeft(text: string, at: number, reach: number): number {
  const floor = Math.max(0, at - reach);
  let start = at;
  while (start > floor && !isMarked(text, start - 1, CLAUSE)) start--;
  return start;
}

/** Whether a clause ends at `at`: the text ends there, or a mark that closes a clause or a list item stands there. */
export function isClauseEnd(text: string, at: number): boolean {
  return at >= text.length || isMarked(text, at, CLAUSE_END);
}
