import { text as readAll } from "node:stream/consumers";
import process from "node:process";
import { Command, CommanderError, Option } from "commander";
import { compileDomain } from "../compile-domain.ts";
import { DEFAULT_PIPELINE, findPipeline } from "../find-pipeline.ts";
import { PipelineError } from "../pipeline/pipeline-error.ts";
import { loadSegmenter, type SegmenterName } from "../segment/load-segmenter.ts";
import { describeExplanation } from "./describe-explanation.ts";
import { explainText } from "./explain-text.ts";
import { EN, type Language, ZH } from "./texts.ts";

interface Options {
  readonly pipeline: string;
  readonly lang: Language;
  readonly segmenter?: SegmenterName;
}

/** Exit codes 0: explained. 2: wrong usage, or broken rules. */
async function main(argv: readonly string[]): Promise<0 | 2> {
  const command = new Command("pnpm explain")
    .description("说明一句话里的每个数怎样理解、依据是什么 (Explains every number of a sentence.)")
    .argument("<sentence>", "句子;- 表示从标准输入读取 (the sentence; - to read it from standard input)")
    .option("--pipeline <name>", "规则:pipelines 下的文件夹名或路径 (rules to use)", DEFAULT_PIPELINE)
    .addOption(new Option("--lang <lang>", "说明的语言 (language)").choices(["zh", "en"]).default("zh"))
    .addOption(new Option("--segmenter <name>", "分词程序 (word segmenter)").choices(["nodejieba", "jieba-rs"]))
    .exitOverride();
  try {
    command.parse(argv, { from: "user" });
    const { pipeline: name, lang, segmenter: prefer } = command.opts<Options>();
    const pipeline = findPipeline(name);
    const { segmenter } = await loadSegmenter({ words: pipeline.words, ...(prefer !== undefined && { prefer }) });
    const given = command.args[0] === "-" ? await readAll(process.stdin) : (command.args[0] ?? "");
    const explanation = explainText(given, compileDomain(pipeline), (piece) => segmenter.cut(piece));
    console.log(describeExplanation(explanation, pipeline, lang === "en" ? EN : ZH).join("\n"));
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof PipelineError)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
