import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Extraction } from "../extraction.ts";
import type { DocumentFormat } from "../readers.ts";
import type { Refusal } from "../refusal.ts";
import { damaged, overMemory, overTime } from "../refusals.ts";
import type { Answer, Task } from "./serve.ts";

/** In megabytes, of the thread's heap. A report needs some tens. */
const MOST_MEMORY = 512;
/** In milliseconds, for one file. A report needs some hundreds. */
const MOST_TIME = 45_000;

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
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      worker.unref();
      resolve(result);
    };
    const giveUp = (refusal: Refusal): void => {
      forget(worker);
      settle(refusal);
      void worker.terminate();
    };
    const onMessage = (answer: Answer): void =>
      settle("result" in answer ? answer.result : damaged(task.format, answer.failed));
    const onError = (error: NodeJS.ErrnoException): void => giveUp(refuseCrash(task.format, error));
    const onExit = (): void => giveUp(damaged(task.format, "读取程序中止"));
    const timer = setTimeout(() => giveUp(overTime(milliseconds / 1000)), milliseconds);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(task, []);
  });
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
