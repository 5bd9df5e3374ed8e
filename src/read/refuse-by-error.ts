import { type Refusal, refuse } from "./refusal.ts";

/** The system's code of an error (`ENOENT`), or an empty string where it has none. */
function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

/** What an error of the file system means for the analyst; every code is an answer, none is thrown on. */
export function refuseByError(error: unknown, context: { name: string; link?: boolean }): Refusal {
  const code = errorCode(error);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return refuseMissing(context);
    case "EACCES":
    case "EPERM":
      return refuse(
        "permission",
        "READ_PERMISSION",
        "error",
        `没有读取权限(${code})。请给当前用户加上读取权限,或改用有权限的账号后重新运行。`,
      );
    case "ELOOP":
      return refuse("loop", "READ_LOOP", "error", "链接互相指向,找不到真正的文件。请删除该链接,或换成文件本身。");
    default: {
      const detail = code === "" ? String(error) : code;
      return refuse(
        "unreadable",
        "READ_FAILED",
        "error",
        `系统无法读取(${detail})。请确认磁盘、网络盘和文件名正常后重新运行。`,
      );
    }
  }
}

function refuseMissing(context: { name: string; link?: boolean }): Refusal {
  if (context.link === true) {
    return refuse(
      "broken_link",
      "READ_BROKEN_LINK",
      "error",
      "链接指向的文件不存在。请恢复原文件,或删除该链接后放入文件本身。",
    );
  }
  // Names that are not UTF-8 (archives made on Chinese Windows) come out of Node damaged, and cannot be opened.
  if (context.name.includes("\uFFFD")) {
    return refuse(
      "unreadable",
      "READ_NAME",
      "error",
      "文件名不是 UTF-8 编码,无法打开(多见于在 Windows 上打包的压缩文件)。请改名后重新运行。",
    );
  }
  return refuse("missing", "READ_MISSING", "error", "找不到该文件或文件夹。请核对路径是否写对,或是否在运行中被移走。");
}
