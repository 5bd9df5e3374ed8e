import type { PageText } from "../page-data.ts";
import type { PageModel } from "./page-model.ts";

declare global {
  /** Called by the files beside the page, with texts by the number of their source. */
  var shuzhaiTexts: (texts: Readonly<Record<string, PageText>>) => void;
}

/** Gives texts of sources: out of the page, or out of the files beside it, each loaded once. */
export class TextStore {
  readonly #files: readonly number[];
  readonly #texts = new Map<number, PageText>();
  readonly #loading = new Map<number, Promise<void>>();

  constructor({ data }: PageModel) {
    this.#files = data.sources.map(({ file }) => file);
    globalThis.shuzhaiTexts = (texts) => {
      for (const [source, text] of Object.entries(texts)) this.#texts.set(Number(source), text);
    };
  }

  /** The text, where it is at hand; undefined where it has to be loaded first. */
  peek(source: number): PageText | undefined {
    if (!this.#texts.has(source)) {
      const element = document.getElementById(`text-${source}`);
      if (element !== null) this.#texts.set(source, JSON.parse(element.textContent) as PageText);
    }
    return this.#texts.get(source);
  }

  /** Loads the text. Rejects where the file beside the page is missing. */
  async load(source: number): Promise<PageText> {
    const here = this.peek(source);
    if (here !== undefined) return here;
    const file = this.#files[source] ?? 0;
    if (!this.#loading.has(file)) this.#loading.set(file, loadScript(`page/texts-${file}.js`));
    await this.#loading.get(file);
    const text = this.#texts.get(source);
    if (text === undefined) throw new Error(`page/texts-${file}.js holds no text ${source}`);
    return text;
  }
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${url} could not be loaded`)));
    document.head.append(script);
  });
}
