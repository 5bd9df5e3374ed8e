import type { Dataset } from "../../model/dataset.ts";
import type { Header } from "../../model/dataset-writer.ts";
import { LABELS_EN } from "../labels-en.ts";
import { LABELS } from "../labels.ts";
import type { Table } from "../table.ts";
import type { Workbook } from "./exceljs-internals.ts";
import type { SheetPlan } from "./sheet-plan.ts";

const TEXTS = {
  zh: {
    name: "说明",
    title: "数摘数据集",
    rules: "规则",
    sources: "来源文件",
    reports: "报告",
    claims: "数据",
    masked: "已隐去的数",
    findings: "问题(错误/警告/提示)",
    reading: "怎样读",
    hints: [
      "同一行的数,机构、指标、单位、口径等都相同,只有时期不同;人与人次、目标与完成、半年与全年从不相比。",
      "蓝色的数和原文可点击,在同一文件夹的 index.html 中打开它的出处。",
      "黄底的数有应当注意之处;批注中有取数方式、注意事项和原句。",
      "各表完整内容也在同一文件夹的 CSV 文件中。",
    ],
    sheets: "工作表",
    columns: "栏目",
    cautions: "注意事项",
  },
  en: {
    name: "About",
    title: "shuzhai dataset",
    rules: "Rules",
    sources: "Sources",
    reports: "Reports",
    claims: "Claims",
    masked: "Hidden amounts",
    findings: "Findings (errors/warnings/info)",
    reading: "How to read",
    hints: [
      "Figures in one row differ in their period alone: persons and person-times, targets and results, half years and years never meet.",
      "Blue figures and quotations open their place in the text in index.html, in the same folder.",
      "Figures on yellow have cautions; notes tell how they were made, what to mind, and the sentences.",
      "All tables are whole in the CSV files of the same folder.",
    ],
    sheets: "Sheets",
    columns: "Columns",
    cautions: "Cautions",
  },
} as const;

/** Writes the sheet that comes first: what the dataset holds, how to read it, and what the columns say. */
export function writeAbout(
  workbook: Workbook,
  dataset: Dataset,
  tables: readonly Table[],
  plans: readonly SheetPlan[],
  header: Header,
): void {
  const texts = TEXTS[header];
  const sheet = workbook.addWorksheet(texts.name);
  sheet.columns = [{ width: 24 }, { width: 26 }, { width: 100 }];
  const heading = (text: string, size = 12) => {
    const row = sheet.addRow([text]);
    row.font = { bold: true, size };
    row.commit();
  };
  const line = (...cells: string[]) => sheet.addRow(cells).commit();

  const { counts, rules, tool } = dataset.run;
  heading(texts.title, 16);
  line(texts.rules, `${rules.name} ${rules.version.slice(0, 12)}`, `${tool.name} ${tool.version}`);
  for (const count of ["sources", "reports", "claims", "masked"] as const) line(texts[count], String(counts[count]));
  line(texts.findings, `${counts.findings.error} / ${counts.findings.warning} / ${counts.findings.info}`);
  line();
  heading(texts.reading);
  for (const hint of texts.hints) line(hint);
  line();
  heading(texts.sheets);
  for (const table of tables) line(table.title[header], `${table.name}.csv`, table.about[header]);
  line();
  heading(texts.columns);
  for (const plan of plans) {
    const periods = plan.columns.filter((column) => column.observation !== undefined);
    const explained = plan.columns.filter((column) => column === periods[0] || !periods.includes(column));
    for (const column of explained) line(plan.name, column.header[header], column.about[header]);
  }
  line();
  heading(texts.cautions);
  const cautions = header === "zh" ? LABELS.caution : LABELS_EN.caution;
  for (const [id, meaning] of Object.entries(cautions)) line(id, meaning);
  sheet.commit();
}
