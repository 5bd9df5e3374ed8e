import { lstat, readdir, readFile } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { z } from "zod";
import { isMissing, realTarget } from "./real-target.ts";
import { WriteError } from "./write-error.ts";

/**
 * Throws a `WriteError` where a dataset must not be written: `writeDataset` replaces the folder whole, so
 * it may only replace what is empty or what it wrote itself. Worth calling before a long run.
 */
export async function checkOutput(outDir: string, inputs: readonly string[] = []): Promise<void> {
  const target = await realTarget(outDir);
  for (const input of inputs) {
    // An input that the system cannot follow, such as a link to itself, is nothing that could be replaced.
    const source = await realTarget(input).catch(() => null);
    if (source === null) continue;
    if (!holds(source, target) && !holds(target, source)) continue;
    throw new WriteError(
      "WRITE_OUT_OVERLAPS_INPUT",
      outDir,
      `输出文件夹“${outDir}”与输入“${input}”相同或互相包含;输出会整体替换该文件夹。请把输出放到输入之外的文件夹。`,
    );
  }
  await checkReplaceable(target);
}

/** The second half of `checkOutput`, for a path without links in it. */
export async function checkReplaceable(target: string): Promise<void> {
  const found = await lstat(target).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (found === null) return;
  if (!found.isDirectory()) {
    throw new WriteError(
      "WRITE_OUT_NOT_FOLDER",
      target,
      `输出路径“${target}”已存在,但不是文件夹;应为文件夹或尚不存在的路径。请换一个输出路径。`,
    );
  }
  if ((await readdir(target)).length === 0 || (await isDataset(target))) return;
  throw new WriteError(
    "WRITE_OUT_FOREIGN",
    target,
    `输出文件夹“${target}”不是空的,也不是本程序写出的数据集(没有本程序的 run.json);` +
      `为免误删,不予替换。请换一个输出文件夹,或先自行清空它。`,
  );
}

/** Loose on purpose: a dataset of another version is one too. */
const OurRun = z.object({ tool: z.object({ name: z.literal("shuzhai") }) });

async function isDataset(folder: string): Promise<boolean> {
  try {
    return OurRun.safeParse(JSON.parse(await readFile(join(folder, "run.json"), "utf8"))).success;
  } catch {
    return false; // Missing, unreadable or not JSON: in each case nothing says that it is ours.
  }
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
