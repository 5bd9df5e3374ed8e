/**
 * The pictures of the page that the README shows, made from the sample reports, but for those that nobody reads.
 *
 *     npx tsx scripts/make-pictures.ts
 */
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { findPipeline } from "../src/find-pipeline.ts";
import { run } from "../src/run.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ORGANIZATIONS = ["临江市科学技术协会", "临江市医学会", "云岭县科学技术协会"];

/** What each picture shows, and what is done before it is taken. */
const PICTURES: readonly (readonly [name: string, fragment: string, prepare: (page: Page) => Promise<void>])[] = [
  ["overview", "#view=overview", async () => {}],
  [
    "compare",
    `#view=compare&indicator=events_held&unit=occurrence&${ORGANIZATIONS.map((name) => `org=${name}`).join("&")}`,
    async () => {},
  ],
  [
    "read",
    `#view=read&org=${ORGANIZATIONS[0]}&year=2019`,
    (page) => page.locator("a.claim", { hasText: "人次" }).first().click(),
  ],
];

const folder = await mkdtemp(join(tmpdir(), "shuzhai-pictures-"));
try {
  const out = join(folder, "dataset");
  const samples = (await readdir(join(ROOT, "data"), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== "sealed")
    .map((entry) => join(ROOT, "data", entry.name));
  await run({ inputs: samples, out, pipeline: findPipeline("science-association"), header: "zh", jobs: 1 });
  const images = join(ROOT, "docs", "images");
  await mkdir(images, { recursive: true });
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  for (const [name, fragment, prepare] of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 1240, height: name === "read" ? 580 : 860 } });
    await page.goto(`file://${join(out, "index.html")}${fragment}`);
    await prepare(page);
    await page.mouse.move(0, 0);
    // Charts and texts are drawn a frame after they are asked for.
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(images, `${name}.png`) });
    await page.close();
  }
  await browser.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
