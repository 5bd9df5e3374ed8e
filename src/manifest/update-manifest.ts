import { periodLabel } from "../model/period-label.ts";
import type { Evidence, Report } from "../model/report.ts";
import { REPORT_KIND_LABELS } from "../model/vocabulary.ts";
import { groupBy } from "../text/group-by.ts";
import { EDITED, MANIFEST_COLUMNS, type ManifestColumnId } from "./manifest-columns.ts";
import { isAbout, isBelow } from "./match-instructions.ts";
import type { Instruction } from "./instruction.ts";
import type { Manifest, ManifestRow } from "./read-manifest.ts";

export type ManifestLanguage = "zh" | "en";
type Cells = Record<ManifestColumnId, string>;

/** A manifest to write: its rows, and what has become of the former one's. */
export interface UpdatedManifest {
  readonly rows: readonly Pick<ManifestRow, "cells" | "more">[];
  readonly more: readonly string[];
  /** Reports that the former manifest did not have. */
  readonly added: number;
  /** Rows in which the analyst has written something. */
  readonly edited: number;
  /** Rows that are about no report: they stay, at the end, and say so. */
  readonly unmatched: number;
}

/**
 * A manifest of the reports that were found, in their order: whatever an analyst has written into the
 * former one stays, what was found is brought up to date, rows that are about all of a file or a folder
 * stand first. `instructions` are those of the former manifest's rows, by their line.
 */
export function updateManifest(
  former: Manifest | null,
  instructions: readonly Instruction[],
  found: readonly Report[],
  language: ManifestLanguage,
): UpdatedManifest {
  const bySource = groupBy(found, ({ source }) => source);
  const byLine = new Map(instructions.map((instruction) => [instruction.line, instruction]));
  const ofReport = new Map<Report, ManifestRow[]>();
  const general: ManifestRow[] = [];
  const lost: ManifestRow[] = [];
  for (const row of former?.rows ?? []) {
    const instruction = byLine.get(row.line);
    const ofFile = instruction === undefined ? undefined : bySource.get(instruction.file);
    const own =
      ofFile ?? (instruction === undefined ? [] : found.filter(({ source }) => isBelow(source, instruction.file)));
    const about = own.filter((report) => instruction !== undefined && isAbout(instruction, report, own));
    const wide = ofFile === undefined || (instruction?.number === null && instruction.title === "");
    if (about.length === 0) lost.push(row);
    else if (wide) general.push(row);
    else for (const report of about) ofReport.set(report, [...(ofReport.get(report) ?? []), row]);
  }
  const empty = emptyCells();
  const rows = [
    ...general.map(({ cells, more }) => ({ cells: { ...empty, ...editedOf(cells), ...placeOf(cells) }, more })),
    ...found.flatMap((report) =>
      (ofReport.get(report) ?? [{ cells: empty, more: {} }]).map(({ cells, more }) => ({
        cells: { ...editedOf(cells), ...foundOf(report, language) },
        more,
      })),
    ),
    ...lost.map(({ cells, more }) => ({
      cells: { ...cells, state: language === "zh" ? "找不到对应的报告" : "no such report" },
      more,
    })),
  ];
  const isEdited = ({ cells }: Pick<ManifestRow, "cells">) => EDITED.some((id) => cells[id] !== "");
  return {
    rows,
    more: former?.more ?? [],
    added: found.filter((report) => !ofReport.has(report)).length,
    edited: rows.filter(isEdited).length,
    unmatched: lost.length,
  };
}

function emptyCells(): Cells {
  return Object.fromEntries(MANIFEST_COLUMNS.map(({ id }) => [id, ""])) as Cells;
}

function editedOf(cells: Cells): Pick<Cells, (typeof EDITED)[number]> {
  return Object.fromEntries(EDITED.map((id) => [id, cells[id]])) as Pick<Cells, (typeof EDITED)[number]>;
}

function placeOf({ file, number, report }: Cells): Pick<Cells, "file" | "number" | "report"> {
  return { file, number, report };
}

function foundOf(report: Report, language: ManifestLanguage): Omit<Cells, (typeof EDITED)[number]> {
  const { source, number, title, organization, region, period, kind, repeats } = report;
  return {
    file: source,
    number: String(number),
    report: title,
    found_organization: organization ?? "",
    found_region: region ?? "",
    found_period: period === null ? "" : language === "zh" ? periodLabel(period) : period,
    found_kind: language === "zh" ? REPORT_KIND_LABELS[kind] : kind,
    organization_evidence: evidenceText(report.organization_evidence, language),
    period_evidence: evidenceText(report.period_evidence, language),
    found_repeats: repeats === null ? "" : `${repeats.source}#${repeats.number}${percent(repeats.similarity)}`,
    state: "",
  };
}

/** Rounded down: only a text that is there whole says 100%. */
function percent(similarity: number | null): string {
  return similarity === null ? "" : ` (${Math.floor(similarity * 100)}%)`;
}

const PLACES: Readonly<Record<Evidence["from"], string>> = {
  title: "标题",
  text: "正文",
  signature: "落款",
  path: "文件名或文件夹",
  manifest: "清单",
};

/** 标题“云岭县科协”(98%) */
function evidenceText(evidence: Evidence | null, language: ManifestLanguage): string {
  if (evidence === null) return "";
  const sure = `${Math.round(evidence.confidence * 100)}%`;
  if (language === "en") return `${evidence.from} "${evidence.quote}" (${sure})`;
  return `${PLACES[evidence.from]}“${evidence.quote}”(${sure})`;
}
