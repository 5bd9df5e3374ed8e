import { type AnyNode, type Element, isTag, isText } from "domhandler";

/** Elements that begin and end a line; the others run on within one. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section " +
    "summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Elements that show no text of the page. */
const SILENT: ReadonlySet<string> = new Set(
  (
    "applet audio base button canvas datalist embed frame frameset head iframe img input link map math meta meter " +
    "noembed noframes noscript object optgroup option param progress script select source style svg template " +
    "textarea title track video"
  ).split(" "),
);

export function isBlock(node: Element): boolean {
  return BLOCKS.has(node.name);
}

/** Shows nothing: scripts, form fields, and what the page hides. */
export function isSilent(node: Element): boolean {
  if (SILENT.has(node.name)) return true;
  const { hidden, style, "aria-hidden": aria } = node.attribs;
  if (hidden !== undefined || aria === "true") return true;
  return (
    style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]))/iu.test(style)
  );
}

/** The step of {@link walk}: an element is met before and after what is in it, a text once. */
export interface Visitor {
  /** False leaves the element out with all that is in it, and `leave` is not called for it. */
  enter(node: Element): boolean;
  leave(node: Element): void;
  text(words: string): void;
}

/** Goes through a tree in the order of its text. Without recursion: pages nest a hundred thousand deep. */
export function walk(root: AnyNode | readonly AnyNode[], visitor: Visitor): void {
  const stack: { readonly node: AnyNode; readonly leaving: boolean }[] = [];
  const push = (nodes: readonly AnyNode[]): void => {
    for (let i = nodes.length - 1; i >= 0; i--) stack.push({ node: nodes[i] as AnyNode, leaving: false });
  };
  push(Array.isArray(root) ? (root as readonly AnyNode[]) : [root as AnyNode]);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, leaving } = next;
    if (isText(node)) visitor.text(node.data);
    else if (isTag(node)) {
      if (leaving) visitor.leave(node);
      else if (visitor.enter(node)) {
        stack.push({ node, leaving: true });
        push(node.children);
      }
    } else if ("children" in node) push(node.children);
  }
}
