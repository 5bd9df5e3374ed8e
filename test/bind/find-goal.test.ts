import { describe, expect, test } from "vitest";
import { bind, claimOf } from "./bind-text.ts";

describe("goals", () => {
  test("the amount that names a goal is planned, a percentage of it is what was reached", () => {
    const claims = bind("完成总产值36.2亿元,占年度目标任务78亿元的46.4%。");
    expect(claimOf(claims, "36.2亿元")).toMatchObject({ status: "actual", measure: "value" });
    expect(claimOf(claims, "78亿元")).toMatchObject({ status: "target", measure: "value" });
    expect(claimOf(claims, "46.4%")).toMatchObject({ status: "actual", measure: "rate", indicator: "output_value" });
  });

  test("a goal named behind its number", () => {
    expect(claimOf(bind("圆满完成了市下达的1800人招生任务。"), "1800人").status).toBe("target");
    expect(claimOf(bind("认定高新技术企业52家,超额完成45家的目标任务。"), "45家").status).toBe("target");
  });

  test("what a goal says does not carry over to the figures behind it", () => {
    const claims = bind("招收学员1286人,占下达任务的107%,其中妇女学员412人。");
    expect(claimOf(claims, "412人").status).toBe("actual");
  });

  test("a plan's name before a count is no goal", () => {
    expect(claimOf(bind("列入国家火炬计划5项。"), "5项").status).toBe("actual");
  });
});

describe("what waits", () => {
  test("its outcome is not stated", () => {
    expect(claimOf(bind("5家企业申报高新技术企业,另有1家正在公示。"), "1家").status).toBe("applied");
  });
});

describe("cues that only look like cues", () => {
  test("part of a noun is none", () => {
    expect(claimOf(bind("市级科技计划安排项目52项,拨付经费900万元。"), "900万元").status).toBe("actual");
  });

  test("what a report lacks is, even below a heading of plans", () => {
    const text = "三、下一步安排\n我们的差距还比较明显:万人发明专利拥有量28件。\n明年新增高新技术企业20家。";
    const claims = bind(text);
    expect(claimOf(claims, "28件").status).toBe("actual");
    expect(claimOf(claims, "20家").status).toBe("target");
  });
});
