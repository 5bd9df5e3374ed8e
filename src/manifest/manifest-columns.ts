/** A column of `manifest.csv`. The analyst fills in the first ten; the others say what the program found. */
export interface ManifestColumn {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Other names that it is known by when it is read. */
  readonly also: readonly string[];
}

/** Which report a row is about, what the analyst says of it, and what was found, in the order in which they are written. */
export const MANIFEST_COLUMNS = [
  { id: "file", zh: "文件", en: "file", also: ["来源文件", "文件名", "路径", "source", "path"] },
  { id: "number", zh: "序号", en: "number", also: ["篇次", "no"] },
  { id: "report", zh: "报告", en: "report", also: ["标题", "报告标题", "title"] },
  { id: "organization", zh: "机构", en: "organization", also: ["单位", "机构名称", "organisation"] },
  { id: "region", zh: "地区", en: "region", also: ["地方"] },
  { id: "period", zh: "时期", en: "period", also: ["年份", "年度", "year"] },
  { id: "kind", zh: "类型", en: "kind", also: ["报告类型", "report_kind"] },
  { id: "exclude", zh: "排除", en: "exclude", also: ["excluded"] },
  { id: "repeats", zh: "重复", en: "repeats", also: ["重复于"] },
  { id: "note", zh: "备注", en: "note", also: ["说明"] },
  { id: "found_organization", zh: "识别机构", en: "found_organization", also: [] },
  { id: "found_region", zh: "识别地区", en: "found_region", also: [] },
  { id: "found_period", zh: "识别时期", en: "found_period", also: [] },
  { id: "found_kind", zh: "识别类型", en: "found_kind", also: [] },
  { id: "organization_evidence", zh: "机构依据", en: "organization_evidence", also: [] },
  { id: "period_evidence", zh: "时期依据", en: "period_evidence", also: [] },
  { id: "found_repeats", zh: "识别重复", en: "found_repeats", also: [] },
  { id: "state", zh: "状态", en: "state", also: [] },
] as const satisfies readonly ManifestColumn[];

export type ManifestColumnId = (typeof MANIFEST_COLUMNS)[number]["id"];

/** What an analyst writes into a row. */
export const EDITED = ["organization", "region", "period", "kind", "exclude", "repeats", "note"] as const;

/** A column's name in Chinese, as messages call it. */
export function columnTitle(id: ManifestColumnId): string {
  return MANIFEST_COLUMNS.find((column) => column.id === id)?.zh ?? id;
}
