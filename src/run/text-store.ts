import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import type { DatasetWriter } from "../model/dataset-writer.ts";
import { realTarget } from "../write/real-target.ts";

const FOLDER = "texts";
/** How many texts are kept in memory: the reports of a compilation are asked for one after another. */
const KEPT = 4;

/** The texts of a run, on disk beside its output until they become part of it. */
export interface TextStore {
  /** Where workers put texts, by {@link saveText}. */
  readonly folder: string;
  /** Null where none was saved under this path. */
  textOf(path: string): Promise<string | null>;
  /** Moves them into the dataset. */
  readonly writer: DatasetWriter;
  /** Once the run is over, whatever came of it. */
  remove(): Promise<void>;
}

/** Opens a store beside the folder that a run is to write, so that no text is copied from one disk to another. */
export async function openTextStore(outDir: string): Promise<TextStore> {
  const mark = `${process.pid}-${randomBytes(4).toString("hex")}`;
  const folder = `${await realTarget(outDir)}.texts-${mark}`;
  let now = folder;
  const kept = new Map<string, string | null>();
  return {
    folder,
    async textOf(path) {
      if (!kept.has(path)) {
        kept.set(path, await readFile(join(now, textPath(path)), "utf8").catch(() => null));
        const [oldest] = kept.keys();
        if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      }
      return kept.get(path) ?? null;
    },
    writer: {
      name: FOLDER,
      async write(_, target) {
        const end = join(target.folder, FOLDER);
        await mkdir(folder, { recursive: true });
        await rename(folder, end);
        now = end;
        return [];
      },
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Puts the text of a source into the folder of a store, in UTF-8, as it stands. */
export async function saveText(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, textPath(path));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Where the text of a source is in a dataset: `texts/`, the source's own path, and `.txt`. */
export function textFileOf(path: string): string {
  return `${FOLDER}/${textPath(path)}`;
}

/** In UTF-8, of a name on all common file systems; and of a path on Windows, with room for where the dataset lies. */
const LONGEST_NAME = 200;
const LONGEST_PATH = 180;
/** Characters that Windows keeps for itself, and those that no name should hold. */
const UNSAFE = /[<>:"|?*\\\p{Cc}\uFFFD\p{Cs}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * A path that every system can hold and that no other source has. Parts that had to change end in eight
 * digits of the path's SHA-256.
 */
function textPath(path: string): string {
  const mark = createHash("sha256").update(path).digest("hex").slice(0, 8);
  const parts = path.split("/");
  const last = parts.length - 1;
  const safe = parts.map((part, i) => {
    const clean = part.replace(UNSAFE, "_").replace(/^\.+$|[. ]+$/gu, "_");
    // A folder called like the text of a file beside it would be in its way.
    const changed = clean !== part || part === "" || RESERVED.test(part) || (i < last && /\.txt$/iu.test(part));
    return Buffer.byteLength(clean) > LONGEST_NAME ? `${shorten(clean)}~${mark}` : changed ? `${clean}~${mark}` : clean;
  });
  const whole = safe.join("/");
  return `${whole.length > LONGEST_PATH ? `~/${shorten(safe[last] ?? "")}~${mark}` : whole}.txt`;
}

function shorten(name: string): string {
  return [...name].slice(0, 40).join("");
}
