import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { multiplyDecimals } from "../../src/model/decimal.ts";
import { loadPipeline } from "../../src/pipeline/load-pipeline.ts";
import { passedOver, readText } from "./read-text.ts";
import { financial, fullWidth, grouped, inCharacters, inTens, mixed, spoken } from "./write-number.ts";

const { units, numbers } = loadPipeline(
  fileURLToPath(new URL("../../pipelines", import.meta.url)),
  "science-association",
);
const UNITS = [
  ["人", "person", "1"],
  ["名", "person", "1"],
  ["人次", "person_time", "1"],
  ["户", "household", "1"],
  ["项", "count", "1"],
  ["家", "count", "1"],
  ["元", "CNY", "1"],
  ["美元", "USD", "1"],
  ["亩", "mu", "1"],
  ["公顷", "mu", "15"],
  ["平方公里", "m2", "1000000"],
  ["吨", "count", "1"],
] as const;
const unit = fc.constantFrom(...UNITS);
const before = fc.constantFrom("", "全年完成", "其中农民", "，", "(");
const after = fc.constantFrom("", "。", "，增长", "、", ")");
/** Above one: 一 before a noun is an article. */
const integer = (max: bigint) => fc.bigInt({ min: 2n, max });

/** `written` with a unit, in its surroundings, is the one quantity there, of that value. */
function readsAs(written: string, value: string, max: string | null = null): void {
  fc.assert(
    fc.property(unit, before, after, ([form, id, factor], left, right) => {
      const scaled = (number: string) => multiplyDecimals(number, factor);
      expect(readText(`${left}${written}${form}${right}`)).toMatchObject([
        { quote: `${written}${form}`, value: scaled(value), max: max === null ? null : scaled(max), unit: id },
      ]);
    }),
    { numRuns: 4 },
  );
}

describe("a value reads back, however it is written", () => {
  const styles: [name: string, max: bigint, write: (value: bigint) => string][] = [
    ["digits", 10n ** 18n, String],
    ["full-width digits", 10n ** 18n, (value) => fullWidth(String(value))],
    ["groups of thousands", 10n ** 15n, (value) => grouped(value, ",")],
    ["full-width groups", 10n ** 12n, (value) => fullWidth(grouped(value, ","))],
    ["thin spaces", 10n ** 12n, (value) => grouped(value, "\u2009")],
    ["characters", 10n ** 16n - 1n, inCharacters],
    ["characters as spoken", 10n ** 16n - 1n, spoken],
    ["financial characters", 10n ** 16n - 1n, financial],
    ["digits and scale words mixed", 10n ** 8n - 1n, mixed],
  ];
  test.each(styles)("%s", (_, max, write) => {
    fc.assert(fc.property(integer(max), (value) => readsAs(write(value), value.toString())));
  });

  test("廿, 卅, 卌", () => {
    fc.assert(fc.property(fc.bigInt({ min: 20n, max: 49n }), (value) => readsAs(inTens(value), value.toString())));
  });

  test("decimals, bare and before 万, 亿 and 万亿", () => {
    const decimal = fc.tuple(fc.nat(9999), fc.bigInt({ min: 1n, max: 9999n }));
    const scale = fc.constantFrom(["", 0] as const, ["万", 4] as const, ["亿", 8] as const, ["万亿", 12] as const);
    fc.assert(
      fc.property(decimal, scale, ([whole, fraction], [word, power]) => {
        const written = `${whole}.${fraction}`;
        readsAs(`${written}${word}`, multiplyDecimals(written, `1${"0".repeat(power)}`));
      }),
    );
  });

  test("decimals in characters", () => {
    fc.assert(
      fc.property(integer(999n), fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }), (whole, fraction) => {
        const digits = fraction.map((digit) => "零一二三四五六七八九"[digit]).join("");
        fc.pre(!/^[零一二三四五六七八九]$/u.test(inCharacters(whole)) || fraction.length !== 2);
        readsAs(`${inCharacters(whole)}点${digits}`, multiplyDecimals(`${whole}.${fraction.join("")}`, "1"));
      }),
    );
  });

  test("ranges, with the unit once or twice", () => {
    const joint = fc.constantFrom("-", "—", "–", "~", "～", "至", "到", "－");
    fc.assert(
      fc.property(integer(999n), integer(999n), joint, unit, (low, more, join, [form]) => {
        const high = low + more;
        readsAs(`${low}${join}${high}`, low.toString(), high.toString());
        readsAs(`${low}${form}${join}${high}`.replace(form, ""), low.toString(), high.toString());
        const twice = `${low}${form}${join}${high}${form}`;
        expect(readText(twice)).toMatchObject([{ quote: twice }]);
      }),
    );
  });

  test("spoken ranges", () => {
    const neighbours = fc.tuple(
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom("十", "百", "千", "万", "十万", "百万"),
    );
    fc.assert(
      fc.property(neighbours, ([digit, scale]) => {
        const power = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n, 十万: 100_000n, 百万: 1_000_000n }[scale] ?? 1n;
        const pair = "一二三四五六七八九".slice(digit - 1, digit + 1);
        readsAs(`${pair}${scale}`, String(BigInt(digit) * power), String(BigInt(digit + 1) * power));
      }),
    );
  });

  test("shares: 百分之, 千分之, %, ‰, 成", () => {
    const said = (text: string) => readText(text).map(({ value, unit: id }) => [value, id]);
    fc.assert(
      fc.property(integer(100n), fc.nat(9), (whole, tenth) => {
        const value = multiplyDecimals(`${whole}.${tenth}`, "1");
        expect(said(`达到${whole}.${tenth}%。`)).toEqual([[value, "percent"]]);
        expect(said(`达到${whole}.${tenth}‰。`)).toEqual([[multiplyDecimals(value, "0.1"), "percent"]]);
        const digits = `${inCharacters(whole)}${tenth === 0 ? "" : `点${"零一二三四五六七八九"[tenth]}`}`;
        expect(said(`达到百分之${digits}。`)).toEqual([[value, "percent"]]);
        expect(said(`达到千分之${digits}。`)).toEqual([[multiplyDecimals(value, "0.1"), "percent"]]);
        expect(said(`提高${whole}.${tenth}个百分点。`)).toEqual([[value, "percentage_point"]]);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (tens, ones) => {
        const [first, second] = [tens, ones].map((digit) => "零一二三四五六七八九"[digit]);
        expect(said(`占${first}成${second}。`)).toEqual([[String(tens * 10 + ones), "percent"]]);
      }),
    );
  });
});

describe("the word lists read as they say", () => {
  const ids = new Map(units.units.map((entry) => [entry.id, entry]));
  const refined = new Set(units.refine.map(({ form }) => form));
  const forms = units.units.flatMap((entry) => entry.forms.map((form) => ({ form, entry })));

  test.each(forms.filter(({ form }) => !refined.has(form)))("12$form", ({ form, entry: { id, to, measures } }) => {
    const canonical = measures === undefined ? (to?.unit ?? id) : "count";
    expect(ids.has(canonical)).toBe(true);
    const value = multiplyDecimals("12", measures === undefined ? (to?.factor ?? "1") : "1");
    expect(readText(`完成12${form}。`)).toMatchObject([{ quote: `12${form}`, value, unit: canonical }]);
  });

  const words = (["approx", "ge", "le"] as const).flatMap((qualifier) => [
    ...numbers.qualifiers_before[qualifier].map((word) => ({ qualifier, text: `全年${word}3700人。` })),
    ...numbers.qualifiers_after[qualifier].map((word) => ({ qualifier, text: `全年有3700人${word}。` })),
  ]);
  test.each(words)("$text is $qualifier", ({ qualifier, text }) => {
    expect(readText(text)).toMatchObject([{ value: "3700", qualifier }]);
  });

  const reasons = Object.keys(numbers.reasons);
  test("every reason that a number is passed over for has a description", () => {
    fc.assert(
      fc.property(numberish, (text) => {
        for (const { reason } of passedOver(text)) expect(reasons).toContain(reason);
      }),
    );
  });
});

/** Pieces of which the reader has something to say, and anything else, lone surrogates included. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(..."0123456789一二三四五六七八九十百千万亿零〇○两廿壹拾") },
  {
    weight: 3,
    arbitrary: fc.constantFrom(..."近约余多几来把半点成分之第每各至到-—~.,，、()（）“”《》:/+xX×*_ $￥%‰年月\n"),
  },
  { weight: 2, arbitrary: fc.constantFrom(...units.units.flatMap(({ forms }) => forms)) },
  { weight: 1, arbitrary: fc.constantFrom(...numbers.names, ...numbers.structure.any, ...numbers.followers.word) },
  { weight: 1, arbitrary: fc.constantFrom("培训", "获得", "A", "usd", "项目", "一次") },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
);
const numberish = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));

test("no text throws, spans slice and never overlap", () => {
  fc.assert(
    fc.property(numberish, (text) => {
      let end = 0;
      for (const { span, quote, value } of readText(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(text.slice(span.start, span.end)).toBe(quote);
        expect(value ?? "0").toMatch(/^-?\d+(\.\d+)?$/u);
        ({ end } = span);
      }
    }),
    { numRuns: 3000 },
  );
});
