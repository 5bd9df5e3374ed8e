// Precision, recall and time of finding repeats: 10,000 made-up reports of which 1,000 are near copies, and
// 20,000 of which 2,000 are. Usage: npx tsx scripts/bench-repeats.ts [reports]
import process from "node:process";
import { findRepeats } from "../src/repeats/find-repeats.ts";
import { reportSignature } from "../src/repeats/report-signature.ts";

const LEAST = { precision: 0.98, recall: 0.98, ratio: 2.3 };
/** One in so many is a near copy of an earlier one, and one in so many the same body's report of the next year. */
const COPIES = 10;
const NEXT_YEARS = 10;
const MEGABYTE = 1024 * 1024;

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  return { below, pick };
}

type Chance = ReturnType<typeof chance>;

const PLACES = [..."云白青松澄望鹿海沧绛河怀枫恒临安东南西北"].flatMap((a) =>
  [..."岭沙溪坪湖川洲屿澜水朔山香岳江渠屏浦沅榆"].map((b) => a + b),
);
const BODIES = ["科协", "科技局", "农技协", "医学会", "教育局", "知识产权局", "气象学会", "老科协"];
const OPENINGS = [
  "一年来",
  "今年以来",
  "过去的一年里",
  "全年",
  "按照年初部署",
  "在县委的领导下",
  "面对繁重的任务",
  "围绕中心工作",
];
const MANNERS = [
  "精心组织",
  "主动作为",
  "多方协调",
  "稳步推进",
  "创新方式",
  "整合资源",
  "上下联动",
  "突出重点",
  "因地制宜",
  "分类指导",
  "严格把关",
  "广泛发动",
];
const VERBS = [
  "举办",
  "开展",
  "组织",
  "承办",
  "启动",
  "推广",
  "编印",
  "发放",
  "建成",
  "选派",
  "评选",
  "申报",
  "实施",
  "走访",
  "培训",
  "表彰",
  "检查",
  "筹集",
];
const ABOUT = [
  "果树修剪",
  "水稻直播",
  "食用菌栽培",
  "防震减灾",
  "急救常识",
  "机器人竞赛",
  "天文观测",
  "航模比赛",
  "专利申请",
  "技术转移",
  "院士咨询",
  "学术沙龙",
  "流动科技馆",
  "科普大篷车",
  "中药材种植",
  "肉牛养殖",
  "垃圾分类",
  "食品安全",
  "网络安全",
  "气象预警",
  "茶叶加工",
  "柑桔保鲜",
  "节水灌溉",
  "心理健康",
  "青少年创新",
  "农村电商",
  "林下经济",
  "反邪教警示",
  "老年大学",
  "企业会诊",
];
const THINGS = [
  "讲座",
  "培训班",
  "展览",
  "示范点",
  "工作站",
  "资料",
  "挂图",
  "论文",
  "项目",
  "基地",
  "协会",
  "骨干",
  "活动",
  "竞赛",
  "专家",
  "农户",
  "企业",
  "学校",
  "社区",
  "画廊",
];
const UNITS = ["场次", "期", "个", "家", "名", "份", "篇", "项", "处", "人次", "户", "册"];
const RESULTS = [
  "受到群众欢迎",
  "取得明显成效",
  "得到上级肯定",
  "填补了本地空白",
  "带动了一批农户",
  "提高了科学素质",
  "形成了长效机制",
  "打响了品牌",
  "解决了生产难题",
  "促进了成果转化",
  "营造了良好氛围",
  "探索了新的路子",
];
const TROUBLES = [
  "经费投入不足",
  "基层力量薄弱",
  "人才断档突出",
  "场馆设施陈旧",
  "活动形式单一",
  "宣传覆盖不广",
  "信息化水平不高",
  "部门配合不紧",
];

/** A report as a list of sentences, in which `#` stands for an amount: what a body fills in anew each year. */
function form({ below, pick }: Chance): string[] {
  const sentence = () => {
    const ways = [
      () => `${pick(VERBS)}${pick(ABOUT)}${pick(THINGS)}#${pick(UNITS)},${pick(RESULTS)}。`,
      () => `${pick(MANNERS)},${pick(VERBS)}${pick(THINGS)}#${pick(UNITS)},其中${pick(ABOUT)}#${pick(UNITS)}。`,
      () =>
        `${pick(OPENINGS)},${pick(PLACES)}镇${pick(VERBS)}${pick(ABOUT)}${pick(THINGS)}#${pick(UNITS)}、${pick(THINGS)}#${pick(UNITS)}。`,
      () =>
        `针对${pick(TROUBLES)}的问题,${pick(MANNERS)},${pick(VERBS)}${pick(ABOUT)}${pick(THINGS)},${pick(RESULTS)}。`,
      () =>
        `围绕${pick(ABOUT)}和${pick(ABOUT)},${pick(VERBS)}${pick(THINGS)}#${pick(UNITS)},覆盖${pick(PLACES)}、${pick(PLACES)}等#个乡镇。`,
    ];
    return pick(ways)();
  };
  return Array.from({ length: 14 + below(22) }, sentence);
}

function fillIn(sentences: readonly string[], { below }: Chance): string[] {
  return sentences.map((words) => words.replace(/#/gu, () => String(3 + below(below(4) === 0 ? 9000 : 300))));
}

/** A few words changed, an item dropped, years and some amounts masked, other line breaks. */
function nearCopy(sentences: readonly string[], { below, pick }: Chance): string[] {
  const dropped = below(3) === 0 ? below(sentences.length) : -1;
  return sentences
    .filter((_, i) => i !== dropped)
    .map((words) => {
      const change = below(12);
      if (change === 0) return words.replace(/^.{2}/u, pick(MANNERS).slice(0, 2));
      if (change === 1) return words.replace(/\d+/u, "xx");
      return change === 2 ? words.replace(/,/u, ",进一步") : words;
    });
}

interface MadeUp {
  readonly texts: readonly string[];
  readonly periods: readonly (string | null)[];
  /** The report that one is a near copy of, by their places. */
  readonly copyOf: ReadonlyMap<number, number>;
}

function makeUp(count: number): MadeUp {
  const random = chance(count);
  const { below, pick } = random;
  const made: { name: string; year: number; form: string[]; sentences: string[] }[] = [];
  const texts: string[] = [];
  const periods: (string | null)[] = [];
  const copyOf = new Map<number, number>();
  const originals: number[] = [];
  for (let at = 0; at < count; at++) {
    const kind = at % COPIES === COPIES - 1 ? "copy" : at % NEXT_YEARS === NEXT_YEARS - 2 ? "next" : "new";
    const before = originals[below(originals.length)] ?? 0;
    const known = made[before];
    if (kind === "copy" && known !== undefined) {
      const masked = below(2) === 0;
      texts.push(write(known.name, masked ? "20xx" : String(known.year), nearCopy(known.sentences, random)));
      periods.push(masked ? null : String(known.year));
      made.push(known);
      copyOf.set(at, before);
      continue;
    }
    const same = kind === "next" && known !== undefined ? known : null;
    const name = same?.name ?? `${pick(PLACES)}县${pick(BODIES)}`;
    const year = same === null ? 2005 + below(18) : same.year + 1;
    const template = same?.form ?? form(random);
    const sentences = fillIn(template, random);
    made.push({ name, year, form: template, sentences });
    // Where the year is masked, only the figures tell that it is another year's.
    const masked = same !== null && below(2) === 0;
    texts.push(write(name, masked ? "20xx" : String(year), sentences));
    periods.push(masked ? null : String(year));
    originals.push(at);
  }
  return { texts, periods, copyOf };
}

function write(name: string, year: string, sentences: readonly string[]): string {
  const third = Math.ceil(sentences.length / 3);
  const parts = ["一、科普宣传", "二、服务发展", "三、自身建设"].map(
    (head, i) => `${head}\n${sentences.slice(i * third, (i + 1) * third).join("")}`,
  );
  return `${name}${year}年工作总结\n${year}年,${name}认真履职。\n${parts.join("\n")}`;
}

async function measure(count: number) {
  const { texts, periods, copyOf } = makeUp(count);
  globalThis.gc?.();
  const cpu = process.cpuUsage();
  const fingerprints = texts.map((text, i) => ({
    key: String(i),
    signature: reportSignature(text),
    period: periods[i] ?? null,
  }));
  const { pairs } = await findRepeats(fingerprints, async (key) => texts[Number(key)] ?? null);
  const { user, system } = process.cpuUsage(cpu);
  // A copy may be paired with another copy of the same text.
  const original = (at: number): number => copyOf.get(at) ?? at;
  const right = pairs.filter(({ a, b }) => copyOf.has(Number(b)) && original(Number(a)) === original(Number(b))).length;
  return {
    seconds: (user + system) / 1e6,
    megabytes: Math.round(process.memoryUsage().rss / MEGABYTE),
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    pairs: pairs.length,
    copies: copyOf.size,
    precision: right / Math.max(1, pairs.length),
    recall: right / copyOf.size,
  };
}

const count = Number(process.argv[2] ?? 10_000);
await measure(Math.min(1000, count)); // Compiled before it is measured.
const once = await measure(count);
const twice = await measure(2 * count);
for (const [reports, found] of [
  [count, once],
  [2 * count, twice],
] as const) {
  const { seconds, megabytes, characters, pairs, copies, precision, recall } = found;
  console.log(
    `${reports} reports (${characters} characters, ${copies} near copies): ${pairs} pairs, precision ${precision.toFixed(4)}, ` +
      `recall ${recall.toFixed(4)}, ${seconds.toFixed(1)} s of processor time, ${megabytes} MB`,
  );
}
const ratio = twice.seconds / once.seconds;
console.log(`twice as many take ${ratio.toFixed(2)} times as long`);
const well = [once, twice].every(({ precision, recall }) => precision >= LEAST.precision && recall >= LEAST.recall);
process.exitCode = well && ratio <= LEAST.ratio ? 0 : 1;
