import { describe, expect, test } from "vitest";
import { bind } from "./bind-text.ts";

const YEAR = { period: "2014", title: "2014年工作总结" };
const statuses = (text: string, report = {}) =>
  bind(text, { ...YEAR, ...report }).map(({ quote, status }) => `${quote} ${status}`);

describe("status", () => {
  test.each([
    ["个人会员要从现在的410名扩大到600名。", ["410名 actual", "600名 target"], "what a plan starts from is"],
    ["年初计划办培训班15期,实际办了21期。", ["15期 target", "21期 actual"], "what had been planned"],
    ["年初确定的20家只完成6家。", ["20家 target", "6家 actual"], "of that what was reached"],
    ["拟投资1.2亿元,达产后年销售收入可达5亿元。", ["1.2亿元 target", "5亿元 target"], "what is expected of a plan"],
    ["科技大集比预期热闹,赶集群众达6500人次。", ["6500人次 actual"], "what is compared with"],
    ["申报条件为:会员不少于100户,示范面积500亩以上。", ["100户 norm", "500亩 norm"], "a condition holds for its list"],
    ["科普经费人均1.4元,低于省定人均2元的标准。", ["1.4元 actual", "2元 norm"], "a standard that a level sets"],
    ["高新技术企业有望达到28家,超过上年的19家。", ["28家 estimate", "19家 actual"], "the year before is over"],
    ["9名专家对申报成果逐一打分。", ["9名 actual"], "what is judged was put forward, those who judge were not"],
    ["院士工作站建站未完成(任务1家)。", ["1家 target"], "a goal alone in brackets"],
    ["另有5家高新技术企业的申报材料已报省厅。", ["5家 applied"], "what waits for its outcome"],
    ["受疫情影响,科技节推迟到明年,举办讲座3场。", ["3场 actual"], "what was put off plans nothing"],
  ])("%s %j: %s", (text, expected) => {
    expect(statuses(text)).toEqual(expected);
  });

  test("a year ahead in the heading makes a plan", () => {
    expect(statuses("一、2015年重点工作\n结题18个科技项目。")).toEqual(["18个 target"]);
  });

  test("a report on goals reached names goals in its headings and speaks of what was done", () => {
    const report = { title: "2014年目标任务完成情况汇报" };
    expect(statuses("一、科普工作目标\n举办科普活动13次。", report)).toEqual(["13次 actual"]);
  });

  test("目前 holds for a clause without a verb, below a heading of plans too", () => {
    const text = "一、下一步打算\n目前,已成立农技协73个,会员9200多人。";
    expect(statuses(text)).toEqual(["73个 actual", "9200多人 actual"]);
  });
});

describe("no plan", () => {
  test.each([
    ["针对群众希望了解健康知识的需求,举办健康讲座18场。", "18场"],
    ["活动完成后,共发放资料2万份。", "2万份"],
    ["按照县委文件要求,共发放宣传资料5000份。", "5000份"],
    ["还要求各乡镇办班,全县共办班45期。", "45期"],
    ["准备在会上交流的论文共收到86篇。", "86篇"],
    ["县科协拟订方案,举办科普讲座12场。", "12场"],
    ["将由省科协配发的科普图书2000册分发到村。", "2000册"],
    ["将为民办实事作为宗旨,开展义诊12场。", "12场"],
    ["县科协认真落实上级工作部署,努力提高服务水平,全年举办培训班12期。", "12期"],
    ["要说成效,首推培训,全年培训农民3000人。", "3000人"],
    ["离全国标准还差3个。", "3个"],
    ["落实《“双创”引进计划》,举办活动12场。", "12场"],
    ["举办雨露计划培训12期。", "12期"],
    ["组织继续教育培训12期。", "12期"],
    ["举办申报辅导会12场。", "12场"],
  ])("%s", (text, quote) => {
    expect(statuses(text)).toContain(`${quote} actual`);
  });

  test.each(["一、围绕重点任务,扎实开展科普工作", "一、紧扣创建目标,大力开展科普", "一、2015年项目申报工作"])(
    "below %s",
    (heading) => {
      expect(statuses(`${heading}\n举办培训班12期。`)).toEqual(["12期 actual"]);
    },
  );
});
