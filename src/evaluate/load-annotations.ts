import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Finding } from "../model/finding.ts";
import { GoldRow } from "./gold-row.ts";
import { parseRows } from "./parse-rows.ts";
import { ReportRow } from "./report-row.ts";

/** An annotated source. */
export interface Annotation {
  /** Of the text, relative to the folder that it was found under, `/` separators. */
  readonly path: string;
  /** Where the text is: what tells sources of several folders apart. */
  readonly textFile: string;
  readonly gold: readonly GoldRow[];
  /** The reports in the text; null where nobody wrote them down. */
  readonly reports: readonly ReportRow[] | null;
}

const SUFFIX = ".claims.jsonl";
const REPORTS_SUFFIX = ".reports.jsonl";
const TEXTS = [".txt", ".md"];

/**
 * Finds annotations under folders (or for text files given directly): `X.claims.jsonl` beside `X.txt` or
 * `X.md`, with `X.reports.jsonl` where it is there, sorted by path. A line that does not fit is left out with an `EVALUATE_ANNOTATION` finding that
 * names file and line; annotations without a text, and folders that cannot be read, are findings too.
 */
export async function loadAnnotations(
  inputs: readonly string[],
): Promise<{ annotations: Annotation[]; findings: Finding[] }> {
  const annotations = new Map<string, Annotation>();
  const findings: Finding[] = [];
  for (const input of inputs) {
    try {
      for (const { root, relative } of await findAnnotations(resolve(input))) {
        const loaded = await loadOne(root, relative);
        findings.push(...loaded.findings);
        const { annotation } = loaded;
        if (annotation !== null && !annotations.has(annotation.textFile)) {
          annotations.set(annotation.textFile, annotation);
        }
      }
    } catch (error) {
      findings.push(unreadable(input, error));
    }
  }
  const sorted = [...annotations.values()].sort(
    (a, b) => byCodeUnits(a.path, b.path) || byCodeUnits(a.textFile, b.textFile),
  );
  return { annotations: sorted, findings };
}

/** Annotation files under an input, relative to its folder, `/` separators. */
async function findAnnotations(input: string): Promise<{ root: string; relative: string }[]> {
  if (!(await stat(input)).isDirectory()) {
    const relative = basename(input).replace(/\.[^.]+$/, "") + SUFFIX;
    return [{ root: dirname(input), relative }];
  }
  return (await walk(input, "")).sort(byCodeUnits).map((relative) => ({ root: input, relative }));
}

async function walk(root: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const relative = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await walk(root, relative)));
    else if (entry.name.endsWith(SUFFIX)) found.push(relative);
  }
  return found;
}

async function loadOne(
  root: string,
  relative: string,
): Promise<{ annotation: Annotation | null; findings: Finding[] }> {
  const stem = relative.slice(0, -SUFFIX.length);
  const extension = await firstThere(join(root, stem), TEXTS);
  if (extension === null) {
    const message = `${relative}:旁边没有对应的原文(${basename(stem)}.txt 或 .md),未参加评估。请补上原文。`;
    return { annotation: null, findings: [trouble(relative, message)] };
  }
  let text: string;
  try {
    text = await readFile(join(root, relative), "utf8");
  } catch (error) {
    return { annotation: null, findings: [unreadable(relative, error)] };
  }
  const { rows, findings } = parseRows(text.replace(/^\uFEFF/, ""), GoldRow, {
    file: relative,
    code: "EVALUATE_ANNOTATION",
  });
  const lost = lostWholes(rows, relative);
  const reports = await loadReports(join(root, stem) + REPORTS_SUFFIX, stem + REPORTS_SUFFIX);
  const annotation = {
    path: stem + extension,
    textFile: join(root, stem + extension),
    gold: rows.map(({ row }) => row),
    reports: reports.rows,
  };
  return { annotation, findings: [...findings, ...lost, ...reports.findings] };
}

async function loadReports(absolute: string, file: string): Promise<{ rows: ReportRow[] | null; findings: Finding[] }> {
  let text: string;
  try {
    text = await readFile(absolute, "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return { rows: null, findings: missing ? [] : [unreadable(file, error)] };
  }
  const { rows, findings } = parseRows(text.replace(/^\uFEFF/, ""), ReportRow, { file, code: "EVALUATE_ANNOTATION" });
  return { rows: rows.map(({ row }) => row), findings };
}

/** Rows whose `part_of` is the start of no row. */
function lostWholes(rows: readonly { row: GoldRow; line: number }[], file: string): Finding[] {
  const starts = new Set(rows.map(({ row }) => row.start));
  return rows
    .filter(({ row }) => row.part_of !== null && !starts.has(row.part_of))
    .map(({ row, line }) =>
      trouble(file, `${file}:${line}:part_of 为 ${row.part_of},但没有从该处开始的标注。请改成总数那一行的 start。`),
    );
}

async function firstThere(stem: string, extensions: readonly string[]): Promise<string | null> {
  for (const extension of extensions) {
    const there = await stat(stem + extension).then(
      (status) => status.isFile(),
      () => false,
    );
    if (there) return extension;
  }
  return null;
}

function unreadable(path: string, error: unknown): Finding {
  return trouble(path, `${path}:无法读取(${String(error)})。请核对路径和权限。`);
}

function trouble(source: string, message: string): Finding {
  return { code: "EVALUATE_ANNOTATION", severity: "error", source, start: null, end: null, message };
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
