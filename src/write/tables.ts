import type { Claim } from "../model/claim.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";
import { claimColumns } from "./claim-columns.ts";
import { comparisonColumns } from "./comparison-columns.ts";
import { findingColumns } from "./finding-columns.ts";
import { observationColumns } from "./observation-columns.ts";
import type { Table } from "./table.ts";

const claims: Table<Claim> = { name: "claims", columns: () => claimColumns, rows: (dataset) => dataset.claims };

const observations: Table<Observation> = {
  name: "observations",
  columns: () => observationColumns,
  rows: (dataset) => dataset.observations,
};

const comparison: Table<Comparison> = {
  name: "comparison",
  columns: (dataset) => comparisonColumns(dataset.comparisons),
  rows: (dataset) => dataset.comparisons,
};

/** Written last, since writing other outputs may add to it. */
export const findingsTable: Table<Finding> = {
  name: "findings",
  columns: () => findingColumns,
  rows: (dataset) => dataset.findings,
};

/** Every table but the findings. A new one becomes a CSV file by standing here. */
export const TABLES: readonly Table[] = [claims, observations, comparison];
