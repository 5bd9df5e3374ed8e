import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/read/decode-text.ts";
import { encode, utf16 } from "./encode.ts";

const REPORT = "二〇〇七年上半年工作总结\r\n一、开展科普培训150期,培训农民12187人次;发放“科普”资料2000余份。\n";
const TRADITIONAL =
  "在縣委、縣政府的正確領導下,我縣科協圍繞中心,服務大局,全面完成了上半年各項工作任務。" +
  "舉辦各類科普培訓班150期,培訓農民12187人次,發放宣傳資料五千餘份,獲獎十六篇。";
const KOREAN =
  "금년 상반기에는 과학기술협회의 지도 아래 모든 사업을 성공적으로 완료하였습니다. 교육과정 백오십회를 개최하고 농민 만이천명을 교육하였다.";
const JAPANESE =
  "本年度上半期において、科学技術協会は各種の研修会を百五十回開催し、農民一万二千人を対象に研修を行いました。";

describe("encodings that are read", () => {
  it.each([
    ["UTF-8", Buffer.from(REPORT), "utf-8"],
    ["UTF-8 with mark", Buffer.from(`\uFEFF${REPORT}`), "utf-8"],
    ["UTF-16 LE with mark", utf16(REPORT, "le", "\uFEFF"), "utf-16le"],
    ["UTF-16 BE with mark", utf16(REPORT, "be", "\uFEFF"), "utf-16be"],
    ["UTF-16 LE without", utf16(REPORT, "le"), "utf-16le"],
    ["UTF-16 BE without", utf16(REPORT, "be"), "utf-16be"],
    ["GBK", encode(REPORT, "gbk"), "gb18030"],
    ["GB 18030 with mark", Buffer.concat([Buffer.of(0x84, 0x31, 0x95, 0x33), encode(REPORT, "gbk")]), "gb18030"],
  ])("%s", (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ outcome: "text", encoding, text: REPORT });
  });

  it("reads plain ASCII as UTF-8, and not as UTF-16 ideographs", () => {
    expect(decodeText(Buffer.from("Bush hid the facts"))).toMatchObject({ encoding: "utf-8" });
  });

  it("reads characters of four bytes in GB 18030", () => {
    const bytes = Buffer.concat([
      encode("培训农民", "gbk"),
      Buffer.of(0x95, 0x32, 0x82, 0x36),
      encode("12187人次", "gbk"),
    ]);
    expect(decodeText(bytes)).toMatchObject({
      outcome: "text",
      encoding: "gb18030",
      text: "培训农民\u{20000}12187人次",
    });
  });

  it("reads traditional Chinese in GBK", () => {
    expect(decodeText(encode(TRADITIONAL, "gbk"))).toEqual({ outcome: "text", encoding: "gb18030", text: TRADITIONAL });
  });

  it("keeps a second mark, which is part of the text", () => {
    expect(decodeText(Buffer.from("\uFEFF\uFEFF甲"))).toMatchObject({ text: "\uFEFF甲" });
  });

  it.each(["培训", "获奖16项", "科协工作总结", "农民", "促进科学技术", "维护科技工作者"])(
    "reads a short file in GBK: %s",
    (text) => {
      expect(decodeText(encode(text, "gbk"))).toEqual({ outcome: "text", encoding: "gb18030", text });
    },
  );

  it("gives any text of a report back from any of its encodings", () => {
    const reportText = fc
      .array(
        fc.constantFrom("培训农民12187人次", "获奖16项", ",", "。\r\n", "“科普”", "同比增长8.5%", "(一)", "工作总结"),
        {
          minLength: 4,
        },
      )
      .map((pieces) => `工作总结${pieces.join("")}`);
    fc.assert(
      fc.property(reportText, (text) => {
        for (const bytes of [Buffer.from(text), encode(text, "gbk"), utf16(text, "le"), utf16(text, "be")]) {
          expect(decodeText(bytes)).toMatchObject({ outcome: "text", text });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("encodings that are not read", () => {
  it.each([
    ["big5", TRADITIONAL, "Big5(繁体中文)"],
    ["euc-kr", KOREAN.repeat(3), "EUC-KR(韩文)"],
    ["shift_jis", JAPANESE, "Shift_JIS(日文)"],
    ["euc-jp", JAPANESE, "EUC-JP(日文)"],
  ])("%s is named and not read as GB 18030", (encoding, text, name) => {
    expect(decodeText(encode(text, encoding))).toEqual({ outcome: "foreign", name });
  });

  it("finds Big5 that follows GB 18030 in one file", () => {
    const bytes = Buffer.concat([encode(REPORT.repeat(300), "gbk"), encode(TRADITIONAL.repeat(200), "big5")]);
    expect(decodeText(bytes)).toMatchObject({ outcome: "foreign", name: "Big5(繁体中文)" });
  });

  it("names the encoding where the first byte already is not GB 18030", () => {
    const bytes = Buffer.concat([Buffer.of(0xb6, 0x31, 0x20), encode(JAPANESE, "shift_jis")]);
    expect(decodeText(bytes)).toEqual({ outcome: "foreign", name: "Shift_JIS(日文)" });
  });

  it("names UTF-32", () => {
    expect(decodeText(Buffer.of(0xff, 0xfe, 0, 0, 0x31, 0, 0, 0))).toEqual({ outcome: "foreign", name: "UTF-32" });
  });

  it("calls zero bytes binary", () => {
    expect(decodeText(Buffer.from("abc\0def\0\0\x01\x02"))).toEqual({ outcome: "binary" });
  });
});

describe("bytes that fit no encoding", () => {
  const broken = (bytes: Uint8Array) => {
    const decoded = decodeText(bytes);
    return decoded.outcome === "broken" ? { tried: decoded.tried, ...decoded.bad } : decoded;
  };

  it("gives the offset of a damaged byte in UTF-8", () => {
    const bytes = Buffer.from(REPORT);
    bytes[31] = 0xff;
    expect(broken(bytes)).toEqual({ tried: "utf-8", offset: 30, cutOff: false });
  });

  it("counts the mark into the offset", () => {
    const bytes = Buffer.from(`\uFEFF${REPORT}`);
    bytes[34] = 0xff;
    expect(broken(bytes)).toEqual({ tried: "utf-8", offset: 33, cutOff: false });
  });

  it("does not read damaged UTF-8 as GB 18030, even where that accepts it", () => {
    const bytes = Buffer.concat([Buffer.from("培训农民培训"), Buffer.of(0xb0, 0xa1), Buffer.from("培训农民培训")]);
    expect(new TextDecoder("gb18030", { fatal: true }).decode(bytes)).not.toBe("");
    expect(broken(bytes)).toEqual({ tried: "utf-8", offset: 18, cutOff: false });
  });

  it("gives the offset of GB 18030 in a UTF-8 file", () => {
    const bytes = Buffer.concat([Buffer.from(REPORT), encode(REPORT.repeat(20), "gbk")]);
    expect(broken(bytes)).toMatchObject({ tried: "utf-8", offset: Buffer.byteLength(REPORT), cutOff: false });
  });

  it("gives the offset of a damaged byte in GB 18030", () => {
    const bytes = encode(REPORT, "gbk");
    bytes[40] = 0xff;
    const { offset } = broken(bytes) as { offset: number };
    expect(broken(bytes)).toEqual({ tried: "gb18030", offset, cutOff: false });
    expect(offset === 40 || offset === 39).toBe(true);
    expect(REPORT.startsWith(new TextDecoder("gb18030", { fatal: true }).decode(bytes.subarray(0, offset)))).toBe(true);
  });

  it.each([
    ["utf-8", Buffer.from(`${REPORT}完`).subarray(0, -1), Buffer.byteLength(REPORT)],
    ["gb18030", encode(`${REPORT}完`, "gbk").subarray(0, -1), encode(REPORT, "gbk").length],
    ["utf-16le", utf16(`${REPORT}完`, "le", "\uFEFF").subarray(0, -1), 2 + REPORT.length * 2],
  ])("tells a cut-off tail in %s", (tried, bytes, offset) => {
    expect(broken(bytes)).toEqual({ tried, offset, cutOff: true });
  });

  it("gives the offset of half a surrogate pair in UTF-16", () => {
    const bytes = utf16(`${REPORT}\uD800${REPORT}`, "le", "\uFEFF");
    expect(broken(bytes)).toEqual({ tried: "utf-16le", offset: 2 + REPORT.length * 2, cutOff: false });
  });

  it("finds the first bad byte wherever it is, in files of many chunks too", () => {
    const long = Buffer.from(REPORT.repeat(900));
    fc.assert(
      fc.property(fc.nat(long.length - 1), (at) => {
        const bytes = Buffer.from(long);
        bytes[at] = 0xff;
        const found = broken(bytes) as { tried: string; offset: number };
        expect(found.tried).toBe("utf-8");
        // The bad sequence starts with its own character, at most two bytes before.
        expect(at - found.offset).toBeGreaterThanOrEqual(0);
        expect(at - found.offset).toBeLessThanOrEqual(2);
        expect(long.toString().startsWith(bytes.subarray(0, found.offset).toString())).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

const gold = new URL("../../../shared/gold/compilation.txt", import.meta.url);
describe.skipIf(!existsSync(gold))("the gold compilation, line by line", () => {
  const encodable = (line: string): Buffer | null => {
    try {
      return encode(line, "gbk");
    } catch {
      return null;
    }
  };
  it("is read from GBK whatever the length of the file", () => {
    const lines = readFileSync(gold, "utf8")
      .split("\n")
      .filter((line) => /\p{Script=Han}{2}/u.test(line));
    const wrong = lines.flatMap((line) => {
      const bytes = encodable(line);
      const decoded = bytes === null ? null : decodeText(bytes);
      return decoded !== null && (decoded.outcome !== "text" || decoded.text !== line) ? [line] : [];
    });
    expect(lines.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });
});
