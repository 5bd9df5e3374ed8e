import { expect, test } from "vitest";
import { bind, claimOf } from "./bind-text.ts";

function objectOf(text: string, quote: string): string {
  return claimOf(bind(text), quote).object;
}

test.each([
  ["邀请18名专家开通热线电话。", "18名", "专家"],
  ["组织12个市级学会对接企业40余家。", "12个", "市级学会"],
  ["组织12个市级学会对接企业40余家。", "40余家", "对接企业"],
  ["呼吸病学等7个分会编写诊疗指引11份。", "11份", "编写诊疗指引"],
  ["聘请县农业局专家37名组成讲师团。", "37名", "聘请县农业局专家"],
  ["机器人竞赛吸引97支队伍参赛。", "97支队伍", "队伍"],
])("%s %s counts %s: the noun up to its predicate, and no neighbour's", (text, quote, object) => {
  expect(objectOf(text, quote)).toBe(object);
});

test.each([
  ["一是新建院士专家工作站4家;二是义诊不少于30次。", "4家", "新建院士专家工作站"],
  ["一是新建院士专家工作站4家;二是义诊不少于30次。", "30次", "义诊"],
  ["会员总数突破四千人大关。", "四千人", "会员总数"],
  ["达成合作意向19项,现场签约8项。", "8项", "达成合作意向(现场签约)"],
])("%s %s counts %s: without enumerators and what leads to the number, and no word is cut", (text, quote, object) => {
  expect(objectOf(text, quote)).toBe(object);
});

test.each([
  ["技术合同成交额28.6亿元,同比增长31.2%。", "31.2%", "技术合同成交额"],
  ["公民具备科学素质的比例由7.2%上升到8.1%。", "7.2%", "公民具备科学素质的比例"],
  ["公民具备科学素质的比例由7.2%上升到8.1%。", "8.1%", "公民具备科学素质的比例"],
  ["参与公众24万人次,比上年增加2.5万人次。", "2.5万人次", "参与公众"],
  ["技术合同成交额8亿元,全社会研发投入占GDP比重达2%。", "2%", "全社会研发投入占GDP比重"],
  ["研发投入强度2.1%,高新技术产业增加值增长12%。", "12%", "高新技术产业增加值"],
  ["科普经费由人均0.5元提高到1元。", "0.5元", "科普经费"],
])("%s %s counts %s: a change tells of its amount", (text, quote, object) => {
  expect(objectOf(text, quote)).toBe(object);
});

test.each([
  ["获省科学技术奖8项,其中一等奖1项。", "1项", "获省科学技术奖(一等奖)"],
  ["新创建国家级科普示范社区1个、市级3个。", "3个", "新创建科普示范社区(市级)"],
  ["科技型中小企业:入库418家。", "418家", "科技型中小企业(入库)"],
  ["7人获省级一等奖。", "7人", "获省级一等奖"],
])("%s %s counts %s: what names nothing alone stands with its noun", (text, quote, object) => {
  expect(objectOf(text, quote)).toBe(object);
});
