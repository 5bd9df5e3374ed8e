import type { Severity } from "../../model/finding.ts";
import type { SkipReason } from "../../model/skipped-file.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** What of an archive is not read, though it may be a report. */
type Trouble = "limit" | "encrypted" | "path" | "link" | "duplicate";

/** Of one member, in bytes: as much as of a file. */
const MOST_OF_MEMBER = 64 * 1024 * 1024;
/** A large member that shrank more than this when it was packed says the same over and over. */
const MOST_RATIO = 200;
const LARGE = 8 * 1024 * 1024;
/** Of all that one file unpacks to, archives within archives included: so many bytes, or so many times its size. */
const MOST_UNPACKED = 100 * 1024 * 1024;
const MOST_TIMES = 100;
const MOST_MEMBERS = 20_000;
/** An archive in an archive in an archive. */
const MOST_DEPTH = 3;
const SHOWN = 3;

/**
 * Keeps account of one file that is an archive, with all archives in it: how much may still be unpacked, and
 * what was left out, so that it makes one finding of each kind and not one for each member.
 */
export class ArchiveLedger {
  readonly #left = new Map<Trouble, { count: number; shown: string[] }>();
  readonly #mostUnpacked: number;
  #unpacked = 0;
  #members = 0;
  #exhausted = false;

  constructor(bytes: number) {
    this.#mostUnpacked = Math.max(MOST_UNPACKED, MOST_TIMES * bytes);
  }

  /** Nothing more of the file may be unpacked. */
  get exhausted(): boolean {
    return this.#exhausted;
  }

  /** Whether an archive this deep may be opened; the file itself is 1 deep. */
  mayOpen(depth: number, path: string): boolean {
    if (depth <= MOST_DEPTH) return true;
    this.leaveOut("limit", path);
    return false;
  }

  /** Whether one more member may be looked at. */
  mayList(path: string): boolean {
    if (this.#members < MOST_MEMBERS) {
      this.#members++;
      return true;
    }
    this.#exhausted = true;
    this.leaveOut("limit", path);
    return false;
  }

  /** Whether a member of this size may be unpacked; it then counts. */
  mayUnpack({ size, compressedSize }: { size: number; compressedSize: number }, path: string): boolean {
    const total = this.#unpacked + size;
    const fits = size <= MOST_OF_MEMBER && (size <= LARGE || size <= MOST_RATIO * compressedSize);
    if (fits && total <= this.#mostUnpacked) {
      this.#unpacked = total;
      return true;
    }
    if (fits) this.#exhausted = true;
    this.leaveOut("limit", path);
    return false;
  }

  leaveOut(trouble: Trouble, path: string): void {
    const known = this.#left.get(trouble) ?? { count: 0, shown: [] };
    known.count++;
    if (known.shown.length < SHOWN) known.shown.push(path);
    this.#left.set(trouble, known);
  }

  /** What was left out, a refusal for each kind of trouble. */
  refusals(): Refusal[] {
    const most = `单个文件解压后 ${megabytes(MOST_OF_MEMBER)} MB、合计 ${megabytes(this.#mostUnpacked)} MB、${MOST_MEMBERS} 个文件、${MOST_DEPTH} 层`;
    return [...this.#left].map(([trouble, { count, shown }]) => {
      const names = `${count} 个文件(${shown.map((name) => `“${name}”`).join("、")}${count > shown.length ? "等" : ""})`;
      const { reason, code, severity, explain } = TROUBLES[trouble];
      const rest = trouble === "limit" && this.#exhausted ? "其余的也未再读取。" : "";
      return refuse(reason, code, severity, `压缩文件中有 ${names}${explain(most)}${rest}`);
    });
  }
}

const TROUBLES: Readonly<
  Record<Trouble, { reason: SkipReason; code: string; severity: Severity; explain: (most: string) => string }>
> = {
  limit: {
    reason: "over_limit",
    code: "READ_ARCHIVE_LIMIT",
    severity: "error",
    explain: (most) => `超出限度(${most};或压缩比异常),可能是压缩炸弹,未解压。如是正常的报告,请自行解压后重新运行。`,
  },
  encrypted: {
    reason: "encrypted",
    code: "READ_ENCRYPTED",
    severity: "error",
    explain: () => "设有密码,未读取。请解压后重新运行。",
  },
  path: {
    reason: "outside",
    code: "READ_ARCHIVE_PATH",
    severity: "warning",
    explain: () => "的路径指向压缩文件之外(如“../”),未读取,也未写出任何文件。如是正常的报告,请改名后重新打包。",
  },
  link: {
    reason: "outside",
    code: "READ_ARCHIVE_LINK",
    severity: "warning",
    explain: () => "其实是链接,未跟进。如需处理,请放入文件本身。",
  },
  duplicate: {
    reason: "duplicate_path",
    code: "READ_ARCHIVE_DUPLICATE",
    severity: "warning",
    explain: () => "与前面的同名,未读取。请改名后重新打包。",
  },
};

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024);
}
