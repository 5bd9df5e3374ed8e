// How fast quantities are recognized: against recognizers-text (zh-cn), over growing texts, and on hostile ones.
// All ratios come from one run. Exit code 1: one of them is not what docs/quantities.md promises.
// Usage: pnpm tsx scripts/bench-quantities.ts [text.txt]
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import * as peer from "@microsoft/recognizers-text-suite";
import { recognizeQuantities } from "../src/index.ts";
import { HOSTILE } from "./bench/hostile-texts.ts";

const SAMPLES = ["../../shared/gold/compilation.txt", "../data/合集/科协工作总结范文.txt"];
const MILLION = 1_000_000;
/** What must hold: times the peer's speed, slowest to fastest text size, hostile text to prose. */
const WANTED = { four: 300, number: 10, flat: 1.75, hostile: 40, growth: 1.75 };

const sample = process.argv[2] ?? SAMPLES.map((path) => fileURLToPath(new URL(path, import.meta.url))).find(existsSync);
if (sample === undefined) throw new Error("expected a text to measure with; give its path");
const prose = readFileSync(sample, "utf8");
const failed: string[] = [];

console.log(`${sample}, repeated; Node ${process.version}\n`);
for (let read = 0; read < 10 * MILLION; read += prose.length) recognizeQuantities(prose);

const ours = nanoseconds(fill(prose, MILLION), 10);
const speeds = Object.entries({
  number: peer.recognizeNumber,
  percentage: peer.recognizePercentage,
  currency: peer.recognizeCurrency,
  dimension: peer.recognizeDimension,
}).map(([name, recognize]) => ({ name, ns: peerNanoseconds(recognize) }));
speeds.push({ name: "the four together", ns: speeds.reduce((sum, { ns }) => sum + ns, 0) });
console.log("a million characters           characters/s   ours is faster");
console.log(`${"recognizeQuantities".padEnd(28)} ${perSecond(ours)}`);
for (const { name, ns } of speeds) {
  console.log(`${`recognizers-text ${name}`.padEnd(28)} ${perSecond(ns)} ${(ns / ours).toFixed(0).padStart(12)} ×`);
}
want("the four together", (speeds.at(-1)?.ns ?? 0) / ours, ">=", WANTED.four);
want("number alone", (speeds[0]?.ns ?? 0) / ours, ">=", WANTED.number);

console.log("\ncharacters     ns/character");
const sizes = [100_000, 250_000, MILLION, 2_500_000, 10 * MILLION].map((size) => ({ size, ns: Infinity }));
// ten million characters each, so that collecting the garbage weighs alike; in turns, since a shared machine drifts
for (let turn = 0; turn < 5; turn++) {
  for (const one of sizes) one.ns = Math.min(one.ns, nanoseconds(fill(prose, one.size), (10 * MILLION) / one.size));
}
for (const { size, ns } of sizes) console.log(`${String(size).padStart(10)}     ${ns.toFixed(1).padStart(8)}`);
const ends = sizes.map(({ ns }) => ns);
want("slowest to fastest size", Math.max(...ends) / Math.min(...ends), "<=", WANTED.flat);

console.log("\nrepeated to 1 and 2 million characters: time per character, prose = 1");
const hostile = HOSTILE.map((piece) => {
  const measure = (millions: number) => nanoseconds(fill(piece, millions * MILLION), 2) / ours;
  measure(0.1);
  const one = measure(1);
  let two = measure(2);
  // other work on the machine shows now and then; what is not linear shows every time
  for (let again = 0; again < 5 && two > one * WANTED.growth; again++) two = Math.min(two, measure(2));
  return { piece, one, two };
}).toSorted((a, b) => b.one - a.one);
for (const { piece, one, two } of hostile) {
  console.log(`${JSON.stringify(piece).padEnd(14)} ${one.toFixed(2).padStart(6)} ${two.toFixed(2).padStart(6)}`);
}
want("worst hostile text to prose", hostile[0]?.one ?? 0, "<=", WANTED.hostile);
want("2 to 1 million, worst", Math.max(...hostile.map(({ one, two }) => two / one)), "<=", WANTED.growth);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Time per character over so many rounds. */
function nanoseconds(text: string, rounds: number): number {
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round++) recognizeQuantities(text);
  return since(start) / text.length / rounds;
}

/** The peer gets one sentence at a time: over a whole text, its currency recognizer is quadratic. */
function peerNanoseconds(recognize: (text: string, culture: string) => unknown): number {
  const text = fill(prose, MILLION);
  const sentences = text.split(/(?<=[。！？\n])/u);
  for (const sentence of sentences.slice(0, 500)) recognize(sentence, peer.Culture.Chinese);
  const start = process.cpuUsage();
  for (const sentence of sentences) recognize(sentence, peer.Culture.Chinese);
  return since(start) / text.length;
}

/** Nanoseconds of processor time: what else runs on the machine counts less than by the clock on the wall. */
function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) * 1000;
}

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function perSecond(ns: number): string {
  return Math.round(1e9 / ns)
    .toLocaleString("en")
    .padStart(14);
}

function want(what: string, got: number, relation: "<=" | ">=", limit: number): void {
  const holds = relation === "<=" ? got <= limit : got >= limit;
  console.log(`${holds ? "holds" : "FAILS"}: ${what} ${got.toFixed(1)} ${relation} ${limit}`);
  if (!holds) failed.push(what);
}
