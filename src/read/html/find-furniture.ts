import type { Element } from "domhandler";
import { isBlock } from "./elements.ts";
import type { Measure } from "./measure.ts";

const TAGS: ReadonlySet<string> = new Set(["nav", "footer", "aside", "menu", "dialog"]);
const ROLES: ReadonlySet<string> = new Set(["navigation", "contentinfo", "search", "complementary", "menu", "dialog"]);
/** Words that class names and ids of what surrounds an article are made of. */
const WORDS: ReadonlySet<string> = new Set(
  (
    "nav navbar navigation menu submenu sidebar sidenav footer foot copyright breadcrumb breadcrumbs crumb crumbs " +
    "ad ads adbox adv advert advertisement adsbygoogle banner share sharing bdshare social related relate recommend " +
    "recommended hotnews comment comments pager pagination toolbar search login topbar qrcode popup modal cookie " +
    "prevnext friendlink links"
  ).split(" "),
);
/** An element with more of the page's prose than this is never furniture, whatever it is called. */
const MOST_PROSE = 0.5;
const LINK_SHARE = 0.6;

/** Says of an element whether it is navigation, advertising and the like rather than part of the text. */
export function furnitureTest(measures: ReadonlyMap<Element, Measure>): (node: Element) => boolean {
  let prose = 0;
  for (const each of measures.values()) prose = Math.max(prose, each.prose);
  return (node) => {
    const own = measures.get(node);
    if (own === undefined || own.all === 0) return false;
    if (own.prose > MOST_PROSE * prose) return false;
    return TAGS.has(node.name) || ROLES.has(node.attribs["role"] ?? "") || isNamedSo(node) || isOfLinks(node, own);
  };
}

function isNamedSo(node: Element): boolean {
  const names = `${node.attribs["class"] ?? ""} ${node.attribs["id"] ?? ""}`;
  if (names === " " || node.name === "body" || node.name === "html") return false;
  return names
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/u)
    .some((word) => WORDS.has(word));
}

/** A list of links, or a trail of them. One link in a line of text may be part of it. */
function isOfLinks(node: Element, { all, linked, links }: Measure): boolean {
  return isBlock(node) && links >= 2 && linked > LINK_SHARE * all;
}
