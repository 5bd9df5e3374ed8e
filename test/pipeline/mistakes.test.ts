import { describe, expect, test } from "vitest";
import { lineOf, mistakeOf, useDomainCopies } from "./domain-copy.ts";

const load = useDomainCopies();
const INDICATORS = "indicators.yaml";

/** A rule of the indicator `classes` and what to put in its place. */
const CLASS_RULE = "{ id: class, object: [class], weight: 0.1 }";
const classRule = (by: string) => ({ [INDICATORS]: { replace: CLASS_RULE, by } });
const classLine = lineOf(INDICATORS, CLASS_RULE);

test("the domain loads as it is", async () => {
  expect((await load()).id).toBe("education");
});

describe("the shape of a file", () => {
  test("an unknown key: the known ones are told, and which was meant", async () => {
    const mistake = await mistakeOf(load(classRule("{ id: class, object: [class], wieght: 0.1 }")));
    expect(mistake).toMatchObject({ code: "PIPELINE_SHAPE", file: "education/indicators.yaml", line: classLine });
    expect(mistake.message).toMatch(
      /unknown key `wieght` in `indicators\.2\.rules\.0`\. Did you mean `weight`\? Expected one of id, object, .*\. Remove it, or correct its spelling/u,
    );
  });

  test("a value of the wrong kind: what was expected, and what stands there", async () => {
    const mistake = await mistakeOf(load(classRule("{ id: class, object: class }")));
    expect(mistake).toMatchObject({ code: "PIPELINE_SHAPE", line: classLine });
    expect(mistake.message).toContain('`indicators.2.rules.0.object`: expected array; got "class". Correct it');
  });

  test("a missing key", async () => {
    const mistake = await mistakeOf(load(classRule("{ object: [class] }")));
    expect(mistake).toMatchObject({ code: "PIPELINE_SHAPE", line: classLine });
    expect(mistake.message).toContain("`indicators.2.rules.0.id` is missing: expected string. Add it");
  });

  test("an empty list of words", async () => {
    const mistake = await mistakeOf(
      load({ [INDICATORS]: { replace: "  transfer_out:", by: "  empty: []\n  transfer_out:" } }),
    );
    expect(mistake).toMatchObject({ code: "PIPELINE_SHAPE", line: lineOf(INDICATORS, "  transfer_out:") });
    expect(mistake.message).toMatch(/`actions\.empty`: .*>=1 items; got \[\]\. Correct it/u);
  });

  test("a name with a letter that none has", async () => {
    const mistake = await mistakeOf(load({ [INDICATORS]: { replace: "  transfer_out:", by: "  Transfer:" } }));
    expect(mistake.message).toContain("expected lower-case letters, digits and _");
  });

  test("bad YAML: the place, and what to mend", async () => {
    const mistake = await mistakeOf(load(classRule("{ id: class, object: [class }")));
    expect(mistake).toMatchObject({ code: "PIPELINE_YAML", file: "education/indicators.yaml" });
    expect(Math.abs(mistake.line - classLine)).toBeLessThanOrEqual(1);
    expect(mistake.message).toMatch(
      /expected YAML: .*\. Mend it there: a bracket, a quote, or the spaces before a key/u,
    );
  });

  test("a key that stands twice", async () => {
    const twice = "transfer_out: [调走]\n  transfer_out:";
    const mistake = await mistakeOf(load({ [INDICATORS]: { replace: "transfer_out:", by: twice } }));
    expect(mistake).toMatchObject({ code: "PIPELINE_YAML", line: lineOf(INDICATORS, "  transfer_out:") + 1 });
    expect(mistake.message).toContain("unique");
  });
});

describe("names", () => {
  test("the id of an indicator that is taken", async () => {
    const mistake = await mistakeOf(
      load({ [INDICATORS]: { replace: "  - id: kindergartens", by: "  - id: schools" } }),
    );
    expect(mistake).toMatchObject({ code: "ID_DUPLICATE", line: lineOf(INDICATORS, "  - id: kindergartens") });
    expect(mistake.message).toMatch(
      /expected a unique indicator id, got `schools` again \(first at education\/indicators\.yaml:\d+:\d+\)\. Rename one/u,
    );
  });

  test("the id of a rule that is taken in its indicator", async () => {
    const two = `${CLASS_RULE}\n      - { id: class, action: [build] }`;
    const mistake = await mistakeOf(load(classRule(two)));
    expect(mistake).toMatchObject({ code: "ID_DUPLICATE", line: classLine + 1 });
    expect(mistake.message).toContain("expected a unique rule id, got `class` again");
  });

  test("a unit that does not exist", async () => {
    const mistake = await mistakeOf(load(classRule("{ id: class, object: [class], units: [persons] }")));
    expect(mistake).toMatchObject({ code: "UNIT_UNKNOWN", line: classLine });
    expect(mistake.message).toMatch(
      /there is no canonical unit `persons`\. Did you mean `person`\? Use one of CNY, .*person_time.*, or add it/u,
    );
  });

  test("a concept that does not exist", async () => {
    const mistake = await mistakeOf(load(classRule("{ id: class, object: [clas] }")));
    expect(mistake).toMatchObject({ code: "CONCEPT_UNKNOWN", line: classLine });
    expect(mistake.message).toMatch(/there is no concept `clas`\. Did you mean `class`\? Use one of school, /u);
  });

  test("a concept in the wrong group: a verb is no object", async () => {
    expect(await mistakeOf(load(classRule("{ id: class, object: [build] }")))).toMatchObject({
      code: "CONCEPT_UNKNOWN",
    });
  });

  test("endings of a concept that does not exist", async () => {
    const mistake = await mistakeOf(
      load({ [INDICATORS]: { replace: "  school: [小学, 中学, 学校, 高中, 初中]", by: "  skool: [小学]" } }),
    );
    expect(mistake).toMatchObject({
      code: "CONCEPT_UNKNOWN",
      line: lineOf(INDICATORS, "  school: [小学, 中学, 学校, 高中, 初中]"),
    });
    expect(mistake.message).toContain("Did you mean `school`?");
  });

  test("the indicator for all else, where there is none", async () => {
    const mistake = await mistakeOf(load({ "pipeline.yaml": { add: "other: rest\n" } }));
    expect(mistake).toMatchObject({ code: "PIPELINE_OTHER", file: "education/pipeline.yaml" });
    expect(mistake.message).toContain("expected an indicator with the id `rest`");
  });
});

describe("examples", () => {
  const examples = (replace: string, by: string) => mistakeOf(load({ "examples.yaml": { replace, by } }));

  test("an indicator without", async () => {
    const mistake = await examples("\nclasses:\n", "\nclases:\n");
    expect(mistake).toMatchObject({
      code: "EXAMPLES_MISSING",
      file: "education/indicators.yaml",
      line: lineOf(INDICATORS, "- id: classes"),
    });
    expect(mistake.message).toContain(
      "expected examples of the indicator `classes` in examples.yaml, and there are none. Add sentences there that match and that must not match",
    );
  });

  test("of an indicator that does not exist", async () => {
    const mistake = await mistakeOf(
      load({
        "examples.yaml": {
          add: "clases: { matches: [{ text: 三个。, expect: [{ quote: 三个 }] }], misses: [四个。] }\n",
        },
      }),
    );
    expect(mistake).toMatchObject({ code: "EXAMPLES_UNKNOWN", file: "education/examples.yaml" });
    expect(mistake.message).toContain("Did you mean `classes`?");
  });

  test("none that must not match", async () => {
    const mistake = await examples(
      "  misses:\n    - 举办培训班4期。\n    - 全县现有教学点77个。\n    - 实施校建项目26个。\n",
      "",
    );
    expect(mistake).toMatchObject({ code: "PIPELINE_SHAPE" });
    expect(mistake.message).toContain("`classes.misses` is missing");
  });

  test("a figure that does not stand in its sentence", async () => {
    const mistake = await examples("{ quote: 12个班, value: 12", "{ quote: 21个班, value: 12");
    expect(mistake).toMatchObject({ code: "EXAMPLE_QUOTE", line: lineOf("examples.yaml", "{ quote: 12个班") });
    expect(mistake.message).toContain("got `21个班`, which does not stand in it. Copy it from `text`");
  });

  test("a unit that does not exist", async () => {
    expect(await examples("{ quote: 12个班, value: 12, unit: count", "{ quote: 12个班, unit: counts")).toMatchObject({
      code: "UNIT_UNKNOWN",
    });
  });
});

describe("files", () => {
  test.each([INDICATORS, "examples.yaml"])("%s is missing", async (name) => {
    const mistake = await mistakeOf(load({ [name]: "remove" }));
    expect(mistake).toMatchObject({ code: "PIPELINE_FILE_MISSING", file: `education/${name}` });
    expect(mistake.message).toContain("Copy it from another domain and change it");
  });

  test("pipeline.yaml is missing: no such domain, and the known ones are named", async () => {
    const mistake = await mistakeOf(load({ "pipeline.yaml": "remove" }));
    expect(mistake.code).toBe("PIPELINE_MISSING");
  });

  test("a folder to extend that does not exist", async () => {
    const mistake = await mistakeOf(load({ "pipeline.yaml": { replace: "extends: base", by: "extends: bass" } }));
    expect(mistake).toMatchObject({
      code: "PIPELINE_BASE",
      file: "education/pipeline.yaml",
      line: lineOf("pipeline.yaml", "extends: base"),
    });
    expect(mistake.message).toContain("expected a folder to extend, got `bass`, which is not there. Name one of: base");
  });

  test("nothing to extend, and lists of its own that are not whole", async () => {
    const mistake = await mistakeOf(load({ "pipeline.yaml": { replace: "extends: base\n", by: "" } }));
    expect(mistake).toMatchObject({ code: "PIPELINE_SHAPE" });
    expect(mistake.file).toMatch(/^education\/(units|numbers|cues)\.yaml$/u);
  });

  test("two words in a line of words.txt", async () => {
    const mistake = await mistakeOf(load({ "words.txt": { replace: "教学点\n", by: "教学点 完小\n" } }));
    expect(mistake).toMatchObject({
      code: "WORDS_BLANK",
      file: "education/words.txt",
      line: lineOf("words.txt", "教学点"),
    });
  });
});
