/**
 * How large the page of many reports is, and how long a browser takes to open it: from the start of the navigation
 * until the first view stands. Prints both as shares of what they may be at 500 reports: 15 MB and 2 s.
 *
 *     npx tsx scripts/bench-page.ts [reports…]     # default: 500 2000
 */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { findPipeline } from "../src/find-pipeline.ts";
import { run } from "../src/run.ts";
import { makeReport } from "./make-report.ts";

const SIZE_LIMIT = 15_000_000;
const TIME_LIMIT = 2_000;
const OPENINGS = 7;
const VIEWS = ["overview", "compare", "read"] as const;

const sizes = process.argv.slice(2).map(Number);
for (const count of sizes.length > 0 ? sizes : [500, 2000]) await bench(count);

async function bench(count: number): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), "shuzhai-bench-page-"));
  try {
    const input = join(root, "reports");
    const out = join(root, "dataset");
    await mkdir(input);
    for (let i = 0; i < count; i += 1) await writeFile(join(input, `${i}.txt`), makeReport(i));
    const pipeline = findPipeline("science-association");
    const { record } = await run({ inputs: [input], out, pipeline, header: "zh", jobs: availableParallelism() });
    const page = (await stat(join(out, "index.html"))).size;
    const beside = await sizeOf(join(out, "page"));
    const { reports, claims, comparisons } = record.counts;
    console.log(`${reports} reports, ${claims} claims, ${comparisons} rows of the comparison`);
    console.log(`  page      ${megabytes(page)}, ${share(page, SIZE_LIMIT)} of 15 MB; beside it ${megabytes(beside)}`);
    for (const [view, times] of Object.entries(await openings(join(out, "index.html")))) {
      const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
      const most = Math.max(...times);
      const shares = `median ${share(middle, TIME_LIMIT)} of 2 s, slowest ${share(most, TIME_LIMIT)}`;
      console.log(`  ${view.padEnd(10)}${Math.round(middle)} ms (${shares}; ${times.length} openings)`);
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function openings(file: string): Promise<Record<string, number[]>> {
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args });
  const times: Record<string, number[]> = {};
  for (const view of VIEWS) {
    for (let i = 0; i < OPENINGS; i += 1) {
      // A new context each time, so that nothing is kept from the one before.
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(`file://${file}#view=${view}`);
      await page.locator("h1").waitFor();
      // Two frames on, what was rendered has been painted.
      const painted =
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))";
      (times[view] ??= []).push(await page.evaluate<number>(painted));
      await context.close();
    }
  }
  await browser.close();
  return times;
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const bytes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return bytes.reduce((sum, size) => sum + size, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function share(value: number, limit: number): string {
  return (value / limit).toFixed(2);
}
