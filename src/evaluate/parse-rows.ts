import type { z } from "zod";
import type { Finding } from "../model/finding.ts";

/** Most that is said of one file: the first few tell what is wrong with it. */
const MOST_FINDINGS = 20;

/**
 * Parses JSONL and checks each line against a schema. Lines that do not fit are left out, each a finding
 * (`code`, error) that names file and line; blank lines are passed over.
 */
export function parseRows<T>(
  text: string,
  schema: z.ZodType<T>,
  { file, code }: { file: string; code: string },
): { rows: { row: T; line: number }[]; findings: Finding[] } {
  const rows: { row: T; line: number }[] = [];
  const troubles: string[] = [];
  text.split("\n").forEach((content, i) => {
    if (content.trim() === "") return;
    const line = i + 1;
    const parsed = parseLine(content, schema);
    if ("trouble" in parsed) troubles.push(`${file}:${line}:${parsed.trouble}`);
    else rows.push({ row: parsed.row, line });
  });
  const told = troubles.slice(0, MOST_FINDINGS);
  if (troubles.length > told.length) told.push(`${file}:另有 ${troubles.length - told.length} 行有误,未逐一列出。`);
  const findings = told.map((message): Finding => ({
    code,
    severity: "error",
    source: file,
    start: null,
    end: null,
    message,
  }));
  return { rows, findings };
}

function parseLine<T>(content: string, schema: z.ZodType<T>): { row: T } | { trouble: string } {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    return {
      trouble: `不是有效的 JSON(${error instanceof Error ? error.message : String(error)})。每行应是一个 JSON 对象,请改正。`,
    };
  }
  const result = schema.safeParse(json);
  if (result.success) return { row: result.data };
  const issues = result.error.issues.map(({ path, message }) => `${path.join(".") || "整行"}:${message}`);
  return { trouble: `字段不符合标注规范(${issues.join(";")})。请改正。` };
}
