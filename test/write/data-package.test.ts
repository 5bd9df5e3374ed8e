import { cp, readFile, writeFile } from "node:fs/promises";
import datapackage from "datapackage";
import { z } from "zod";
import { beforeEach, describe, expect, it } from "vitest";
import type { Claim } from "../../src/model/claim.ts";
import type { Header } from "../../src/model/dataset-writer.ts";
import { LABELS_EN } from "../../src/write/labels-en.ts";
import { LABELS } from "../../src/write/labels.ts";
import { claimsTable, comparisonTable, findingsTable, TABLES } from "../../src/write/tables.ts";
import { writeDataset } from "../../src/write/write-dataset.ts";
import { makeClaim } from "../compare/make-claim.ts";
import { makeDataset } from "./make-dataset.ts";
import { useFolder } from "./use-folder.ts";

const folder = useFolder();
const labels = { indicators: { events: "活动场次", other: "其他" }, units: { occurrence: "次", person: "人" } };
const tables = [comparisonTable, ...TABLES, findingsTable];

const claims = [
  makeClaim({ start: 10, value: "4", scope: "provincial", unit_detail: "人均" }),
  makeClaim({ start: 20, value: "-2.5", period: "2008-H1", qualifier: "ge" }),
  makeClaim({ start: 30, value: "6", value_max: "10", period: "2009" }),
  makeClaim({ start: 40, value: "12", period: "2010", unit: "person", status: "target", object: "", section: "" }),
  makeClaim({ start: 50, value: null, kind: "masked", quote: "xx次", period: null }),
  makeClaim({ start: 60, sentence: '第一行\n第二行,"引"', basis: "cumulative" }),
  makeClaim({ start: 70, value: "5", basis: "cumulative" }),
];

interface Descriptor {
  resources: { name: string; path: string; schema: { fields: Record<string, unknown>[] } }[];
}

/** The package, validated, and its descriptor. */
async function load(header: Header, rows: readonly Claim[] = claims) {
  await writeDataset(makeDataset(rows), folder.at("d"), { header, labels });
  // The library takes a byte order mark for part of the first header.
  await cp(folder.at("d"), folder.at("bare"), { recursive: true });
  for (const { name } of tables) {
    const text = await readFile(folder.at(`d/${name}.csv`), "utf8");
    await writeFile(folder.at(`bare/${name}.csv`), text.slice(1));
  }
  const loaded = await datapackage.Package.load(folder.at("bare/datapackage.json"), { strict: true });
  const descriptor = JSON.parse(await readFile(folder.at("d/datapackage.json"), "utf8")) as Descriptor;
  return { loaded, descriptor };
}

describe.each(["zh", "en"] as const)("the data package with headers in %s", (header) => {
  let found: Awaited<ReturnType<typeof load>>;
  beforeEach(async () => {
    found = await load(header);
  });

  it("is valid by the published profile", async () => {
    const { valid, errors } = await datapackage.validate(found.descriptor);
    expect([valid, errors]).toEqual([true, []]);
    expect(found.descriptor).toMatchObject({ profile: "tabular-data-package" });
  });

  it("describes every column of every CSV file, whose rows keep to it", async () => {
    for (const { name } of tables) {
      const resource = found.loaded.getResource(name);
      const rows = await resource.read({ keyed: true, cast: true });
      const text = await readFile(folder.at(`bare/${name}.csv`), "utf8");
      expect(resource.headers).toEqual(text.split("\r\n", 1)[0]?.split(","));
      expect(rows.length).toBeGreaterThan(name === "reports" ? -1 : 0);
    }
  });

  it("has titles and descriptions in both languages, and units for numbers", () => {
    for (const { schema } of found.descriptor.resources) {
      for (const field of schema.fields) {
        expect(field).toMatchObject({
          title: expect.stringMatching(/\p{Script=Han}/u),
          description: expect.stringMatching(/./u),
        });
        expect(field["description_en"]).toMatch(/^[A-Z]/u);
      }
    }
    const fields = found.descriptor.resources.find(({ name }) => name === "claims")?.schema.fields ?? [];
    const unitOf = (en: string) => fields.find((field) => field["title_en"] === en)?.["unit"];
    expect(unitOf("value")).toBe(header === "zh" ? "见“计量单位”栏" : "see column unit");
    expect(unitOf("start")).toMatch(/UTF-16/u);
  });

  it("has the vocabularies as enums", () => {
    const fields = found.descriptor.resources.find(({ name }) => name === "claims")?.schema.fields ?? [];
    const constraints = (en: string) => fields.find((field) => field["title_en"] === en)?.["constraints"];
    const zh = header === "zh";
    expect(constraints("status")).toEqual({
      required: true,
      enum: zh ? ["实际", "申报", "预计", "目标", "规定"] : ["actual", "applied", "estimate", "target", "norm"],
    });
    expect(constraints("indicator")).toEqual({ enum: zh ? ["活动场次", "其他"] : ["events", "other"] });
    expect(constraints("id")).toEqual({ required: true, unique: true });
    expect(constraints("confidence")).toEqual({ required: true, minimum: 0, maximum: 1 });
  });
});

it("a value outside its vocabulary is refused by the package, so that the enums are worth something", async () => {
  const { loaded } = await load("zh");
  const path = folder.at("bare/claims.csv");
  await writeFile(path, (await readFile(path, "utf8")).replaceAll(",实际,", ",实在,"));
  await expect(loaded.getResource("claims").read({ cast: true })).rejects.toThrow(/mismatch/u);
});

it("every field of a claim is a column, and columns agree with the schema in their kind", () => {
  const dataset = makeDataset(claims);
  const columns = new Map(claimsTable.columns(dataset).map((column) => [column.header.en, column]));
  expect([...columns.keys()].toSorted()).toEqual([...claimsTable.schema.keyof().options].toSorted());
  const properties = z.toJSONSchema(claimsTable.schema).properties as Record<string, Record<string, unknown>>;
  const kinds = Object.entries(properties).map(([name, property]) => {
    const shown = (property["anyOf"] as Record<string, unknown>[] | undefined)?.[0] ?? property;
    return [name, shown["type"] === "integer", shown["enum"] !== undefined];
  });
  const shown = Object.keys(properties).map((name) => {
    const column = columns.get(name);
    return [name, column?.type === "integer", column?.vocabulary !== undefined && !DOMAIN.has(column.vocabulary)];
  });
  expect(shown).toEqual(kinds);
});

/** Vocabularies that only the pipeline knows. */
const DOMAIN: ReadonlySet<string> = new Set(["indicator", "unit"]);

it("the vocabularies say the same ids in both languages", () => {
  const idsOf = (vocabularies: object) => Object.values(vocabularies).map((terms: object) => Object.keys(terms));
  expect(idsOf(LABELS_EN)).toEqual(idsOf(LABELS));
});

describe("the dictionary", () => {
  it("explains every column and every word, in both languages", async () => {
    const { descriptor } = await load("zh");
    for (const language of ["zh", "en"] as const) {
      const text = await readFile(folder.at(`d/dictionary.${language}.md`), "utf8");
      for (const { path, schema } of descriptor.resources) {
        expect(text).toContain(`## ${path} · `);
        const named = schema.fields.map((field) => [String(field["title"]), String(field["title_en"])] as const);
        for (const [zh, en] of named.filter(([, name]) => !/^\d{4}|unknown/u.test(name))) {
          expect(text).toContain(`| ${zh} | \`${en}\` |`);
        }
      }
      const meanings = language === "zh" ? LABELS : LABELS_EN;
      for (const terms of Object.values(meanings)) {
        for (const [id, meaning] of Object.entries(terms)) expect(text).toContain(`| ${id} | ${meaning} |`);
      }
      expect(text).toContain("| events | 活动场次 |");
    }
  });
});
