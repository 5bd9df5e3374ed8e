import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { SAMPLES } from "./sample-reports.ts";
import { NO_BROWSER, useBrowser } from "./use-browser.ts";
import { runAgain, useDataset } from "./use-dataset.ts";

/** Chooses the figure that stands in the text of a source like this. */
async function choose(page: Page, index: string, source: string, quote: string): Promise<void> {
  await page.goto(`file://${index}#view=read&source=${source}`);
  await page.locator("a.claim", { hasText: quote }).click();
  await page.locator(".panel .quote mark", { hasText: quote }).waitFor();
}

describe.skipIf(NO_BROWSER)("marks of the page, put beside the reports", () => {
  const browser = useBrowser();
  const dataset = useDataset(SAMPLES);

  test.each(["zh", "en"])("are applied by the next run, and shown by its page (%s)", async (language) => {
    await rm(join(dataset.inputs, "corrections.csv"), { force: true });
    await runAgain(dataset);
    const { page, close } = await browser.open(dataset.index);
    if (language === "en") await page.getByRole("button", { name: "English" }).click();
    await choose(page, dataset.index, "2018.txt", "8600人次");
    await page.locator("button.verdict-right").click();
    await choose(page, dataset.index, "2018.txt", "12次");
    await page.locator("button.verdict-wrong").click();
    await choose(page, dataset.index, "2019.txt", "9300人次");
    await page.locator("button.verdict-corrected").click();
    await page.locator(".correction input").first().fill("9350");
    await page.locator(".correction select").first().selectOption("person");
    await page.locator(".correction button[type=submit]").click();
    await page.goto(`file://${dataset.index}#view=review`);
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("button.primary").click()]);
    await file.saveAs(join(dataset.inputs, "corrections.csv"));

    const { record, findings } = await runAgain(dataset);
    expect(findings.filter(({ code }) => code.startsWith("CORRECTION"))).toEqual([]);
    expect(record.counts.reviewed).toEqual({ right: 1, wrong: 1, corrected: 1, added: 0 });

    await page.goto("about:blank");
    await choose(page, dataset.index, "2019.txt", "9300人次");
    expect(await page.locator(".big-figure").innerText()).toMatch(/^9,350\s+(人|person)$/u);
    expect(await page.locator(".reviewed").innerText()).toContain(language === "zh" ? "已核对：更正" : "corrected");
    expect(await page.locator(".reviewed").innerText()).toContain("9,300");
    await close();
  });

  test("are not lost when someone else, who has none of them, adds to them", async () => {
    const { page, close } = await browser.open(dataset.index);
    await choose(page, dataset.index, "2020.txt", "1.9万份");
    await page.locator("button.verdict-right").click();
    await page.goto(`file://${dataset.index}#view=review`);
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("button.primary").click()]);
    const rows = parse<Record<string, string>>(await readFile(await file.path()), { bom: true, columns: true });
    expect(rows.map((row) => [row["原文"], row["核对结果"], row["数值"], row["计量单位"]])).toEqual([
      ["8600人次", "正确", "", ""],
      ["12次", "错误", "", ""],
      ["9300人次", "更正", "9350", "person"],
      ["1.9万份", "正确", "", ""],
    ]);
    await close();
  });
});
