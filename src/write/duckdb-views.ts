import type { Observation } from "../model/observation.ts";
import { comparePeriods } from "../model/compare-periods.ts";
import { quoteName, quoteText } from "./duckdb-cells.ts";

const DIMENSIONS = "organization, indicator, unit, unit_detail, measure, status, basis, scope";

/**
 * The comparison in long form: each cell with the one before it in its row of the same kind (the year
 * before it, the first half before it) and the change from it.
 */
export const COMPARISON_VIEW = `
CREATE VIEW comparison AS
WITH seasons AS (
  SELECT *, CASE WHEN period LIKE '____/____' THEN NULL ELSE regexp_replace(substr(period, 5), '[0-9]{4}', '') END AS season
  FROM observations
), pairs AS (
  SELECT *, lag(period) OVER before AS previous_period, lag(value) OVER before AS previous_value,
         lag(value_max) OVER before AS previous_max
  FROM seasons WINDOW before AS (PARTITION BY "row", season ORDER BY period)
)
SELECT "row", ${DIMENSIONS}, period, value, value_max, qualifier, made, cautions, claims,
       CASE WHEN season IS NOT NULL THEN previous_period END AS change_from,
       CASE WHEN season IS NOT NULL AND value_max IS NULL AND previous_max IS NULL THEN value - previous_value END AS change,
       CASE WHEN measure = 'value' AND previous_value > 0 THEN 100 * change / previous_value END AS change_rate_percent
FROM pairs ORDER BY "row", period NULLS LAST`;

/** The comparison with a column per period, as `comparison.csv` has it. */
export function wideView(observations: readonly Observation[]): string | null {
  const periods = [...new Set(observations.map(({ period }) => period))].sort(comparePeriods);
  if (periods.length === 0) return null;
  const columns = periods.map((period) => {
    const isIt = period === null ? "period IS NULL" : `period = ${quoteText(period)}`;
    return `max(value) FILTER (WHERE ${isIt}) AS ${quoteName(period ?? "unknown")}`;
  });
  return `CREATE VIEW comparison_wide AS SELECT "row", ${DIMENSIONS}, ${columns.join(", ")}
FROM observations GROUP BY "row", ${DIMENSIONS} ORDER BY "row"`;
}
