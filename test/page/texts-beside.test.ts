import { readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { INLINE_REPORTS } from "../../src/page/page-limits.ts";
import { NO_BROWSER, useBrowser } from "./use-browser.ts";
import { useDataset } from "./use-dataset.ts";

const FIRST = [..."青白红金银东西南北中上下大小新长高平安和春秋福寿康宁文武"];
const SECOND = [..."石沙河江山岭湖泉桥林田溪湾坡川原谷峰滩塘洲港"];

function nameOf(i: number): string {
  return `${FIRST[Math.floor(i / SECOND.length)]}${SECOND[i % SECOND.length]}县科学技术协会`;
}

/** One more than the page holds itself, each of an organization of its own. */
const reports = Object.fromEntries(
  Array.from({ length: INLINE_REPORTS + 1 }, (_, i) => {
    const words = `全年举办科普讲座${i + 2}场,培训农民${i + 100}人次。`;
    return [`${String(i).padStart(3, "0")}.txt`, `${nameOf(i)}2019年工作总结\n\n${words}\n`];
  }),
);

describe.skipIf(NO_BROWSER)("a page of many reports", () => {
  const browser = useBrowser();
  const dataset = useDataset(reports);

  test("holds the comparison, and loads a text from beside it when it is read", async () => {
    expect((await readFile(dataset.index, "utf8")).includes("人次。")).toBe(false);
    expect(await readdir(join(dataset.folder, "page"))).toEqual(["texts-1.js"]);
    const { page, requests, complaints, close } = await browser.open(
      dataset.index,
      `#view=compare&indicator=people_trained&org=${nameOf(499)}`,
    );
    await page.getByRole("link", { name: "599", exact: true }).waitFor();
    expect(requests.filter((url) => url.endsWith(".js"))).toEqual([]);
    await page.getByRole("link", { name: "599", exact: true }).click();
    expect(await page.locator(".report-text").innerText()).toContain("全年举办科普讲座501场,培训农民599人次。");
    expect(requests.filter((url) => url.endsWith(".js"))).toEqual([`file://${dataset.folder}/page/texts-1.js`]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("says which file is missing", async () => {
    await rename(join(dataset.folder, "page"), join(dataset.folder, "elsewhere"));
    const { page, drop } = await browser.open(dataset.index, "#view=read&source=007.txt");
    expect(await page.locator(".notice").innerText()).toContain("page/texts-1.js");
    await drop();
    await rename(join(dataset.folder, "elsewhere"), join(dataset.folder, "page"));
  });
});
