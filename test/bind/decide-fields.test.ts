import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/model/claim.ts";
import { bind, claimOf } from "./bind-text.ts";

const YEAR = { period: "2018" };

function partsOf(claims: readonly Claim[], quote: string): string[] {
  const { id } = claimOf(claims, quote);
  return claims.filter((claim) => claim.part_of === id).map((claim) => claim.quote);
}

describe("part_of", () => {
  test.each([
    ["参加大赛获奖41项,一等奖6项、二等奖14项、三等奖21项。", "41项", ["6项", "14项", "21项"]],
    ["检视问题18条,已整改17条。", "18条", ["17条"]],
    ["形成决策咨询报告48份,17份获市领导批示。", "48份", ["17份"]],
    ["登记科技成果109项,达到国际先进水平的11项。", "109项", ["11项"]],
    ["培训2470人次,其中贫困户1310人。", "2470人次", ["1310人"]],
    ["发放创新券合计315万元,已兑付97万元。", "315万元", ["97万元"]],
    ["发放资料3.2万份。其中,9月全国科普日期间展出展板48块,发放资料6000份。", "3.2万份", ["6000份"]],
  ])("%s parts of %s need no 其中: they add up, or the text says what befell them", (text, quote, parts) => {
    expect(partsOf(bind(text), quote)).toEqual(parts);
  });

  test.each([
    ["服务企业326家(其中新客户74家),服务机构21家。", "326家", ["74家"]],
    ["专利授权量3206件,每万人发明专利拥有量6.2件。", "3206件", []],
    ["新认定高新技术企业52家,超额完成45家的目标任务,其中首次认定37家。", "52家", ["37家"]],
    ["举办培训班9期,讲座3场,培训4期。", "9期", []],
  ])("%s %s has these parts: not what stands behind the bracket, is per head, a goal, or does not add up", (...row) => {
    expect(partsOf(bind(row[0]), row[1])).toEqual(row[2]);
  });
});

describe("period", () => {
  test.each([
    ["公民具备科学素质的比例由5.6%提高到6.4%。", "5.6%", "2017"],
    ["公民具备科学素质的比例由5.6%提高到6.4%。", "6.4%", "2018"],
    ["关注人数由去年底的6000人增至1.1万人。", "6000人", "2017"],
    ["成员单位由原来的19个增加到26个。", "19个", null],
    ["5月举办院士专家行,邀请专家32名。", "32名", "2018-05"],
    ["5月举办院士专家行,邀请专家32名;签约8项。", "8项", "2018"],
    ["科技馆1月24日起闭馆,全年接待观众7.2万人次。", "7.2万人次", "2018"],
    ["下半年认定工程技术研究中心14家。", "14家", "2018-H2"],
    ["兑现2017年度奖补资金1120万元。", "1120万元", "2018"],
    ["争取资金1.3亿元,比上年多2600万元。", "2600万元", "2018"],
    ["去年底全市建有画廊280个,今年新建36个。", "280个", "2017"],
    ["去年底全市建有画廊280个,今年新建36个。", "36个", "2018"],
  ])("%s %s is of %s", (text, quote, period) => {
    expect(claimOf(bind(text, YEAR), quote).period).toBe(period);
  });

  test("of a plan in a half-year report, the second half unless the whole year is named", () => {
    const text = "下半年确保完成全年培训110期、1.3万人次的目标任务,计划开展科普大篷车活动12场。";
    const claims = bind(text, { period: "2020-H1" });
    expect(claimOf(claims, "110期")).toMatchObject({ status: "target", period: "2020" });
    expect(claimOf(claims, "12场")).toMatchObject({ status: "target", period: "2020-H2" });
  });

  test.each([
    ["2016-01/2016-09", "三、下步打算\n新建企业科协3家。", "3家", "2016-Q4"],
    ["2020-H1", "三、下半年打算\n确保全年培训1.3万人次;新建企业科协3家。", "3家", "2020-H2"],
    ["2012/2016", "三、今后工作\n新建企业科协30家。", "30家", "2017/2021"],
    ["2012/2016", "人均科普经费由0.6元提高到2元。", "2元", "2016"],
    ["2012/2016", "举办学术会议312场次。", "312场次", "2012/2016"],
  ])("of %s: %s %s is of %s", (period, text, quote, expected) => {
    expect(claimOf(bind(text, { period }), quote).period).toBe(expected);
  });

  test("the year before, of the paragraph or of what a plan looks back on, and the month of a chronicle", () => {
    const plan = { kind: "plan", period: "2016" } as const;
    const back = bind("2015年,县科协编制5人。举办培训班41期。\n新建企业科协3家。", plan);
    expect(claimOf(back, "41期").period).toBe("2015");
    expect(claimOf(back, "3家").period).toBe("2016");
    expect(claimOf(bind("过去的一年,我局申请专利312件,授权97件。", plan), "97件").period).toBe("2015");
    expect(claimOf(bind("一、2017年工作回顾\n举办培训班41期。", YEAR), "41期").period).toBe("2017");
    expect(claimOf(bind("三月\n5日,举办培训班2期。", YEAR), "2期").period).toBe("2018-03");
  });

  test("the year that a plan aims at", () => {
    const claims = bind("二、2019年计划\n到2025年公民具备科学素质比例超过15%。", YEAR);
    expect(claimOf(claims, "15%")).toMatchObject({ status: "target", period: "2025" });
  });
});

describe("scope", () => {
  test.each([
    ["县财政安排科普经费36万元。", "36万元", null],
    ["检查商场、超市和药店38家。", "38家", null],
    ["市科协下拨示范经费3万元。", "3万元", null],
    ["组织12个市级学会对接企业。", "12个", null],
    ["立项国家级1个,奖补20万元;省级2个,奖补10万元。", "10万元", "provincial"],
    ["立项国家级5项、市级16项,争取上级资金1865万元。", "1865万元", null],
    ["在省赛中获奖73项;在全国大赛中获银奖1项。", "1项", "national"],
    ["向省里推荐科技奖7项。", "7项", "provincial"],
    ["组织12个市级学会对接企业40余家。", "40余家", null],
    ["获批国家级继教项目3项,省级13项,执行率100%。", "100%", null],
    ["立项国家火炬计划项目3项,省级14项,共争取无偿资金1268万元。", "1268万元", null],
    ["市医学科技奖评出22项。", "22项", "prefecture"],
    ["已立项3个,均为省级以上。", "3个", "provincial"],
    ["2个农技协、1名带头人受到中国科协表彰。", "2个", "national"],
    ["在全国青少年科技创新大赛上夺得一等奖41项。", "41项", "national"],
    ["1名农村科普带头人受到全国表彰。", "1名", "national"],
    ["有3个农技协、2个科普示范基地和1名带头人受到中国科协、财政部表彰。", "3个", "national"],
    ["2个单位受到中国老科协表彰,4个单位和6名个人受到省老科协表彰。", "4个", "provincial"],
    ["承担国家级项目38项、省级项目114项,到位经费1.27亿元。", "1.27亿元", null],
    ["立项13项,国家火炬计划3项,省级10项,共争取无偿资金326万元。", "326万元", null],
    ["争取省级以上科技项目10项,争资1500万元。", "1500万元", null],
    ["下达市级科技计划项目88项;验收往年项目46项。", "46项", null],
    ["省级学会举办学术会议672场次。", "672场次", null],
    ["选送作品32件参加省、市大赛。", "32件", null],
    ["科技特派员62名,其中省派5名、市派9名。", "9名", "prefecture"],
  ])("%s %s is %s", (text, quote, scope) => {
    expect(claimOf(bind(text), quote).scope).toBe(scope);
  });
});

describe("basis", () => {
  test.each([
    ["新建企业科协11家,全市企业科协97家。", "97家", "cumulative"],
    ["新入会165人,会员4190名。", "4190名", "cumulative"],
    ["58名会员随医疗队支援湖北。", "58名", "period"],
    ["指导4家学会按期换届。", "4家", "period"],
    ["14个乡镇科协没有专职干部。", "14个", "cumulative"],
    ["孵化器竣工投用,新增孵化面积1.5万平方米。", "1.5万平方米", "period"],
    ["公众号粉丝3.8万人。", "3.8万人", "cumulative"],
    ["关注人数由去年底的6000人增至1.1万人。", "6000人", "cumulative"],
    ["亩产由1800公斤提高到2350公斤。", "1800公斤", "period"],
    ["共有22家成员单位参加活动。", "22家", "period"],
    ["二是22个乡镇科协中仍有6个没有专职人员。", "22个", "cumulative"],
    ["存在的主要问题是乡镇科协薄弱,有专干的仅2个。", "2个", "cumulative"],
    ["再建企业科协10家。", "10家", "period"],
  ])("%s %s is %s", (text, quote, basis) => {
    expect(claimOf(bind(text), quote).basis).toBe(basis);
  });
});

test("分别 hands out a change to each", () => {
  const claims = bind("市、县财政安排工作经费15万元和41万元,比去年分别增加3万元和9.5万元。");
  expect(claimOf(claims, "3万元").measure).toBe("delta");
  expect(claimOf(claims, "9.5万元").measure).toBe("delta");
});
