import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GoldRow, ScoredClaim } from "../../src/evaluate/gold-row.ts";
import { score } from "../../src/evaluate/score.ts";
import { claimOf, goldRow } from "./rows.ts";

const one = (gold: GoldRow[], claims: ScoredClaim[]) => score([{ source: "r.txt", gold, claims }]);

describe("score", () => {
  it("is full where claims say what gold says", () => {
    const gold = [goldRow({ start: 1 }), goldRow({ start: 9, part_of: 1, scope: "county" })];
    const { quantity, claim, fields, byIndicator, misses } = one(
      gold,
      gold.map((row) => claimOf(row)),
    );
    expect(quantity).toEqual({ precision: 1, recall: 1, f1: 1, tp: 2, gold: 2, predicted: 2 });
    expect(claim).toEqual(quantity);
    expect(Object.values(fields)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(byIndicator).toEqual({ awards_won: quantity });
    expect(misses).toEqual([]);
  });

  it("is zero, and no NaN, where there is nothing", () => {
    const none = { precision: 0, recall: 0, f1: 0, tp: 0, gold: 0, predicted: 0 };
    expect(score([])).toMatchObject({ quantity: none, claim: none, byIndicator: {}, misses: [] });
    expect(one([], []).fields.period).toBe(0);
  });

  it("counts a number on a masked mention and an extra one against precision", () => {
    const masked = goldRow({ start: 1, kind: "masked", value: null, quote: "xx名" });
    const claims = [claimOf(masked, { kind: "claim", value: 3 }), claimOf(goldRow({ start: 50 }))];
    const { quantity, misses } = one([masked], claims);
    expect(quantity).toMatchObject({ tp: 0, gold: 0, predicted: 2 });
    expect(misses.map(({ kind, got }) => [kind, got?.start])).toEqual([
      ["extra", 50],
      ["masked", 1],
    ]);
  });

  it("leaves masked claims and indicator `other` out of what it scores", () => {
    const other = goldRow({ indicator: "other" });
    const masked = claimOf(goldRow({ start: 90 }), { kind: "masked", value: null });
    const { quantity, claim, misses } = one([other], [claimOf(other, { status: "target" }), masked]);
    expect(quantity).toMatchObject({ tp: 1, gold: 1, predicted: 1 });
    expect(claim).toMatchObject({ tp: 0, gold: 0, predicted: 0 });
    expect(misses).toEqual([]);
  });

  it("pairs the claim that agrees on the quantity before one that overlaps more", () => {
    const row = goldRow({ start: 10, quote: "2100多人次", value: 2100 });
    const near = claimOf(row, { id: "near", value: 2000 });
    const right = claimOf(row, { id: "right", end: 12 });
    const { quantity, misses } = one([row], [near, right]);
    expect(quantity).toMatchObject({ tp: 1, predicted: 2 });
    expect(misses.map(({ kind, got }) => [kind, got?.id])).toEqual([["extra", "near"]]);
  });

  it("tells missed, wrong quantity and wrong claim apart", () => {
    const gold = [goldRow({ start: 1 }), goldRow({ start: 11 }), goldRow({ start: 21 })];
    const [, second = goldRow(), third = goldRow()] = gold;
    const { misses } = one(gold, [claimOf(second, { unit: "person" }), claimOf(third, { status: "target" })]);
    expect(misses.map(({ kind, gold: row }) => [kind, row?.start])).toEqual([
      ["missed", 1],
      ["quantity", 11],
      ["claim", 21],
    ]);
  });

  it("compares wholes by where they stand", () => {
    const gold = [goldRow({ start: 1 }), goldRow({ start: 11, part_of: 1 })];
    const [whole = goldRow(), part = goldRow()] = gold;
    const claims = [claimOf(whole, { id: "w" }), claimOf(part, { part_of: "w" })];
    expect(one(gold, claims).fields.part_of).toBe(1);
    expect(one(gold, [claims[0] ?? claimOf(whole), claimOf(part, { part_of: "unknown" })]).fields.part_of).toBe(0.5);
  });

  it("pools: pairs within a source and sums the counts", () => {
    const row = goldRow();
    const wrong = claimOf(row, { indicator: "members" });
    const pooled = score([
      { source: "a.txt", gold: [row], claims: [] },
      { source: "b.txt", gold: [row, goldRow({ start: 40 })], claims: [claimOf(row)] },
      { source: "c.txt", gold: [], claims: [claimOf(row)] },
      { source: "d.txt", gold: [row], claims: [wrong] },
    ]);
    expect(pooled.quantity).toMatchObject({ tp: 2, gold: 4, predicted: 3, precision: 2 / 3, recall: 0.5 });
    expect(pooled.claim).toMatchObject({ tp: 1, gold: 4, predicted: 3 });
    expect(pooled.fields).toMatchObject({ indicator: 0.5, status: 1 });
    expect(pooled.misses.map(({ kind, source }) => `${kind} ${source}`)).toEqual([
      "missed a.txt",
      "missed b.txt",
      "extra c.txt",
      "claim d.txt",
    ]);
  });
});

const goldFolder = new URL("../../../shared/gold/", import.meta.url);
const script = fileURLToPath(new URL("score.mjs", goldFolder));
const goldFile = fileURLToPath(new URL("compilation.claims.jsonl", goldFolder));

/** Numbers that look random and are the same in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Claims as a program of some skill would make them: some lost, some wrong in one field, some too many. */
function perturb(gold: readonly GoldRow[], seed: number, wrong: number): ScoredClaim[] {
  const next = sequence(seed);
  const hit = () => next() < wrong;
  return gold.flatMap((row): ScoredClaim[] => {
    if (hit()) return [];
    const claim = claimOf(row);
    if (row.kind === "masked" && hit()) Object.assign(claim, { kind: "claim", value: 7 });
    if (hit()) claim.value = (claim.value ?? 0) + 1;
    if (hit()) claim.value = claim.value === null ? null : claim.value * (1 + 1e-12);
    if (hit()) claim.value_max = 99;
    if (hit()) claim.unit = "percent";
    if (hit()) claim.indicator = hit() ? "other" : "members";
    if (hit()) claim.measure = "growth";
    if (hit()) claim.status = "target";
    if (hit()) claim.basis = "cumulative";
    if (hit()) claim.qualifier = "ge";
    if (hit()) claim.scope = "county";
    if (hit()) claim.period = "2007";
    if (hit()) claim.part_of = hit() ? "c0" : null;
    if (hit()) claim.start += 1;
    if (hit()) claim.end += 6;
    const extra = { ...claimOf(row), id: `x${row.start}`, start: row.start - 3, end: row.end - 1, value: 5 };
    return hit() ? [claim, extra] : [claim];
  });
}

describe.skipIf(!existsSync(script) || !existsSync(goldFile))("beside the reference script", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "shuzhai-score-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const gold = () =>
    readFileSync(goldFile, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => GoldRow.parse(JSON.parse(line)));

  async function runScript(claims: readonly ScoredClaim[], ...flags: string[]): Promise<string> {
    const path = join(folder, "claims.jsonl");
    await writeFile(path, claims.map((claim) => `${JSON.stringify(claim)}\n`).join(""));
    return execFileSync(process.execPath, [script, goldFile, path, ...flags], { encoding: "utf8" });
  }

  it.each([
    [1, 0],
    [2, 0.02],
    [3, 0.1],
    [4, 0.3],
    [5, 0.6],
    [6, 1],
  ])("gives its figures (seed %i, share wrong %f)", async (seed, wrong) => {
    const rows = gold();
    const claims = perturb(rows, seed, wrong).map((claim) => ScoredClaim.parse(claim));
    const { misses, ...figures } = one(rows, claims);
    expect(figures).toEqual(JSON.parse(await runScript(claims, "--json")));
    const listed = (await runScript(claims, "--misses"))
      .split("\n")
      .flatMap((line) => /^(MISSED|QUANTITY|CLAIM|EXTRA|MASKED)\s+(\d+)/.exec(line)?.slice(1).join(" ") ?? []);
    expect(misses.map(({ kind, gold: row, got }) => `${kind.toUpperCase()} ${(row ?? got)?.start}`)).toEqual(listed);
  });

  it("gives its figures on one source of a file of several", async () => {
    const rows = gold();
    const claims = perturb(rows, 7, 0.1).map((claim) => ({ ...claim, source: "reports/compilation.txt" }));
    const others = perturb(rows, 8, 0.2).map((claim) => ({ ...claim, id: `o${claim.id}`, source: "other.txt" }));
    const { misses: _, ...figures } = one(rows, claims);
    expect(figures).toEqual(
      JSON.parse(await runScript([...others, ...claims], "--source", "compilation.txt", "--json")),
    );
  });
});
