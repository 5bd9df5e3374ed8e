import { join } from "node:path";
import { expect, test } from "vitest";
import { findPipeline } from "../src/find-pipeline.ts";
import { run } from "../src/run.ts";
import { useTemporaryFolders } from "./read/temporary-folder.ts";

const temporaryFolder = useTemporaryFolders();
const TITLE = "云岭县科学技术局";

test("errors of the source itself are found in its text, with the figures on both sides, and nothing right is", async () => {
  const folder = await temporaryFolder({
    "in/2018.txt": `${TITLE}2018年工作总结\n\n2018年,全县申请专利100件,技术合同成交额1.2亿元。培训农民900人次。`,
    "in/2019.txt":
      `${TITLE}2019年工作总结\n\n2019年,全县申请专利150件,同比增长20%。技术合同成交额1.5亿元,增长25%。培训农民1200人次,比上年增长33.3%。\n\n` +
      `全年授权专利100件,其中发明专利80件,占39%。新认定高新技术企业12家,占全县总数60家的20%。\n\n新增科普示范基地12个,其中省级5个、市级9个。`,
  });
  const inputs = [join(folder, "in")];
  const { findings } = await run({ inputs, out: join(folder, "out"), pipeline: findPipeline(), header: "zh", jobs: 1 });
  expect(findings.map(({ code, message }) => [code, message.split("。")[0]])).toEqual([
    ["COMPARE_GROWTH_MISMATCH", `原文说“150件”增长“20%”,而2018年为“100件”(见《${TITLE}2018年工作总结》),应为增长50%`],
    ["COMPARE_SHARE_MISMATCH", "原文说占“39%”,而“80件”占“100件”的80%;三个数应当相符"],
    ["COMPARE_PARTS_MISMATCH", "“12个”之下列出的“5个”、“9个”合计14,大于总数12;部分之和不应超过总数"],
  ]);
});
