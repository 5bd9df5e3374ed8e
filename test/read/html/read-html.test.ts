import { describe, expect, test } from "vitest";
import { readHtml } from "../../../src/read/html/read-html.ts";
import { encode } from "../encode.ts";
import { tableGrid } from "../table-grid.ts";

async function read(page: string | Uint8Array) {
  const result = await readHtml(typeof page === "string" ? Buffer.from(page) : page);
  if ("reason" in result) throw new Error(String(result.explain));
  return result;
}

const lines = async (page: string) => (await read(page)).text.split("\n");

const grid = async (page: string) => tableGrid(await read(page));

const prose = "2019年,全县共举办培训班3期,培训农民1200人次,发放资料3600份,群众反映良好。";

describe("the text of a page", () => {
  test("is its paragraphs, without white space of the file, and with words of one line together", async () => {
    const page = `<p>\u3000\u3000全年培训\n   农民<b>1200</b>人次,\n发放&nbsp;GIS 资料</p><p>A\nB</p>一行<br>二行<ul><li>三行</ul>`;
    expect(await lines(page)).toEqual(["全年培训农民1200人次,发放 GIS 资料", "A B", "一行", "二行", "三行"]);
  });

  test("has nothing that the page does not show, and none of what surrounds an article", async () => {
    const page = `<html><head><title>县科协2019年工作总结_范文网</title><style>p{}</style></head><body>
      <div class="nav"><a href=1>首页</a> <a href=2>工作总结</a></div>
      <div id="wrap"><div class="crumbs">当前位置:首页,总结,正文。</div>
      <h1>云岭县科协2019年工作总结</h1><div class="info">来源:本站,浏览次数:12345次</div>
      <div class="main-side"><p>${prose}</p><p>${prose}</p>
      <p style="display: none">培训农民7777人次,不显示。</p><p hidden>培训农民6666人次,不显示。</p>
      <script>var n = "培训农民5555人次。"</script><!-- 培训农民4444人次。 --><textarea>培训农民3333人次</textarea></div>
      <ul><li><a href=3>县科协2018年工作总结</a><li><a href=4>县科协2017年工作总结</a></ul>
      <div class="right-ad">本站培训8888人次,欢迎报名,名额有限。</div></div>
      <footer>版权所有,访问量:99999次,京ICP备1号。</footer></body></html>`;
    expect(await lines(page)).toEqual(["云岭县科协2019年工作总结", prose, prose]);
  });

  test("keeps what is called like furniture and yet is the text", async () => {
    expect(await lines(`<body><div class="comment links"><p>${prose}</p></div></body>`)).toEqual([prose]);
  });

  test("takes its title from the page's where it has no heading, without the name of the site", async () => {
    const page = (title: string) => `<title>${title}</title><div><p>${prose}</p><p>${prose}</p></div>`;
    expect((await lines(page("云岭县科协2019年工作总结_范文网")))[0]).toBe("云岭县科协2019年工作总结");
    expect((await lines(page("2018-2020年工作总结 - 云岭县科协")))[0]).toBe("2018-2020年工作总结");
  });

  test("is read from pages nested very deep", async () => {
    for (const tag of ["div", "b", "table", "ul"]) {
      const { text } = await read(`${`<${tag}>`.repeat(30_000)}培训农民1200人次。`);
      expect(text).toBe("培训农民1200人次。");
    }
  });
});

describe("the charset", () => {
  const body = `<p>${prose}</p>`;
  test.each([
    ["of the bytes, whatever the page says", Buffer.from(`<meta charset="gb2312">${body}`), "utf-8"],
    ["GBK that calls itself UTF-8", encode(`<meta charset="utf-8">${body}`, "gbk"), "gb18030"],
    ["UTF-16", Buffer.from(`\uFEFF<html>${body}</html>`, "utf16le"), "utf-16le"],
  ])("%s", async (_, page, encoding) => {
    expect(await read(page)).toMatchObject({ text: prose, encoding });
  });

  test("of the page where the bytes can be read in two ways", async () => {
    const { text } = await read(
      Buffer.concat([Buffer.from('<meta charset="gbk">'), Buffer.of(0xc1, 0xaa, 0xcd, 0xa8)]),
    );
    expect(text).toBe("联通");
  });

  test("Big5 where the page says so", async () => {
    const page = encode(`<meta charset="big5"><p>舉辦各類科普培訓班,培訓農民一萬二千人次,發放宣傳資料。</p>`, "big5");
    expect((await read(page)).text).toContain("培訓農民一萬二千人次");
  });

  test("one bad byte does not cost the page", async () => {
    const page = Buffer.concat([Buffer.from(`<meta charset="utf-8">${body}`), Buffer.of(0xff), Buffer.from(body)]);
    expect((await read(page)).text).toContain(prose);
  });
});

describe("tables", () => {
  test("have cells with their place and their words, in lines of their own", async () => {
    const page = `<p>单位:万元</p><table><caption>经费</caption><thead><tr><td rowspan=2>指标<td colspan=2>年份</tr><tr><td>2018年<td>2019年</tr></thead>
      <tr><th>培训<br>(人次)</th><td>1,100<td>1,200</tr><tr><td><td><td></tr></table><p>注</p>`;
    expect(await grid(page)).toEqual([
      "#0,0+1x2 指标",
      "#0,1+2x1 年份",
      "#1,1 2018年",
      "#1,2 2019年",
      "#2,0 培训 (人次)",
      "2,1 1,100",
      "2,2 1,200",
      "3,0 ",
      "3,1 ",
      "3,2 ",
    ]);
    const { text, tables } = await read(page);
    expect(text).toBe("单位:万元\n经费\n指标\t年份\n2018年\t2019年\n培训 (人次)\t1,100\t1,200\n注");
    expect(text.slice(tables[0]?.span.start, tables[0]?.span.end)).toBe(
      "指标\t年份\n2018年\t2019年\n培训 (人次)\t1,100\t1,200",
    );
  });

  test("that arrange the page are none", async () => {
    const layouts = [
      `<table><tr><td>一<td>二</table>`,
      `<table><tr><td>一<tr><td>二</table>`,
      `<table role="presentation"><tr><td>一<td>二<tr><td>三<td>四</table>`,
      `<table><tr><td>一<td>二<tr><td>三<td>${prose.repeat(3)}</table>`,
      `<table><tr><td>一<td>二<tr><td>三<td><table><tr><td>四</table></table>`,
    ];
    for (const page of layouts) expect(await grid(page)).toEqual([]);
    expect(await lines(layouts[2] ?? "")).toEqual(["一", "二", "三", "四"]);
  });

  test("within a layout are found", async () => {
    const page = `<table><tr><td><table><tr><td>年<td>人<tr><td>2019<td>12</table></table>`;
    expect(await grid(page)).toEqual(["0,0 年", "0,1 人", "1,0 2019", "1,1 12"]);
  });
});

test("a page without an end is read, with a finding", async () => {
  const { notes, text } = await read(`<html><body><p>${prose}</p><p>培训农`);
  expect(text).toContain("培训农");
  expect(notes).toMatchObject([{ code: "READ_TRUNCATED", severity: "info" }]);
});

test("a page that nests without end is refused before it is parsed", async () => {
  expect(await readHtml(Buffer.from("<b>".repeat(200_000)))).toMatchObject({ reason: "over_limit" });
  expect((await read("<p><br><img>".repeat(200_000).concat("甲"))).text).toBe("甲");
});

test("a page of nothing but links is read whole", async () => {
  expect((await read("<ul><li><a href=1>培训农民1200人次</a><li><a href=2>发放资料300份</a></ul>")).text).toContain(
    "1200",
  );
});
