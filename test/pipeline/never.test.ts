import { describe, expect, test } from "vitest";
import { bindText } from "../../src/bind-report.ts";
import { compileDomain } from "../../src/compile-domain.ts";
import { RULE_SCORES } from "../../src/pipeline/rule-scores.ts";
import { lineOf, mistakeOf, useDomainCopies } from "./domain-copy.ts";

const load = useDomainCopies();
const CLASS_RULE = "{ id: class, object: [class], weight: 0.1 }";
const line = lineOf("indicators.yaml", CLASS_RULE);
const loadWith = (rule: string) => load({ "indicators.yaml": { replace: CLASS_RULE, by: rule } });

describe("a rule that can never match is refused", () => {
  test.each([
    [
      "what it requires is ruled out",
      "{ id: class, object: [class], not: [class, build] }",
      "`not` rules out all that `object` requires (class). Remove them from `not`",
    ],
    [
      "its words cannot reach the least score",
      "{ id: class, object: [class], weight: -1.7 }",
      "by `object` it scores 1.30 at best, expected at least 1.35. Give it another group, or more `weight`",
    ],
    [
      "context alone is not enough",
      "{ id: class, near: [class] }",
      "by `near` it scores 1.00 at best, expected at least 1.35",
    ],
    [
      "no count is written with its classifiers",
      "{ id: class, object: [class], units: [count], classifiers: [人次, 万元] }",
      "no number in count is written with 人次, 万元, as units.yaml has it. Correct `units` or `classifiers`",
    ],
    [
      "it rests on a classifier that its unit never has",
      "{ id: class, by_unit: true, units: [occurrence], classifiers: [个] }",
      "no number in occurrence is written with 个, as units.yaml has it",
    ],
    [
      "another takes the same figures and weighs no less",
      "{ id: class, object: [class] }\n      - { id: again, object: [class], weight: -0.5 }",
      "`classes.class` stands above it, takes the same figures and weighs no less. Remove one, or tell them apart",
    ],
  ])("%s", async (_, rule, message) => {
    const mistake = await mistakeOf(loadWith(rule));
    expect(mistake).toMatchObject({ code: "RULE_NEVER", file: "education/indicators.yaml" });
    expect(mistake.line - line).toBeLessThanOrEqual(1);
    expect(mistake.message).toContain("can never match: ");
    expect(mistake.message).toContain(message);
  });

  test("and so is a word that stands twice in a concept", async () => {
    const words = "class: [班级, 教学班, 班级, ";
    const mistake = await mistakeOf(load({ "indicators.yaml": { replace: "class: [班级, 教学班, ", by: words } }));
    expect(mistake).toMatchObject({ code: "WORD_DUPLICATE", line: lineOf("indicators.yaml", "class: [班级") });
    expect(mistake.message).toContain("expected each word of `class` once, got `班级` again. Remove one");
  });
});

describe("a rule that might match is not", () => {
  test.each([
    "{ id: class, object: [class, pupil], not: [class] }",
    "{ id: class, object: [class], weight: -1.65 }",
    "{ id: class, near: [class], weight: 0.35 }",
    "{ id: class, by_unit: true, classifiers: [个班] }",
    "{ id: class, object: [class] }\n      - { id: again, object: [class], weight: 0.5 }",
    "{ id: class, object: [class] }\n      - { id: again, object: [class], action: [build] }",
    "{ id: class, object: [class], units: [count, person], classifiers: [名] }",
  ])("%s", async (rule) => {
    expect((await loadWith(rule)).id).toBe("education");
  });
});

test("the scores that the check reckons with are those of the binding", async () => {
  const pipeline = await load();
  const indicatorWith = (weight: number) => {
    const indicators = structuredClone(pipeline.indicators);
    for (const { id, rules } of indicators.indicators) {
      if (id === "classes") rules.splice(0, rules.length, { id: "class", object: ["class"], weight });
      else rules.splice(0);
    }
    const domain = compileDomain({ ...pipeline, indicators });
    return bindText("教学班8个。", domain, (text) => [...text]).claims[0]?.indicator;
  };
  const least = RULE_SCORES.least - RULE_SCORES.object;
  expect(indicatorWith(least + 0.01)).toBe("classes");
  expect(indicatorWith(least - 0.01)).toBe("other");
});
