import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, test } from "vitest";
import { SAMPLES } from "./sample-reports.ts";
import { NO_BROWSER, useBrowser } from "./use-browser.ts";
import { useDataset } from "./use-dataset.ts";

const LEVEL_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** What is to be seen, and what has to be done to see all of it. */
const VIEWS: Readonly<Record<string, string>> = {
  overview: "#view=overview",
  compare: "#view=compare&indicator=people_trained",
  "compare, a cell's claims": "#view=compare&indicator=materials_distributed",
  read: "#view=read&source=2020.txt&passed=1",
  "read, a claim": "#view=read&source=2018.txt",
  review: "#view=review",
};

describe.skipIf(NO_BROWSER)("axe finds nothing of level AA", () => {
  const browser = useBrowser();
  const dataset = useDataset(SAMPLES);

  describe.each(["zh", "en"])("in %s", (language) => {
    test.each(Object.entries(VIEWS))("%s", async (name, fragment) => {
      const { page, close } = await browser.open(dataset.index, `${fragment}&lang=${language}`);
      if (name.includes("cell")) await page.locator("button.figure").first().click();
      if (name.includes("claim") && name.startsWith("read")) {
        await page.locator("a.claim").first().click();
        await page.locator(".verdict-right").click();
        await page.locator(".verdict-corrected").click();
      }
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        const { violations, passes } = await new AxeBuilder({ page }).withTags(LEVEL_AA).analyze();
        expect(passes.length).toBeGreaterThan(10);
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
      await close();
    });
  });
});
