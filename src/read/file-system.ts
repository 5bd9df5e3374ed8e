import { constants } from "node:fs";
import { lstat, open, readdir, realpath, stat } from "node:fs/promises";

/** What kind of thing a path leads to; `special` is a device, socket or named pipe. */
export type EntryKind = "file" | "folder" | "link" | "special";

export interface EntryStatus {
  readonly kind: EntryKind;
  readonly bytes: number;
}

/** What was read, or why it was not: the check and the read are of the same open file. */
export type FileContent =
  { readonly bytes: Uint8Array } | { readonly refused: "special" | "too_large"; readonly size: number };

/** The part of the file system that reading needs; tests put another in its place to make it refuse. */
export interface FileSystem {
  /** What the path itself is: a link is a `link`. */
  status(path: string): Promise<EntryStatus>;
  /** What the path leads to, through any links. */
  target(path: string): Promise<EntryStatus>;
  realPath(path: string): Promise<string>;
  /** Names in a folder, in no order. */
  names(path: string): Promise<readonly string[]>;
  content(path: string, maxBytes: number): Promise<FileContent>;
}

interface Kinds {
  size: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function statusOf(stats: Kinds): EntryStatus {
  const kind = stats.isFile() ? "file" : stats.isDirectory() ? "folder" : stats.isSymbolicLink() ? "link" : "special";
  return { kind, bytes: stats.size };
}

async function content(path: string, maxBytes: number): Promise<FileContent> {
  // Without blocking: a file may have become a pipe since it was listed, and opening one waits for ever.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return { refused: "special", size: 0 };
    if (stats.size > maxBytes) return { refused: "too_large", size: stats.size };
    const bytes = await handle.readFile();
    return bytes.length > maxBytes ? { refused: "too_large", size: bytes.length } : { bytes };
  } finally {
    await handle.close();
  }
}

/** The file system of the machine. Every call rejects with Node's own errors (`ENOENT`, `EACCES`). */
export const nodeFileSystem: FileSystem = {
  status: async (path) => statusOf(await lstat(path)),
  target: async (path) => statusOf(await stat(path)),
  realPath: (path) => realpath(path),
  names: (path) => readdir(path),
  content,
};
