import { formatByName } from "./recognize-format.ts";
import { type Refusal, passOver } from "./refusal.ts";

const ANNOTATION = /\.(claims|reports)\.jsonl$/i;
const COMPANIONS: ReadonlySet<string> = new Set(["thresholds.json", "manifest.csv"]);
/** With the number that a browser puts behind the name of a second download. */
const CORRECTIONS = /^corrections ?(?:\(\d+\))?\.csv$/i;

const HIDDEN = passOver("hidden", "隐藏的文件或文件夹(名称以“.”开头),整个跳过。如需处理其中的报告,请改名。");

/** Why a folder, or a link to anything, of this name found under an input is not walked; null where it is. */
export function refuseFolder(name: string): Refusal | null {
  if (name.startsWith(".")) return HIDDEN;
  if (name === "node_modules") return passOver("excluded", "程序依赖文件夹,整个跳过。");
  if (name === "__MACOSX") return passOver("excluded", "苹果电脑打包时附带的文件夹,没有报告,整个跳过。");
  return null;
}

/** Why a file of this name is not a source; null where it is. A file given directly may be hidden. */
export function refuseFile(name: string, given: boolean): Refusal | null {
  if (!given && name.startsWith(".")) return HIDDEN;
  if (ANNOTATION.test(name)) return passOver("annotation", "人工标注文件,供评估使用,不作为报告读取。");
  if (COMPANIONS.has(name.toLowerCase()) || isCorrectionsFile(name)) {
    return passOver("companion", "数据文件夹的配套文件,不作为报告读取。");
  }
  if (formatByName(name) !== null) return null;
  const refusal = passOver("unknown_kind", unknownKind(name));
  // Someone named this very file, so being listed is not enough.
  return given ? { ...refusal, finding: { code: "READ_UNKNOWN_KIND", severity: "warning" } } : refusal;
}

/** Whether a file of this name holds an analyst's corrections. */
export function isCorrectionsFile(name: string): boolean {
  return CORRECTIONS.test(name);
}

function unknownKind(name: string): string {
  const dot = name.lastIndexOf(".");
  const found = dot > 0 ? `扩展名“${name.slice(dot)}”` : "没有扩展名的文件";
  return `不支持${found},已跳过。能读取的有 .txt、.md、.html、.docx、.doc、.pdf、.xlsx、.csv 和 .zip;如是报告,请另存为其中一种。`;
}
