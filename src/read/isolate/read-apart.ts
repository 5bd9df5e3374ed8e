import process from "node:process";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Extraction } from "../extraction.ts";
import type { DocumentFormat } from "../readers.ts";
import type { Refusal } from "../refusal.ts";
import { damaged, overMemory, overTime } from "../refusals.ts";
import type { Answer, Task } from "./serve.ts";

/** In megabytes, of the thread's heap. A report needs some tens. */
const MOST_MEMORY = 400;
/** In milliseconds, for one file. A report needs some hundreds. */
const MOST_TIME = 30_000;
const POLL = 1000;
/** In bytes: a thread that has read so large a file has served its time. */
const LARGE = 2 * 1024 * 1024;
/** How many times that a file may take where the machine is busy with other things. */
const MOST_WAITING = 4;
/** A process that gets less of a processor than this waits for nothing that comes. */
const IDLE = 0.02;

/** One for each thread of the run, started with the first file that needs it. */
let thread: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a document in a thread with limits on memory and time, so that a file that is made to break its
 * reader costs the run one finding. Files wait for each other. Never rejects.
 */
export function readApart(task: Task, limits: { milliseconds?: number } = {}): Promise<Extraction | Refusal> {
  const result = last.then(() => readNow(task, limits.milliseconds ?? MOST_TIME));
  last = result;
  return result;
}

function readNow(task: Task, milliseconds: number): Promise<Extraction | Refusal> {
  const worker = (thread ??= start());
  // Only a thread at work keeps the process alive.
  worker.ref();
  return new Promise((resolve) => {
    const settle = (result: Extraction | Refusal): void => {
      clearInterval(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      worker.unref();
      resolve(result);
    };
    const giveUp = (refusal: Refusal): void => {
      forget(worker);
      settle(refusal);
      void worker.terminate();
    };
    const onMessage = (answer: Answer): void => {
      settle("result" in answer ? answer.result : damaged(task.format, answer.failed));
      if (task.bytes.length <= LARGE) return;
      // What it has grown to is better given back before the text goes through the stages.
      forget(worker);
      void worker.terminate();
    };
    const onError = (error: NodeJS.ErrnoException): void => giveUp(refuseCrash(task.format, error));
    const onExit = (): void => giveUp(damaged(task.format, "读取程序中止"));
    const isOver = stopwatch(milliseconds);
    const timer = setInterval(() => isOver() && giveUp(overTime(milliseconds / 1000)), Math.min(milliseconds, POLL));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(task, []);
  });
}

/**
 * Whether the time is up. Where others keep the processors busy, it is the time that this process has had of
 * them: what a machine is busy with must not decide which files are read.
 */
function stopwatch(milliseconds: number): () => boolean {
  const since = performance.now();
  const before = process.cpuUsage();
  return () => {
    const passed = performance.now() - since;
    const { user, system } = process.cpuUsage(before);
    const worked = (user + system) / 1000;
    return (
      passed >= milliseconds &&
      (worked >= milliseconds || worked < IDLE * passed || passed >= MOST_WAITING * milliseconds)
    );
  };
}

function refuseCrash(format: DocumentFormat, error: NodeJS.ErrnoException): Refusal {
  return error.code === "ERR_WORKER_OUT_OF_MEMORY" ? overMemory(MOST_MEMORY) : damaged(format, error.message);
}

function start(): Worker {
  const entry = fileURLToPath(new URL("entry.mjs", import.meta.url));
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
  // What a library leaves behind may fail while nobody waits, and a thread that is ended may still say why.
  return worker.on("error", () => forget(worker));
}

function forget(worker: Worker): void {
  if (thread === worker) thread = null;
}
