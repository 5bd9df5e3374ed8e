/**
 * Runs the program on each file of `make-hostile.ts`, in a process of its own, and tells what it took:
 *
 *     npx tsx scripts/bench-hostile.ts [case…]
 *
 * Exit code 1 where one takes more than 1 GB or 60 seconds.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { findPipeline } from "../src/find-pipeline.ts";
import { run } from "../src/run.ts";
import { HOSTILE, writeHostile } from "./make-hostile.ts";

const MOST_MEGABYTES = 1024;
const MOST_SECONDS = 60;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly claims: number;
  readonly messages: readonly string[];
}

async function measure(folder: string): Promise<Measured> {
  const out = mkdtempSync(join(tmpdir(), "shuzhai-hostile-out-"));
  const start = performance.now();
  const { findings, record } = await run({
    inputs: [folder],
    out: join(out, "dataset"),
    pipeline: findPipeline(),
    header: "zh",
    jobs: 1,
  });
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  rmSync(out, { recursive: true });
  const messages = findings
    .filter(({ code }) => /^(?:READ|RUN)_/u.test(code))
    .map(({ severity, code, message }) => `${severity} ${code} ${message}`);
  return {
    seconds,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    claims: record.counts.claims,
    messages,
  };
}

const [mode, ...names] = process.argv.slice(2);
if (mode === "--one") {
  process.stdout.write(`\n${JSON.stringify(await measure(names[0] ?? ""))}\n`);
} else {
  const chosen = mode === undefined ? Object.keys(HOSTILE) : [mode, ...names];
  const folder = mkdtempSync(join(tmpdir(), "shuzhai-hostile-"));
  let failed = 0;
  for (const name of chosen) {
    const made = await writeHostile(name, folder);
    const flags = ["--import", "tsx", fileURLToPath(import.meta.url), "--one", made];
    const { stdout, status } = spawnSync(process.execPath, flags, {
      encoding: "utf8",
      timeout: 120_000,
      maxBuffer: 1 << 28,
    });
    rmSync(made, { recursive: true });
    const line = stdout.trim().split("\n").at(-1) ?? "";
    if (status !== 0 || !line.startsWith("{")) {
      failed++;
      console.log(`FAILED  ${name}: exit ${status}`);
      continue;
    }
    const { seconds, megabytes, claims, messages } = JSON.parse(line) as Measured;
    const bad = seconds > MOST_SECONDS || megabytes > MOST_MEGABYTES;
    if (bad) failed++;
    console.log(`${bad ? "FAILED" : "ok"}  ${name}  ${seconds} s  ${megabytes} MB  ${claims} claims`);
    for (const message of messages.slice(0, 3)) console.log(`    ${message}`);
    if (messages.length !== 1) console.log(`    (${messages.length} findings)`);
  }
  rmSync(folder, { recursive: true });
  process.exitCode = failed === 0 ? 0 : 1;
}
