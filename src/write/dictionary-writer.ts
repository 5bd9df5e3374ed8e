import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dataset } from "../model/dataset.ts";
import type { DatasetWriter, DomainLabels, Header } from "../model/dataset-writer.ts";
import type { Column, Vocabulary } from "./column.ts";
import { describeFields, type Field } from "./describe-field.ts";
import { LABELS_EN } from "./labels-en.ts";
import { LABELS } from "./labels.ts";
import type { Table } from "./table.ts";

const TEXTS = {
  zh: {
    title: "数据字典",
    intro: "本数据集各表各栏的含义。CSV 的表头为“中文名”或“英文名”,Parquet 和 dataset.duckdb 一律用英文名和英文编号。",
    columns: ["中文名", "英文名", "类型", "必填", "单位", "含义"],
    types: { string: "文字", integer: "整数", number: "数" },
    yes: "是",
    vocabularies: "用语",
    terms: ["编号", "含义"],
    indicator: "指标",
    unit: "计量单位",
  },
  en: {
    title: "Data dictionary",
    intro:
      "What each column of each table holds. CSV files have the Chinese or the English name as header; Parquet files and dataset.duckdb always have English names and ids.",
    columns: ["Chinese name", "English name", "Type", "Required", "Unit", "Meaning"],
    types: { string: "text", integer: "whole number", number: "number" },
    yes: "yes",
    vocabularies: "Vocabularies",
    terms: ["Id", "Meaning"],
    indicator: "Indicators",
    unit: "Units",
  },
} as const;

/** Writes `dictionary.zh.md` and `dictionary.en.md`: what the data package says of the columns, for people. */
export function dictionaryWriter(tables: readonly Table[]): DatasetWriter {
  return {
    name: "dictionary",
    async write(dataset, { folder, labels, signal }) {
      for (const language of ["zh", "en"] as const) {
        const text = describe(dataset, tables, labels, language);
        await writeFile(join(folder, `dictionary.${language}.md`), text, { signal });
      }
      return [];
    },
  };
}

function describe(dataset: Dataset, tables: readonly Table[], labels: DomainLabels, language: Header): string {
  const texts = TEXTS[language];
  const sections = tables.flatMap((table) => [
    `## ${table.name}.csv · ${table.title[language]}`,
    `${table.about[language]}${language === "zh" ? "。" : "."}`,
    markdownTable(
      texts.columns,
      describeFields(table, withoutPeriods(table.columns(dataset)), language, labels).map((field) =>
        fieldRow(field, language),
      ),
    ),
  ]);
  const meanings = language === "zh" ? LABELS : LABELS_EN;
  const titles = new Map(
    tables.flatMap((table) => table.columns(dataset).map(({ vocabulary, header }) => [vocabulary, header[language]])),
  );
  const vocabularies = [
    ...Object.entries<Readonly<Record<string, string>>>(meanings).map(
      ([id, terms]) => [titles.get(id as Vocabulary) ?? id, terms] as const,
    ),
    [texts.indicator, labels.indicators] as const,
    [texts.unit, labels.units] as const,
  ].flatMap(([name, terms]) => [`### ${name}`, markdownTable(texts.terms, Object.entries(terms))]);
  return `${[`# ${texts.title}`, texts.intro, ...sections, `## ${texts.vocabularies}`, ...vocabularies].join("\n\n")}\n`;
}

/** Of the columns of periods, one like another, only the first. */
function withoutPeriods(columns: readonly Column[]): Column[] {
  const first = columns.find(({ header }) => PERIOD.test(header.en));
  return columns.filter((column) => column === first || !PERIOD.test(column.header.en));
}

const PERIOD = /^\d{4}|^unknown$/u;

function fieldRow(field: Field, language: Header): string[] {
  const texts = TEXTS[language];
  return [
    field.title,
    `\`${field.title_en}\``,
    texts.types[field.type],
    field.constraints?.required === true ? texts.yes : "",
    field.unit ?? "",
    language === "zh" ? field.description : field.description_en,
  ];
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
