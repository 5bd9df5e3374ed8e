import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SAMPLES } from "./sample-reports.ts";
import { NO_BROWSER, type Opened, useBrowser } from "./use-browser.ts";
import { useDataset } from "./use-dataset.ts";

describe.skipIf(NO_BROWSER)("the page", () => {
  const browser = useBrowser();
  const dataset = useDataset(SAMPLES);
  let opened: Opened;
  let page: Page;
  beforeEach(async () => {
    opened = await browser.open(dataset.index);
    page = opened.page;
  });
  afterEach(() => opened.close());

  const open = async (fragment: string) => {
    await page.goto("about:blank");
    await page.goto(`file://${dataset.index}${fragment}`);
  };
  const focused = () => page.locator(":focus").innerText();
  const text = (selector: string) => page.locator(selector).innerText();
  const download = async (button: string) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).first().click(),
    ]);
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
  };
  const csvRows = (content: Buffer) => {
    expect(content.subarray(0, 3)).toEqual(Buffer.from("\uFEFF"));
    return parse<Record<string, string>>(content, { bom: true, columns: true });
  };

  test("opens on the overview: counts, and who reported for which year", async () => {
    expect(await page.title()).toBe("概览 · 数摘 · 科协与科技管理部门");
    expect(await text(".tiles > div:nth-child(2)")).toMatch(/报告\s+5/u);
    const row = page.getByRole("row", { name: "青石市科学技术协会" });
    expect(await row.getByRole("link").count()).toBe(3);
    await row.getByRole("link").first().click();
    await expect.poll(() => text("h1")).toBe("青石市科学技术协会2018年工作总结");
  });

  test("a finding leads to its words", async () => {
    await page.getByLabel("类别").selectOption({ index: 1 });
    const finding = page.locator(".findings article").first();
    const file = await finding.locator(".finding-place span").innerText();
    await finding.getByRole("link", { name: "看原文" }).click();
    expect(await text(".report-facts .path")).toBe(file);
  });

  test("an indicator is chosen, and a cell with one claim leads straight to its words", async () => {
    await page.getByRole("link", { name: "对比", exact: true }).click();
    await page.getByLabel("指标", { exact: true }).selectOption({ label: await optionOf("培训人数") });
    expect(page.url()).toContain("indicator=people_trained");
    await page.getByRole("link", { name: /^9,300/u }).click();
    expect(page.url()).toMatch(/#claim=c[0-9a-f]+$/u);
    expect(await text("a.claim[aria-current]")).toBe("9300人次");
    expect(await text(".panel .quote mark")).toBe("9300人次");
    expect(await text(".panel .facts")).toMatch(/规则\s+people_trained\./u);
  });

  const optionOf = async (title: string) => {
    const titles = await page.getByLabel("指标", { exact: true }).locator("option").allInnerTexts();
    return titles.find((each) => each.startsWith(title)) ?? title;
  };

  test("a cell that is added up opens its claims, and Escape gives the focus back", async () => {
    await open("#view=compare&indicator=materials_distributed");
    const cell = page.getByRole("button", { name: /^15,000/u });
    await cell.click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.locator("mark").allInnerTexts()).toEqual(["1.2万份", "3000册"]);
    await page.keyboard.press("Escape");
    expect(await focused()).toContain("15,000");
    await cell.click();
    await dialog.getByRole("link", { name: "看原文" }).last().click();
    expect(await text("a.claim[aria-current]")).toBe("3000册");
  });

  test("unlike figures have tables of their own, and half a year is not beside years", async () => {
    await open("#view=compare&indicator=people_trained");
    const groups = await page.locator("section.group > h2").allInnerTexts();
    expect(groups).toContain("人次 · 数量 · 实际 · 本期");
    expect(groups).toContain("人 · 数量 · 实际 · 本期");
    expect(await page.locator("main").innerText()).not.toContain("1,200");
    await page.getByRole("button", { name: /^半年/u }).click();
    expect(await text("table.figures")).toContain("1,200");
    expect(await text("table.figures")).not.toContain("9,300");
  });

  test("what was planned stands beside what came of it", async () => {
    await open("#view=compare&indicator=training_sessions");
    const planned = page.locator("section", { has: page.getByRole("heading", { name: "目标与完成" }) });
    expect(await planned.locator("tbody tr").innerText()).toMatch(
      /青石市科学技术协会\s+2019年\s[^\n]*\s40\s+42\s+\+2\s+105%/u,
    );
    await planned.getByRole("link", { name: "40" }).click();
    expect(await text("a.claim[aria-current]")).toBe("40场");
  });

  test("the language is switched, and kept by a sent view", async () => {
    await page.getByRole("button", { name: "English" }).click();
    await expect.poll(() => text("h1")).toBe("Overview");
    expect(page.url()).toContain("lang=en");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    const sent = new URL(page.url()).hash;
    await open(sent);
    await expect.poll(() => text("h1")).toBe("Overview");
    await page.getByRole("link", { name: "Compare" }).click();
    expect(await text(".eyebrow")).toBe("Compare");
    await page.getByRole("button", { name: "中文" }).click();
    expect(await text(".eyebrow")).toBe("对比");
  });

  test("what is seen is exported as CSV and as a picture", async () => {
    await open("#view=compare&indicator=people_trained&org=青石市科学技术协会");
    const csv = await download("导出所见数据（CSV）");
    expect(csv.name).toBe("对比_培训人数.csv");
    const rows = csvRows(csv.content);
    expect(rows.map((row) => [row["机构"], row["计量单位"], row["2018年"], row["2019年"], row["2020年"]])).toEqual([
      ["青石市科学技术协会", "人次", "8600", "9300", "7500"],
    ]);
    expect(rows[0]?.["注意"]).toContain("2020年：约数");
    const png = await download("保存图片（PNG）");
    expect(png.name).toMatch(/^培训人数_.*\.png$/u);
    expect(png.content.subarray(1, 4).toString()).toBe("PNG");
    expect(png.content.readUInt32BE(16)).toBe(2400);
  });

  test("claims are marked, marks survive the page being closed, and are downloaded", async () => {
    await open("#view=compare&indicator=people_trained");
    await page.getByRole("link", { name: /^8,600/u }).click();
    await page.getByRole("button", { name: "正确" }).click();
    await page.getByRole("link", { name: /下一处/u }).click();
    await page.getByRole("button", { name: "更正…" }).click();
    await page.getByLabel("数值", { exact: true }).fill("二万");
    await page.getByRole("button", { name: "保存更正" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("阿拉伯数字");
    await page.getByLabel("数值", { exact: true }).fill("27000");
    await page.getByLabel("完成状态").selectOption({ label: "目标" });
    await page.getByLabel("备注").fill("=原件为2.7万");
    await page.getByRole("button", { name: "保存更正" }).click();

    await page.reload();
    await page.getByRole("link", { name: /核对\s*2/u }).click();
    const csv = await download("下载 corrections.csv");
    expect(csv.name).toBe("corrections.csv");
    const rows = csvRows(csv.content);
    const run = JSON.parse(await readFile(`${dataset.folder}/run.json`, "utf8")) as {
      inputs: { path: string; sha256: string }[];
    };
    const source = run.inputs.find(({ path }) => path.endsWith("2018.txt"));
    expect(rows).toEqual([
      expect.objectContaining({
        来源文件: source?.path,
        文件校验码: source?.sha256,
        原文: "8600人次",
        核对结果: "正确",
        数值: "",
      }),
      expect.objectContaining({
        原文: "2.6万份",
        核对结果: "更正",
        数值: "27000",
        完成状态: "target",
        统计口径: "",
        备注: "'=原件为2.7万",
      }),
    ]);

    await page.getByRole("button", { name: "撤销" }).first().click();
    expect(await text("#marks")).toBe("我的标记（1）");
  });

  test("a cell says that a figure behind it was marked as wrong", async () => {
    await open("#view=compare&indicator=people_trained");
    await page.getByRole("link", { name: /^8,600/u }).click();
    await page.getByRole("button", { name: "错误" }).click();
    await page.goBack();
    expect(await page.getByRole("link", { name: /^8,600/u }).innerText()).toContain("尚未重新计算");
  });

  test("numbers passed over are shown on demand, with the reason", async () => {
    await open("#view=read&source=2020.txt");
    expect(await page.locator("a.passed").count()).toBe(0);
    await page.getByLabel("显示略过的数字").check();
    await page.locator("a.passed", { hasText: "65432109" }).click();
    expect(await text(".panel")).toContain("编号、地址或电话");
  });

  test("figures in a text are gone through by arrow keys, opened by Enter and left by Escape", async () => {
    await open("#view=read&source=2018.txt");
    await page.locator("a.claim").first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("8600人次");
    await page.keyboard.press("Enter");
    expect(await text(".panel h2")).toBe("培训人数");
    expect(await focused()).toBe("培训人数");
    await page.keyboard.press("Escape");
    await page.locator(".panel").waitFor({ state: "detached" });
    await page.locator("a.claim:focus").waitFor();
    expect(await focused()).toBe("8600人次");
    await page.keyboard.press("End");
    expect(await focused()).toBe("40场");
    await page.keyboard.press("Home");
    expect(await focused()).toBe("35场");
  });

  test("the first Tab offers to skip to the content", async () => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.locator(":focus").getAttribute("id")).toBe("main");
  });

  test("a link to what is not there says so", async () => {
    await open("#claim=c000000000000");
    expect(await text(".notice")).toContain("不在本数据集里");
  });

  test.each(["overview", "compare", "read", "review"])("%s fits a phone", async (view) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(`#view=${view}`);
    await page.locator("h1").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});
