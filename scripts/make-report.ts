const PLACES = [..."青白红金银东西南北中上下大小新"].flatMap((a) => [..."石沙河江山岭湖"].map((b) => `${a}${b}`));
const YEARS = [2015, 2016, 2017, 2018, 2019, 2020];

/** Sentences as such reports have them; `#` stands for a number. */
const SENTENCES = [
  "全年举办科普讲座#场,培训农民#人次,发放宣传资料#份。",
  "组织开展学术交流活动#场,参会科技工作者#人次,收到论文#篇。",
  "争取上级科普专项资金#万元,实施惠农项目#个,带动农户#户。",
  "新建院士工作站#家,其中省级#家、市级#家。",
  "现有学会#个,个人会员#人,单位会员#家。",
  "申请专利#件,授权专利#件,其中发明专利#件。",
  "举办青少年科技创新大赛,参赛作品#件,获省级以上奖励#项。",
  "推广新品种#个、新技术#项,示范面积#亩。",
  "签订产学研合作协议#项,协议金额#万元。",
  "选派科技特派员#名,服务企业#家,解决技术难题#个。",
  "科普大篷车深入#个乡镇,行程#公里,展出展板#块,受益群众#人次。",
  "在各类媒体刊发稿件#篇,编印简报#期。",
  "明年计划举办科普活动#场,培训农民#人次。",
  "坚持以习近平新时代中国特色社会主义思想为指导,认真落实各级党委和政府的部署,不断增强服务科技工作者、服务创新驱动发展、服务公民科学素质提高的能力,各项工作取得了新的进展。",
];
const SECTIONS = ["科普工作", "学术交流", "组织建设", "服务企业", "自身建设"];

/** The `i`th of any number of made-up reports, always the same: about 2,000 characters with some sixty figures. */
export function makeReport(i: number): string {
  const random = generator(i + 1);
  const place = PLACES[Math.floor(i / YEARS.length) % PLACES.length];
  const year = YEARS[i % YEARS.length];
  const level = i < PLACES.length * YEARS.length ? "市" : `县${Math.floor(i / (PLACES.length * YEARS.length))}号镇`;
  const lines = [`${place}${level}科学技术协会${year}年工作总结`, ""];
  for (const [number, section] of SECTIONS.entries()) {
    lines.push(`${"一二三四五"[number]}、${section}`);
    for (let count = 0; count < 6; count += 1) {
      const sentence = SENTENCES[Math.floor(random() * SENTENCES.length)] ?? "";
      lines.push(sentence.replace(/#/g, () => String(1 + Math.floor(random() ** 3 * 9000))));
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Numbers from 0 to 1 that look like chance and repeat (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
