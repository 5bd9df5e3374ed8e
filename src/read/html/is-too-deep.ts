/** Browsers stop at 512 (WebKit, Blink); what is damaged nests deeper, and a hundred thousand is still read in seconds. */
const DEEPEST = 150_000;
/** Elements without an end tag, or whose end tag is often left out. */
const OPEN_ENDED = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|option)$/iu;

/** Whether a page nests its tags deeper than is worth parsing; by counting them, which is linear. */
export function isTooDeep(page: string): boolean {
  let depth = 0;
  for (const [, end = "", name = ""] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)/giu)) {
    if (OPEN_ENDED.test(name)) continue;
    depth = end === "" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}
