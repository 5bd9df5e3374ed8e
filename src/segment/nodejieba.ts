import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { realign } from "./realign.ts";
import type { Segmenter } from "./segmenter.ts";
import { userDictionary } from "./user-dictionary.ts";

/** What is used of nodejieba. Its own types are not, as an optional package may be absent when types are checked. */
interface Nodejieba {
  load(dictionaries: { userDict: string }): void;
  cut(text: string, hmm: boolean): string[];
}

const require = createRequire(import.meta.url);

/** The user dictionary that nodejieba holds now. It has one for the whole process, and loading it takes a second. */
let loadedDictionary: string | null = null;

/**
 * A segmenter on nodejieba.
 *
 * Two segmenters with different words may live side by side, each true to its own words, but every change from
 * one to the other loads the dictionary anew.
 *
 * @throws whatever kept nodejieba from loading, which {@link whyNodejiebaIsMissing} puts in words.
 */
export function openNodejieba(words: readonly string[]): Segmenter {
  const dictionary = userDictionary(words);
  const jieba = require("nodejieba") as Nodejieba;
  const { version } = require("nodejieba/package.json") as { version: string };
  loadDictionary(jieba, dictionary);
  return {
    name: "nodejieba",
    version,
    cut(text) {
      loadDictionary(jieba, dictionary);
      return realign(text, jieba.cut(text, true));
    },
  };
}

/**
 * Why nodejieba could not be opened, in words that are the same on every machine: no paths, no stack.
 *
 * @throws the error itself where it says something else, such as a full disk or a word that is none.
 */
export function whyNodejiebaIsMissing(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "MODULE_NOT_FOUND") return "nodejieba is not installed";
  if (code === "BINDING_NOT_FOUND") {
    return "nodejieba is installed but was not built: that takes a C++ compiler, make, Python 3 and Node's headers";
  }
  if (code === "ERR_DLOPEN_FAILED") return "nodejieba was built for another Node or another system";
  throw error;
}

/** Makes `dictionary` the user dictionary of the process, unless it is already. */
function loadDictionary(jieba: Nodejieba, dictionary: string): void {
  if (dictionary === loadedDictionary) return;
  // As a file, because insertWord takes no frequency: it gives the median one, too low to keep a word whole.
  const folder = mkdtempSync(join(tmpdir(), "shuzhai-"));
  try {
    const file = join(folder, "user.dict.utf8");
    writeFileSync(file, dictionary);
    jieba.load({ userDict: file });
    loadedDictionary = dictionary;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
