import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { DatasetWriter } from "../model/dataset-writer.ts";
import type { Finding } from "../model/finding.ts";
import { buildPageData, type PageWords } from "./build-page-data.ts";
import { bundleClient } from "./bundle-client.ts";
import { INLINE_BYTES, INLINE_REPORTS, MOST_CLAIMS } from "./page-limits.ts";
import { renderHtml } from "./render-html.ts";
import { TextFiles } from "./text-files.ts";

/** Writes `index.html`, the page that shows a dataset by itself, and `page/`, the texts of a large one. */
export function pageWriter(words: Omit<PageWords, "language">): DatasetWriter {
  return {
    name: "index.html",
    async write(dataset, { folder, header, signal }) {
      const bundle = bundleClient();
      const limit = dataset.reports.length > INLINE_REPORTS ? 0 : INLINE_BYTES;
      const texts = new TextFiles(folder, limit);
      const collected = await buildPageData(dataset, { ...words, language: header }, texts);
      const inline = await texts.finish();
      const sources = collected.sources.map((source, number) => ({ ...source, file: texts.fileOf(number) }));
      const parts = renderHtml({ ...collected, sources }, inline, await bundle);
      await pipeline(Readable.from(parts), createWriteStream(join(folder, "index.html")), {
        ...(signal && { signal }),
      });
      return collected.abridged ? [tooLarge(dataset.claims.length)] : [];
    },
  };
}

function tooLarge(claims: number): Finding {
  return {
    code: "PAGE_ABRIDGED",
    severity: "info",
    source: "index.html",
    start: null,
    end: null,
    message:
      `数据共${claims}条,多于网页所能打开的${MOST_CLAIMS}条,index.html 只有概览。` +
      `请用表格或数据库文件查看,或按机构分批运行,每批另设输出文件夹。`,
  };
}
