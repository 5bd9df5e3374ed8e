import { SingleBar } from "cli-progress";
import type { RunProgress } from "../run/progress.ts";
import type { Texts } from "./texts.ts";

/** Shows how far a run is; `stop` leaves the terminal as it should be. */
export interface ProgressDisplay {
  show(progress: RunProgress): void;
  stop(): void;
}

/** Between two lines where there is no terminal to draw on, in milliseconds. */
const BETWEEN_LINES = 5000;

/** A bar on a terminal, else a plain line at the start and now and then; on standard error, where it is in nobody's way. */
export function showProgress(texts: Texts, stream: NodeJS.WriteStream): ProgressDisplay {
  return stream.isTTY ? bar(texts, stream) : lines(texts, stream);
}

function bar(texts: Texts, stream: NodeJS.WriteStream): ProgressDisplay {
  const { files, left } = texts.progress;
  const single = new SingleBar({
    format: `{bar} ${files} {files} | {counts} | ${left} {eta_formatted}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    stream,
  });
  let started = false;
  return {
    show(progress) {
      // Bytes, since files differ widely in size; and so that the time left is worth something.
      const payload = { files: filesOf(progress), counts: countsOf(progress, texts) };
      if (started) single.update(progress.bytes, payload);
      else single.start(progress.totalBytes, progress.bytes, payload);
      started = true;
    },
    stop() {
      if (started) single.stop();
    },
  };
}

function lines(texts: Texts, stream: NodeJS.WriteStream): ProgressDisplay {
  let last = -Infinity;
  return {
    show(progress) {
      if (performance.now() - last < BETWEEN_LINES) return;
      last = performance.now();
      stream.write(`${texts.progress.files} ${filesOf(progress)} | ${countsOf(progress, texts)}\n`);
    },
    stop() {},
  };
}

function filesOf({ files, totalFiles }: RunProgress): string {
  return `${grouped(files)}/${grouped(totalFiles)}`;
}

function countsOf(counts: RunProgress, { progress }: Texts): string {
  return (["reports", "claims", "findings"] as const)
    .map((each) => `${progress[each]} ${grouped(counts[each])}`)
    .join(" | ");
}

/** 12,187: the same on every machine. */
export function grouped(count: number): string {
  return count.toLocaleString("en-US");
}
