import { basename, dirname, join, resolve, sep } from "node:path";
import type { EntryKind, FileSystem } from "./file-system.ts";
import { refuseFile, refuseFolder } from "./file-kind.ts";
import { passOver, type Refusal, refuse } from "./refusal.ts";
import { refuseByError } from "./refuse-by-error.ts";

/** A file, or something that will not be read, as it was met. */
export interface Entry {
  readonly root: string;
  /** Below the root; empty for the root itself. */
  readonly relative: string;
  readonly absolute: string;
  readonly bytes: number;
  /** Null for a file to read. */
  readonly refusal: Refusal | null;
  /** Its name for the analyst: empty until all entries are known. */
  path: string;
}

/** A place that the walk has come to: `absolute` is real down to the folder that holds it. */
interface Place {
  readonly root: string;
  readonly relative: string;
  readonly absolute: string;
  readonly given: boolean;
}

const SPECIAL = refuse(
  "special",
  "READ_SPECIAL",
  "warning",
  "这是设备、管道或套接字,不是普通文件,未打开。如需处理其内容,请先存成 .txt 文件。",
);

const LOOP = refuse(
  "loop",
  "READ_LOOP",
  "warning",
  "链接指向它自己的上级文件夹,再读会循环不止,未跟进。如不需要,请删除该链接。",
);

/** A folder that someone else packed may link to anything on this machine. */
const OUTSIDE = refuse(
  "outside",
  "READ_LINK_OUTSIDE",
  "warning",
  "链接指向输入文件夹之外,未跟进。如需处理它指向的文件,请把那里的路径也作为输入,或放入文件本身。",
);

/** What this program writes holds texts and tables that would be read as reports once more. */
const DATASET = ["run.json", "claims.jsonl"];
const FORMER = passOver("companion", "本程序写出的数据集,不作为报告读取。");

const slashed = (path: string): string => path.split(sep).join("/");

/**
 * Walks the inputs. Real files and folders come before links, over all inputs, so that what is met twice
 * is kept under its own path and not under that of a link to it. `barren` holds the input folders that
 * were walked and have no source.
 */
export async function walkInputs(
  inputs: readonly string[],
  fileSystem: FileSystem,
  signal?: AbortSignal,
): Promise<{ entries: Entry[]; barren: string[] }> {
  const walk = new Walk(fileSystem, signal);
  const given = [...new Set(inputs)].sort((a, b) => compareText(resolve(a), resolve(b)));
  for (const input of given) await walk.enterInput(input);
  await walk.followLinks();
  return { entries: walk.entries, barren: walk.barrenRoots() };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

class Walk {
  readonly entries: Entry[] = [];
  readonly #fileSystem: FileSystem;
  readonly #signal: AbortSignal | undefined;
  /** Files kept, by real path. */
  readonly #files = new Map<string, Entry>();
  /** Folders walked, by real path. */
  readonly #folders = new Set<string>();
  readonly #links: Place[] = [];
  /** Real paths of the folders that were given. */
  readonly #given: string[] = [];
  readonly #walkedRoots = new Set<string>();

  constructor(fileSystem: FileSystem, signal: AbortSignal | undefined) {
    this.#fileSystem = fileSystem;
    this.#signal = signal;
  }

  async enterInput(input: string): Promise<void> {
    const absolute = resolve(input);
    // An empty path would resolve to the working folder, which nobody asked for.
    if (input === "") {
      this.#refuseInput("(空路径)", absolute, refuseByError({ code: "ENOENT" }, { name: "" }));
      return;
    }
    try {
      const { kind, bytes } = await this.#fileSystem.target(absolute);
      const real = await this.#fileSystem.realPath(absolute);
      if (kind === "folder") {
        this.#given.push(real);
        const place = { root: absolute, relative: "", absolute: real, given: true };
        if (await this.#enterFolder(place, real)) this.#walkedRoots.add(slashed(absolute));
        return;
      }
      const place = { root: dirname(absolute), relative: basename(absolute), absolute, given: true };
      this.#enterLeaf(place, kind, real, bytes);
    } catch (error) {
      this.#signal?.throwIfAborted();
      const link = await this.#isLink(absolute);
      this.#refuseInput(slashed(input), absolute, refuseByError(error, { name: input, link }));
    }
  }

  /** Links to folders can hold further links: the queue grows while it is worked off. */
  async followLinks(): Promise<void> {
    for (let next = this.#links.shift(); next !== undefined; next = this.#links.shift()) {
      await this.#followLink(next);
    }
  }

  /** Roots whose walk met neither a source nor another path to one. */
  barrenRoots(): string[] {
    const fruitful = this.entries.filter(({ refusal }) => refusal === null || refusal.reason === "duplicate_path");
    const roots = new Set(fruitful.map(({ root }) => root));
    return [...this.#walkedRoots].filter((root) => !roots.has(root));
  }

  async #followLink(place: Place): Promise<void> {
    const holder = dirname(place.absolute);
    try {
      const real = await this.#fileSystem.realPath(place.absolute);
      const { kind, bytes } = await this.#fileSystem.target(place.absolute);
      if (kind === "folder" && isWithin(holder, real)) this.#add(place, 0, LOOP);
      else if (!this.#given.some((folder) => isWithin(real, folder))) this.#add(place, 0, OUTSIDE);
      else if (kind !== "folder") this.#enterLeaf(place, kind, real, bytes);
      else await this.#enterFolder(place, real);
    } catch (error) {
      this.#signal?.throwIfAborted();
      this.#add(place, 0, refuseByError(error, { name: basename(place.absolute), link: true }));
    }
  }

  /** False where the folder was not walked: already known, or refused by the system. */
  async #enterFolder(place: Place, real: string): Promise<boolean> {
    if (this.#folders.has(real)) {
      this.#add(place, 0, passOver("duplicate_path", "该文件夹已从另一路径读取,不再重复。"));
      return false;
    }
    this.#folders.add(real);
    this.#signal?.throwIfAborted();
    let names: readonly string[];
    try {
      names = await this.#fileSystem.names(real);
    } catch (error) {
      this.#add(place, 0, refuseByError(error, { name: basename(real) }));
      return false;
    }
    if (DATASET.every((name) => names.includes(name))) {
      this.#add(place, 0, place.given ? { ...FORMER, finding: { code: "READ_DATASET", severity: "warning" } } : FORMER);
      return false;
    }
    for (const name of [...names].sort(compareText)) {
      const relative = place.relative === "" ? name : `${place.relative}/${name}`;
      await this.#enterChild({ root: place.root, relative, absolute: join(real, name), given: false }, name);
    }
    return true;
  }

  async #enterChild(place: Place, name: string): Promise<void> {
    try {
      const { kind, bytes } = await this.#fileSystem.status(place.absolute);
      if (kind === "folder") {
        const refusal = refuseFolder(name);
        if (refusal !== null) this.#add(place, 0, refusal);
        else await this.#enterFolder(place, place.absolute);
      } else if (kind === "link") {
        const refusal = refuseFolder(name);
        if (refusal !== null) this.#add(place, 0, refusal);
        else this.#links.push(place);
      } else this.#enterLeaf(place, kind, place.absolute, bytes);
    } catch (error) {
      this.#signal?.throwIfAborted();
      this.#add(place, 0, refuseByError(error, { name }));
    }
  }

  #enterLeaf(place: Place, kind: EntryKind, real: string, bytes: number): void {
    const first = this.#files.get(real);
    const refusal =
      kind === "file"
        ? (refuseFile(basename(place.relative), place.given) ?? (first === undefined ? null : sameAs(first)))
        : SPECIAL;
    const entry = this.#add(place, bytes, refusal);
    if (refusal === null) this.#files.set(real, entry);
  }

  #refuseInput(path: string, absolute: string, refusal: Refusal): void {
    const place = { root: dirname(absolute), relative: basename(absolute), absolute, given: true };
    this.#add(place, 0, refusal).path = path;
  }

  #add(place: Place, bytes: number, refusal: Refusal | null): Entry {
    const { relative, absolute } = place;
    const entry = { root: slashed(place.root), relative, absolute, bytes, refusal, path: "" };
    this.entries.push(entry);
    return entry;
  }

  async #isLink(absolute: string): Promise<boolean> {
    try {
      return (await this.#fileSystem.status(absolute)).kind === "link";
    } catch {
      return false;
    }
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function sameAs(first: Entry): Refusal {
  return passOver("duplicate_path", () => `与“${first.path}”是同一个文件,只读取一次。`);
}
