import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { HOSTILE } from "./sample-reports.ts";
import { NO_BROWSER, useBrowser } from "./use-browser.ts";
import { useDataset } from "./use-dataset.ts";

describe.skipIf(NO_BROWSER)("a hostile report on the page", () => {
  const browser = useBrowser();
  const dataset = useDataset({ "<b>恶意.txt": HOSTILE });

  test("is text, whole and legible, and never markup", async () => {
    const { page, complaints, requests, close } = await browser.open(dataset.index, "#view=read");
    let dialogs = 0;
    page.on("dialog", (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    const shown = await page.locator(".report-text").evaluate((element) => element.textContent);
    expect(shown).toContain("<script>alert(1)</script>市科学技术协会2019年工作总结");
    expect(shown).toContain(`</script><img src=x onerror="document.title='pwned'">`);
    expect(shown).toContain('=HYPERLINK("http://example.invalid","点我")');
    expect(shown).toContain("@SUM(1+1)");
    expect(shown).toContain("😀🎉");
    expect(shown?.replaceAll("\n", "")).toBe(HOSTILE.replaceAll("\n", ""));
    // The elements of the page itself: its script and data, and nothing out of the text.
    expect(await page.locator("img, svg, #app script, #app b, a[href^=http]").count()).toBe(0);
    // The long line is broken, rather than making the page wide.
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(1280);

    for (const view of ["overview", "compare", "review"]) {
      await page.goto(`file://${dataset.index}#view=${view}`);
      await page.locator("h1").waitFor();
      expect(await page.locator("img, svg, #app script, #app b").count()).toBe(0);
    }
    expect(await page.title()).not.toContain("pwned");
    expect({ dialogs, complaints }).toEqual({ dialogs: 0, complaints: [] });
    expect(requests.filter((url) => !url.endsWith(".html") && !url.includes(".html#"))).toEqual([]);
    await close();
  });

  test("names of formulas are harmless in what is exported", async () => {
    const { page, close } = await browser.open(dataset.index, "#view=compare");
    await page.locator("h1").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV" }).click(),
    ]);
    const content = await readFile(await file.path(), "utf8");
    expect(content).not.toMatch(/(^|[\n,"])[=@+]/u);
    await close();
  });
});

describe.skipIf(NO_BROWSER)("the policy of the page", () => {
  const browser = useBrowser();
  const dataset = useDataset({ "a.txt": HOSTILE });

  test("runs no other script, fetches nothing and makes no markup of text", async () => {
    const { page, drop } = await browser.open(dataset.index);
    const tried = await page.evaluate(`(async () => {
      const script = document.createElement("script");
      script.text = "globalThis.ran = true";
      document.body.append(script);
      const box = document.createElement("div");
      box.innerHTML = "<b>bold</b>";
      const fetched = await fetch("data:text/plain,x").then(() => true, () => false);
      return { ran: globalThis.ran === true, markup: box.children.length, fetched };
    })().catch((error) => ({ ran: globalThis.ran === true, markup: 0, fetched: false, error: error.name }))`);
    expect(tried).toMatchObject({ ran: false, markup: 0, fetched: false });
    await drop();
  });
});
