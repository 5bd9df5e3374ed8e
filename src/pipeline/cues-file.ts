import { z } from "zod";

const Words = z.array(z.string().min(1));

/** `cues.yaml`: the words that decide status, measure, basis, scope, part and period. */
export const CuesFile = z.strictObject({
  status: z.strictObject({
    target: Words,
    estimate: Words,
    actual: Words,
    norm: Words,
    applied: Words,
    /** What had been planned (年初计划办班15期,实际办了21期): of the figures in their clause alone. */
    once_planned: Words,
    /** Words that hold one of these and mean none (推迟到明年). */
    none: Words,
    /** With a word that looks ahead they open a plan (明年,我们将抓好以下工作). */
    intends: Words,
    /** Words of what is lacking: below a heading of plans too they speak of what is. */
    lacking: Words,
    /** What is counted waits for its outcome (1家正在公示). */
    pending: Words,
    /** A standard demands the number between these (省定人均2元的标准). */
    set_by: Words,
    standards: Words,
    /** A sentence that opens with 要 and has one of these orders nothing (要看到,还有不少困难). */
    sees: Words,
    /** Names of a goal (年度目标任务78亿元), and the words one of which stands before them. */
    goal: Words,
    assigned: Words,
  }),
  /** Headings under which bare figures are planned, or done. */
  sections: z.strictObject({
    target: Words,
    actual: Words,
    /** Before a word of plans: what something was done for (围绕重点任务). */
    serving: Words,
    /** In a title: its headings name goals, and what stands below them was done (目标完成情况汇报). */
    fulfilment: Words,
  }),
  measure: z.strictObject({
    growth: Words,
    share: Words,
    rate: Words,
    delta: Words,
    change: Words,
    not_delta: Words,
    /** Words of falling that make an amount a change without a comparison (关注人数净减300人). */
    fallen: Words,
    /** Words that make a growth or a change negative. */
    falls: Words,
  }),
  basis: z.strictObject({
    cumulative: Words,
    running: Words,
    since: Words,
    none: Words,
    period: Words,
    /** Words of having, which what is counted may follow as one that acts (共有22家单位参加). */
    having: Words,
    /** With a level between it and the number they make no stock (达到国际先进水平的11项). */
    reaching: Words,
    /** Behind what is counted: it is, and does nothing (14个乡镇科协没有专职人员). */
    state: Words,
    /** Before a number: what is there already (依托52个农技协). */
    there: Words,
    /** Before a bare figure behind what is new: of all there are (全市企业科协97家). */
    of_all: Words,
  }),
  scope: z.strictObject({
    national: Words,
    provincial: Words,
    prefecture: Words,
    county: Words,
    none: Words,
    bare: Words,
    /** What tells where alone and is the level of a contest before its name (全省青少年科技创新大赛). */
    whole_province: Words,
    contests: Words,
    /** Ends of the names of bodies and offices, which act at their level (市医学会), and of what only looks like one. */
    bodies: Words,
    not_bodies: Words,
    /** Behind a body's name: what it gives is of its level all the same (省科协项目). */
    of_bodies: Words,
    /** Before these the name of a county is a level (县优秀科技工作者). */
    honours: Words,
    /** Behind a level: those who only take part (组织12个市级学会). */
    participants: Words,
    /** Between a count and the money for it, which is of its level (国家级1个,奖补20万元). */
    money_for: Words,
  }),
  /** `told` stands behind the number (48份,17份获批示), the others before it. */
  part: z.strictObject({ opens: Words, subset: Words, told: Words }),
  /** Prepositions: what they bring in before a verb acts or receives, and is not counted (向省科协上报8个). */
  oblique: Words,
  /** Behind a number they turn from what is counted to where it goes (36名到边远乡镇服务). */
  locative: Words,
  /** Before a number they make it tell where (在14个乡镇设立分校). */
  place: Words,
  /** They hand out what follows, one to each of what went before (申请、授权分别为120件、80件). */
  respective: Words,
  /** Between a noun and its number, or behind it: they name nothing that is counted (会员总数已发展到400人). */
  fillers: z.strictObject({ before: Words, behind: Words }),
  /** What still belongs to the noun before it (科技工作者代表). */
  noun_tails: Words,
  /** Words that make a figure one for each of something. */
  per: Words,
  period: z.strictObject({
    /** Behind a plan, whatever year it is for. */
    past: Words,
    last_year: Words,
    next_year: Words,
    this_year: Words,
    compared_with: Words,
    /** What is so now, whatever month or year the sentence named before. */
    now: Words,
    first_half: Words,
    second_half: Words,
    /** A time before that nothing tells (由原来的19个增加到26个). */
    before: Words,
  }),
});
export type CuesFile = z.infer<typeof CuesFile>;
