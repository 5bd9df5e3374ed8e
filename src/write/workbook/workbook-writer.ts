import { join } from "node:path";
import type { Claim } from "../../model/claim.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { DatasetWriter, Header } from "../../model/dataset-writer.ts";
import type { Finding } from "../../model/finding.ts";
import type { Table } from "../table.ts";
import { withFindings } from "../with-findings.ts";
import { type Wording, wordingFor } from "../wording.ts";
import { writeAbout } from "./about-sheet.ts";
import { arrangeColumns } from "./arrange-columns.ts";
import { citeObservation } from "./cite-observation.ts";
import { openWorkbook } from "./exceljs-internals.ts";
import type { SheetPlan, WorkbookLimits } from "./sheet-plan.ts";
import { writeSheet } from "./write-sheet.ts";

const FILE = "dataset.xlsx";

const LIMITS: WorkbookLimits = { rows: 50_000, notes: 5_000 };

/** Organization and indicator stay in view. */
const FROZEN = 2;

/** The tables that the workbook shows, in the order of its sheets. */
export interface WorkbookTables {
  readonly comparison: Table;
  readonly claims: Table;
  readonly targets: Table;
  readonly findings: Table;
}

/**
 * Writes `dataset.xlsx`: 说明, 对比, 指标明细, 目标完成, 问题. Texts stay texts, whatever they begin with. What
 * is too long for a workbook is in the CSV files, and a finding says so.
 */
export function workbookWriter(tables: WorkbookTables, limits: WorkbookLimits = LIMITS): DatasetWriter {
  const shown = [tables.comparison, tables.claims, tables.targets, tables.findings];
  return {
    name: FILE,
    async write(dataset, { folder, header, labels, signal }) {
      const wording = wordingFor(header, labels);
      const findings = shown.flatMap((table) => cutFinding(table, dataset, header, limits));
      const told = withFindings(dataset, findings);
      const note = noter(told, wording);
      const plans = shown.map((table) => planOf(table, told, header, table === tables.comparison ? note : NO_NOTE));
      const workbook = openWorkbook(join(folder, FILE));
      writeAbout(workbook, told, shown, plans, header);
      for (const plan of plans) await writeSheet(workbook, plan, wording, limits, signal);
      await workbook.commit();
      return findings;
    },
  };
}

const NO_NOTE: SheetPlan["note"] = () => null;

function planOf(table: Table, dataset: Dataset, header: Header, note: SheetPlan["note"]): SheetPlan {
  const columns = table.columns(dataset);
  const isComparison = note !== NO_NOTE;
  return {
    name: table.title[header],
    columns: isComparison ? arrangeColumns(columns) : columns,
    rows: table.rows(dataset),
    frozen: isComparison ? FROZEN : 0,
    note,
  };
}

function noter(dataset: Dataset, wording: Wording): SheetPlan["note"] {
  let byId: ReadonlyMap<string, Claim> | undefined;
  const claimOf = (id: string) => (byId ??= new Map(dataset.claims.map((claim) => [claim.id, claim]))).get(id);
  return (row, column) => {
    const cell = column.observation?.(row);
    return cell === undefined ? null : citeObservation(cell, claimOf, wording);
  };
}

function cutFinding(table: Table, dataset: Dataset, header: Header, { rows }: WorkbookLimits): Finding[] {
  let count = 0;
  for (const _ of table.rows(dataset)) if (++count > rows) break;
  if (count <= rows) return [];
  return [
    {
      code: "WRITE_SHEET_CUT",
      severity: "info",
      source: "",
      start: null,
      end: null,
      message: `${FILE} 的“${table.title[header]}”只列前${rows}行,全部内容见 ${table.name}.csv。`,
    },
  ];
}
