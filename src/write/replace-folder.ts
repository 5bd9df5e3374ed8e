import { randomBytes } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { checkReplaceable } from "./check-output.ts";
import { isMissing, realTarget } from "./real-target.ts";
import { WriteError } from "./write-error.ts";

/**
 * Replaces a folder whole, or leaves it as it was. `fill` writes into a new folder beside it, which then
 * takes its place by renaming; on any error, and when `signal` aborts, the new folder is removed. A
 * process that is killed leaves `….tmp-…` behind, and one killed between the two renames the former
 * dataset as `….old-…`.
 */
export async function replaceFolder(
  outDir: string,
  fill: (folder: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const target = await realTarget(outDir);
  // A process id alone is not unique among containers that share a disk.
  const mark = `${process.pid}-${randomBytes(4).toString("hex")}`;
  const temporary = `${target}.tmp-${mark}`;
  const former = `${target}.old-${mark}`;

  await mkdir(dirname(target), { recursive: true });
  try {
    // Not mkdtemp, which would keep the dataset from every other user of the machine.
    await mkdir(temporary);
    await fill(temporary);
    signal?.throwIfAborted();
    await checkReplaceable(target);
    await swap(target, temporary, former);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  await rm(former, { recursive: true, force: true, maxRetries: 3 }).catch((cause: unknown) => {
    throw new WriteError(
      "WRITE_OLD_REMAINS",
      former,
      `新的数据集已写入“${target}”,但旧的数据集“${former}”未能删除。请手工删除它。`,
      { cause },
    );
  });
}

async function swap(target: string, temporary: string, former: string): Promise<void> {
  const replaced = await rename(target, former).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
  try {
    await rename(temporary, target);
  } catch (error) {
    if (replaced) await restore(former, target);
    throw error;
  }
}

async function restore(former: string, target: string): Promise<void> {
  await rename(former, target).catch((cause: unknown) => {
    throw new WriteError(
      "WRITE_NOT_RESTORED",
      former,
      `新的数据集未能放到“${target}”,原来的数据集也未能放回,现位于“${former}”。请手工把它改回原名。`,
      { cause },
    );
  });
}
