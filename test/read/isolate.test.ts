import { expect, test } from "vitest";
import { readApart } from "../../src/read/isolate/read-apart.ts";

const page = (words: string) => ({ format: "html" as const, bytes: Buffer.from(`<p>${words}</p>`) });

test("one thread reads many documents, in turn", async () => {
  const results = await Promise.all(["甲", "乙", "丙"].map((words) => readApart(page(words))));
  expect(results.map((result) => "text" in result && result.text)).toEqual(["甲", "乙", "丙"]);
});

test("what a reader throws is a refusal", async () => {
  const result = await readApart({ format: "pdf", bytes: Buffer.from("%PDF-1.7\n1 0 obj\n") });
  expect(result).toMatchObject({ reason: "damaged", finding: { code: "READ_DAMAGED" } });
});

test("a document that takes too long is given up, and the next one is read", async () => {
  // Nested so deep that it takes a second.
  const result = await readApart(page("<div>".repeat(60_000)), { milliseconds: 10 });
  expect(result).toMatchObject({ reason: "over_limit", finding: { code: "READ_TOO_SLOW" } });
  expect(await readApart(page("乙"))).toMatchObject({ text: "乙" });
});
