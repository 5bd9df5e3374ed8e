import { createRequire } from "node:module";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { realign } from "./realign.ts";
import type { Segmenter } from "./segmenter.ts";
import { userDictionary } from "./user-dictionary.ts";

const manifest = createRequire(import.meta.url)("@node-rs/jieba/package.json") as { version: string };

/** A segmenter on @node-rs/jieba, which comes compiled: it needs no build tools. */
export function openJiebaRs(words: readonly string[]): Segmenter {
  const jieba = Jieba.withDict(dict);
  jieba.loadDict(Buffer.from(userDictionary(words)));
  return {
    name: "jieba-rs",
    version: manifest.version,
    cut: (text) => realign(text, jieba.cut(text, true)),
  };
}
