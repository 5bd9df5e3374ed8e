import { expect, test } from "vitest";
import { NativeGate } from "../../src/run/native-gate.ts";

test("whoever is within is waited for, and nobody gets in after", async () => {
  const gate = new NativeGate();
  const thread = new NativeGate(gate.shared);
  expect(thread.within(() => 7)).toBe(7);
  expect(() => thread.within(() => expect.fail("boom"))).toThrow("boom");

  let out = false;
  let leave = () => {};
  const inside = thread.withinAsync(() => new Promise<void>((done) => (leave = done)));
  const closed = gate.close().then(() => out);
  expect(() => thread.within(() => 7)).toThrow("to stop");
  await expect(thread.withinAsync(async () => 7)).rejects.toThrow("to stop");
  setTimeout(() => {
    out = true;
    leave();
  }, 20);
  await inside;
  expect(await closed).toBe(true);
});
