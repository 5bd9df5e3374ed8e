import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findPipeline } from "../src/find-pipeline.ts";
import { recognizeQuantities } from "../src/index.ts";

const guide = readFileSync(new URL("../docs/quantities.md", import.meta.url), "utf8");
const [, passedOver = ""] = guide.split(/^## /mu).filter((part) => /^What is (read|passed over)/u.test(part));
const rows = [...passedOver.matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gmu)];
const examples = rows.flatMap(([, reason = "", cell = ""]) => {
  const [those = ""] = cell.split("; ");
  return [...those.matchAll(/`([^`]+)`/gu)].map(([, text = ""]) => ({ reason, text }));
});

test("the guide tells of every reason, and of no other", () => {
  expect(new Set(rows.map(([, reason]) => reason))).toEqual(new Set(Object.keys(findPipeline().numbers.reasons)));
});

test.each(examples.filter(({ text }) => /[\d一二三四五六七八九十百千万]/u.test(text)))(
  "$text is passed over as $reason",
  ({ reason, text }) => {
    const { passed } = recognizeQuantities(`${text}。`);
    expect(passed.map((number) => number.reason)).toContain(reason);
  },
);
