import { availableParallelism } from "node:os";
import { Command, CommanderError } from "commander";
import { DEFAULT_PIPELINE } from "../find-pipeline.ts";
import type { Header } from "../model/dataset-writer.ts";
import type { SegmenterName } from "../segment/load-segmenter.ts";
import { version } from "../version.ts";
import { EN } from "./texts-en.ts";
import type { Texts } from "./texts.ts";
import { ZH } from "./texts-zh.ts";
import { UsageError } from "./usage-error.ts";

export interface Arguments {
  /** `run` makes a dataset, `init` a manifest beside the inputs. */
  readonly command: "run" | "init";
  readonly inputs: readonly string[];
  readonly out: string;
  readonly pipeline: string;
  readonly header: Header;
  readonly jobs: number;
  readonly segmenter: SegmenterName | undefined;
  readonly quiet: boolean;
}

const MOST_JOBS = 64;
/** More threads by default would take more memory than most machines of offices have to spare. */
const DEFAULT_JOBS = Math.min(4, availableParallelism());
const DEFAULTS = { out: "dataset", pipeline: DEFAULT_PIPELINE, header: "zh", jobs: String(DEFAULT_JOBS) };
/** A folder of that name is given as `./init`. */
const INIT = "init";

/** The language to speak, known before the rest of the command line is understood. */
export function textsFor(argv: readonly string[]): Texts {
  return argv.some((each, i) => each === "--header=en" || (each === "--header" && argv[i + 1] === "en")) ? EN : ZH;
}

/**
 * Reads a command line. Null where only help or the version was asked for, which have then been printed.
 *
 * @throws {UsageError}
 */
export function readArguments(argv: readonly string[], texts: Texts): Arguments | null {
  const init = argv[0] === INIT;
  const command = init ? describeInit(texts) : describeRun(texts);
  try {
    command.parse(init ? argv.slice(1) : argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    throw translate(error, texts);
  }
  const options = { ...DEFAULTS, ...command.opts<Partial<typeof DEFAULTS> & { quiet?: true }>() };
  const { segmenter } = command.opts<{ segmenter?: string }>();
  if (command.args.length === 0) {
    throw new UsageError("USAGE_NO_INPUT", texts.wrong.noInput, command.helpInformation().trimEnd());
  }
  if (options.out.trim() === "") throw new UsageError("USAGE_VALUE", texts.wrong.missing("--out"));
  return {
    command: init ? "init" : "run",
    inputs: command.args,
    out: options.out,
    pipeline: options.pipeline,
    header: oneOf("--header", options.header, ["zh", "en"], texts),
    jobs: jobsOf(options.jobs, texts),
    segmenter:
      segmenter === undefined
        ? undefined
        : oneOf<SegmenterName>("--segmenter", segmenter, ["nodejieba", "jieba-rs"], texts),
    quiet: options.quiet === true,
  };
}

function describeRun(texts: Texts): Command {
  const { usage } = texts;
  const by = (value: string) => ` [${usage.defaults} ${value}]`;
  const command = new Command("pnpm pipeline")
    .description(usage.description)
    .argument("[inputs...]", usage.inputs)
    .usage(
      `<${usage.placeholder}…> [--out dataset] [--pipeline NAME] [--header zh|en] [--jobs N] [--segmenter NAME] [--quiet]`,
    )
    .option("--out <folder>", usage.out + by(DEFAULTS.out));
  return withCommon(command, texts)
    .option("--jobs <n>", usage.jobs + by(DEFAULTS.jobs))
    .option("--segmenter <name>", usage.segmenter + by("nodejieba"))
    .addHelpText("after", `\n${usage.init}\n  pnpm pipeline ${INIT} <${usage.placeholder}…>`);
}

function describeInit(texts: Texts): Command {
  const { usage } = texts;
  const command = new Command(`pnpm pipeline ${INIT}`)
    .description(usage.initDescription)
    .argument("[inputs...]", usage.inputs)
    .usage(`<${usage.placeholder}…> [--pipeline NAME] [--header zh|en] [--quiet]`);
  return withCommon(command, texts);
}

function withCommon(command: Command, { usage }: Texts): Command {
  const by = (value: string) => ` [${usage.defaults} ${value}]`;
  return command
    .option("--pipeline <name>", usage.pipeline + by(DEFAULTS.pipeline))
    .option("--header <lang>", usage.header + by(DEFAULTS.header))
    .option("--quiet", usage.quiet)
    .version(version, "-V, --version", usage.version)
    .helpOption("-h, --help", usage.help)
    .configureHelp({
      styleTitle: (title) => usage.titles[title] ?? title,
      optionDescription: ({ description }) => description,
    })
    .configureOutput({ writeErr: () => {} })
    .exitOverride();
}

/** Commander says in English what is wrong; its codes tell what that is. */
function translate(error: CommanderError, { wrong }: Texts): UsageError {
  const [, option = ""] = /'([^' ]+)[^']*'/u.exec(error.message) ?? [];
  if (error.code === "commander.unknownOption") {
    const [, similar = null] = /Did you mean (\S+)\?/u.exec(error.message) ?? [];
    return new UsageError("USAGE_OPTION", wrong.option(option, similar));
  }
  if (error.code === "commander.optionMissingArgument") return new UsageError("USAGE_VALUE", wrong.missing(option));
  return new UsageError("USAGE", error.message.replace(/^error: /u, ""));
}

function oneOf<T extends string>(option: string, got: string, allowed: readonly T[], { wrong, and }: Texts): T {
  const found = allowed.find((each) => each === got);
  if (found === undefined) throw new UsageError("USAGE_VALUE", wrong.value(option, got, allowed.join(and)));
  return found;
}

function jobsOf(got: string, { wrong }: Texts): number {
  const jobs = Number(got);
  if (/^\d+$/u.test(got) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError("USAGE_VALUE", wrong.value("--jobs", got, wrong.jobs(MOST_JOBS)));
}
