import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PageText } from "./page-data.ts";
import { FILE_BYTES } from "./page-limits.ts";

/** Folder beside the page that holds its texts. */
const FOLDER = "page";

/**
 * Takes texts one after another and keeps them for the page itself, until they are more than `limit` bytes:
 * from then on, all go into files beside it (`page/texts-1.js`), which the page loads as scripts, since a
 * page that is opened from a disk may not read files.
 */
export class TextFiles {
  readonly #folder: string;
  readonly #limit: number;
  #beside = false;
  #bytes = 0;
  #held: [source: number, json: string][] = [];
  #files = 0;
  /** Number of the file by number of the source. */
  readonly #fileOf = new Map<number, number>();

  constructor(folder: string, limit: number) {
    this.#folder = folder;
    this.#limit = limit;
  }

  async add(source: number, text: PageText): Promise<void> {
    const json = JSON.stringify(text);
    this.#held.push([source, json]);
    this.#bytes += Buffer.byteLength(json);
    if (!this.#beside && this.#bytes > this.#limit) this.#beside = true;
    if (this.#beside && this.#bytes >= FILE_BYTES) await this.#flush();
  }

  /** Texts for the page itself, by source, as JSON; none where they lie beside it. */
  async finish(): Promise<readonly (readonly [source: number, json: string])[]> {
    if (!this.#beside) return this.#held;
    if (this.#held.length > 0) await this.#flush();
    return [];
  }

  /** Number of the file that holds the source's text, 0 for the page itself. */
  fileOf(source: number): number {
    return this.#fileOf.get(source) ?? 0;
  }

  async #flush(): Promise<void> {
    this.#files += 1;
    for (const [source] of this.#held) this.#fileOf.set(source, this.#files);
    const members = this.#held.map(([source, json]) => `${JSON.stringify(String(source))}:${json}`);
    await mkdir(join(this.#folder, FOLDER), { recursive: true });
    await writeFile(join(this.#folder, FOLDER, `texts-${this.#files}.js`), `shuzhaiTexts({${members.join(",\n")}});\n`);
    this.#held = [];
    this.#bytes = 0;
  }
}
