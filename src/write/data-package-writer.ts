import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { DatasetWriter } from "../model/dataset-writer.ts";
import { describeFields } from "./describe-field.ts";
import type { Table } from "./table.ts";

/**
 * Writes `datapackage.json`, the Frictionless description (profile `tabular-data-package`, version 1) of every
 * CSV file: each column with type, unit, titles and descriptions in both languages, and the words that it may
 * hold. Comes after the files that it describes, since it has their hashes.
 *
 * @see https://specs.frictionlessdata.io/tabular-data-package/
 */
export function dataPackageWriter(tables: readonly Table[]): DatasetWriter {
  return {
    name: "datapackage.json",
    async write(dataset, { folder, header, labels, signal }) {
      const resources = [];
      for (const table of tables) {
        const path = `${table.name}.csv`;
        const file = join(folder, path);
        const fields = describeFields(table, table.columns(dataset), header, labels);
        const key = fields.find(({ title_en }) => title_en === table.key);
        resources.push({
          profile: "tabular-data-resource",
          name: table.name,
          path,
          title: table.title.zh,
          title_en: table.title.en,
          description: table.about.zh,
          description_en: table.about.en,
          format: "csv",
          mediatype: "text/csv",
          encoding: "utf-8",
          bytes: (await stat(file)).size,
          hash: `sha256:${await sha256Of(file, signal)}`,
          dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, lineTerminator: "\r\n", header: true },
          schema: {
            fields,
            missingValues: [""],
            ...(key && { primaryKey: key.name }),
          },
        });
      }
      const { rules, tool } = dataset.run;
      const descriptor = {
        profile: "tabular-data-package",
        name: "shuzhai-dataset",
        title: "工作报告数据集",
        title_en: "Figures of work reports",
        description: `由 ${tool.name} ${tool.version} 按规则“${rules.name}”从工作报告中提取`,
        description_en: `Extracted from work reports by ${tool.name} ${tool.version} with the rules ${rules.name}`,
        resources,
      };
      await writeFile(join(folder, "datapackage.json"), `${JSON.stringify(descriptor, null, 2)}\n`, { signal });
      return [];
    },
  };
}

async function sha256Of(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash, { ...(signal && { signal }) });
  return hash.digest("hex");
}
