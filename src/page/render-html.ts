import { createHash } from "node:crypto";
import type { ClientBundle } from "./bundle-client.ts";
import type { PageData } from "./page-data.ts";

/** Parts of the page, in order: they can be long, and are never put into one string. */
export function* renderHtml(
  data: PageData,
  texts: readonly (readonly [source: number, json: string])[],
  { script, style }: ClientBundle,
): Generator<string> {
  const beside = data.sources.some(({ file }) => file > 0);
  const title = data.language === "zh" ? `数摘 · ${data.domain.title.zh}` : `Shuzhai · ${data.domain.title.en}`;
  yield `<!doctype html>
<html lang="${data.language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style, beside)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="app"><noscript>本页需要启用 JavaScript。数据也在同一文件夹的表格里。 This page needs JavaScript. The tables beside it hold the same data.</noscript></div>
<script type="application/json" id="data">`;
  yield json(JSON.stringify(data));
  yield `</script>\n`;
  for (const [source, text] of texts) {
    yield `<script type="application/json" id="text-${source}">${json(text)}</script>\n`;
  }
  yield `<script>${script}</script>\n</body>\n</html>\n`;
}

/**
 * Only the page's own script and style run, and nothing is fetched. Texts beside the page are scripts in its
 * folder. Where a browser knows trusted types, nothing can turn text into markup.
 */
function policy(script: string, style: string, beside: boolean): string {
  if (/<\/script|<!--/iu.test(script) || /<\/style/iu.test(style)) {
    throw new Error("the bundled page would end its own element");
  }
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'${beside ? " 'self' file:" : ""}`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}

function hashOf(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

/** JSON that no text in it can end: as a part of a page, `<` is the only character that could. */
function json(text: string): string {
  return text.replaceAll("<", String.raw`\u003c`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}
