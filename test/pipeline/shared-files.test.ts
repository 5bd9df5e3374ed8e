import { describe, expect, test } from "vitest";
import { z } from "zod";
import { deepPartial } from "../../src/pipeline/deep-partial.ts";
import { lineOf, mistakeOf, useDomainCopies } from "./domain-copy.ts";

const load = useDomainCopies();

describe("a domain's own lists are added to those of its base", () => {
  test("one key deep in a file is enough, and the rest is the base's", async () => {
    const { cues, numbers, units } = await load();
    expect(cues.measure.delta).toEqual(expect.arrayContaining(["增加了", "扩大了"]));
    expect(cues.scope.national).toContain("国家级");
    expect(numbers.structure.han).toEqual(expect.arrayContaining(["重点", "实事"]));
    expect(numbers.reasons["date"]).toBe("日期或年份");
    expect(units.refine.map(({ form }) => form)).toEqual(expect.arrayContaining(["期", "班"]));
  });

  test("a unit that is there takes more forms", async () => {
    const { units } = await load();
    const forms = units.units.filter(({ id }) => id === "count").flatMap((unit) => unit.forms);
    expect(forms).toEqual(expect.arrayContaining(["个", "所次"]));
  });

  test("a group that is one list grows too", async () => {
    expect((await load({ "cues.yaml": { add: "per: [每生]\n" } })).cues.per).toContain("每生");
  });

  test("without the file, the base's stands alone", async () => {
    const { cues } = await load({ "cues.yaml": "remove" });
    expect(cues.measure.delta).not.toContain("扩大了");
    expect(cues.measure.delta).toContain("增加了");
  });
});

describe("a mistake in what is added stands in the domain's file", () => {
  test("an unknown key, at any depth", async () => {
    const mistake = await mistakeOf(load({ "cues.yaml": { replace: "  delta:", by: "  deltas:" } }));
    expect(mistake).toMatchObject({
      code: "PIPELINE_SHAPE",
      file: "education/cues.yaml",
      line: lineOf("cues.yaml", "  delta:"),
    });
    expect(mistake.message).toContain(
      "unknown key `deltas` in `measure`. Did you mean `delta`? Expected one of growth, share,",
    );
  });

  test("a list that is none", async () => {
    const mistake = await mistakeOf(load({ "numbers.yaml": { replace: "  han: [实事]", by: "  han: 实事" } }));
    expect(mistake).toMatchObject({
      code: "PIPELINE_SHAPE",
      file: "education/numbers.yaml",
      line: lineOf("numbers.yaml", "  han:"),
    });
    expect(mistake.message).toContain('`structure.han`: expected array; got "实事". Correct it');
  });

  test("a form that another unit has", async () => {
    const mistake = await mistakeOf(load({ "units.yaml": { replace: "forms: [所次,", by: "forms: [人次, 所次," } }));
    expect(mistake).toMatchObject({
      code: "UNIT_FORM_TAKEN",
      file: "education/units.yaml",
      line: lineOf("units.yaml", "forms: [所次,"),
    });
    expect(mistake.message).toContain("expected a form to be of one unit, and `人次` is of `person_time` already");
  });

  test("a cue that speaks for something else in the base, where one of the two would never count", async () => {
    const mistake = await mistakeOf(load({ "cues.yaml": { replace: "[扩大了]", by: "[扩大了, 占比]" } }));
    expect(mistake).toMatchObject({
      code: "CUE_TAKEN",
      file: "education/cues.yaml",
      line: lineOf("cues.yaml", "扩大了"),
    });
    expect(mistake.message).toContain("expected `占比` in one list of `measure`, and it stands in `share` already");
  });

  test("a refinement to a unit that does not exist", async () => {
    const mistake = await mistakeOf(
      load({ "units.yaml": { replace: "扩班], unit: count", by: "扩班], unit: klass" } }),
    );
    expect(mistake).toMatchObject({ code: "UNIT_UNKNOWN", file: "education/units.yaml" });
    expect(mistake.message).toContain("there is no unit `klass`");
  });
});

test("deepPartial makes every key optional, keeps lists whole, and takes no other key", () => {
  const schema = deepPartial(
    z.strictObject({
      a: z.strictObject({ b: z.string(), c: z.array(z.strictObject({ d: z.number() })) }),
      e: z.array(z.string()).default([]),
    }),
  );
  expect(schema.parse({})).toEqual({});
  expect(schema.parse({ a: { b: "x" } })).toEqual({ a: { b: "x" } });
  expect(schema.safeParse({ a: { c: [{}] } }).success).toBe(false);
  expect(schema.safeParse({ a: { f: 1 } }).success).toBe(false);
});
