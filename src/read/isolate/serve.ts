import { parentPort } from "node:worker_threads";
import type { Extraction } from "../extraction.ts";
import type { Refusal } from "../refusal.ts";
import { type DocumentFormat, READERS } from "../readers.ts";

/** One file to read, in a thread that can be stopped. */
export interface Task {
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
}

/** `failed` is what the reader threw. */
export type Answer = { readonly result: Extraction | Refusal } | { readonly failed: string };

// What libraries print on the way is no message to the analyst.
for (const name of ["log", "info", "warn", "error"] as const) console[name] = () => {};

parentPort?.on("message", ({ format, bytes }: Task) => {
  READERS[format]()
    .then((read) => read(bytes))
    .then(
      (result) => answer({ result }),
      (error: unknown) => answer({ failed: error instanceof Error ? error.message : String(error) }),
    );
});

function answer(given: Answer): void {
  parentPort?.postMessage(given, []);
}
