import type { CellWords } from "../text-builder.ts";

/** What a column of a list of reports says of each. */
export type Role = "text" | "title" | "organization" | "region" | "year";

const NAMES: readonly (readonly [Role, RegExp])[] = [
  ["title", /标题|题目|题名|^(?:报告|文件|文章|总结)?名称$|^title$/iu],
  ["organization", /单位|机构|部门|组织|^organi[sz]ation$|^unit$/iu],
  ["region", /地区|区域|省份|城市|^(?:省|市|县|区)(?:名|市)?$|^region$|^city$/iu],
  ["year", /年份|年度|^年$|期间|时期|^years?$|^period$/iu],
  ["text", /正文|内容|全文|文本|总结|报告|^(?:full[ _]?)?text$|^content$|^body$/iu],
];

/** The roles of columns by their headers: of several columns for one role the first, except for texts. */
export function namesOf(head: readonly CellWords[]): Map<number, Role> {
  const roles = new Map<number, Role>();
  const taken = new Set<Role>();
  for (const { column, words } of head) {
    const role = NAMES.find(([, name]) => name.test(words.replace(/\s+/gu, "")))?.[0];
    if (role === undefined || (role !== "text" && taken.has(role))) continue;
    taken.add(role);
    roles.set(column, role);
  }
  return roles;
}
