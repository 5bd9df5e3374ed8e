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
    const settle = (result: Extraction | Refusal, keep: boolean): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.unref();
      // What a library leaves behind may fail later, and a thread that is ended may still report why.
      worker.on("error", () => forget(worker));
      if (!keep) {
        forget(worker);
        void worker.terminate();
      }
      resolve(result);
    };
    const timer = setTimeout(() => settle(overTime(milliseconds / 1000), false), milliseconds);
    worker.once("message", (answer: Answer) =>
      settle("result" in answer ? answer.result : damaged(task.format, answer.failed), true),
    );
    worker.once("error", (error: NodeJS.ErrnoException) => settle(refuseCrash(task.format, error), false));
    worker.once("exit", () => settle(damaged(task.format, "读取程序中止"), false));
    worker.postMessage(task, []);
  });
}

function refuseCrash(format: DocumentFormat, error: NodeJS.ErrnoException): Refusal {
  return error.code === "ERR_WORKER_OUT_OF_MEMORY" ? overMemory(MOST_MEMORY) : damaged(format, error.message);
}

function start(): Worker {
  const entry = fileURLToPath(new URL("entry.mjs", import.meta.url));
  return new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
}

function forget(worker: Worker): void {
  if (thread === worker) thread = null;
}
