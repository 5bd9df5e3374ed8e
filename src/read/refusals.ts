import type { Decoded } from "./decode-text.ts";
import { FORMAT_TITLES } from "./format-titles.ts";
import type { DocumentFormat } from "./readers.ts";
import { type Refusal, refuse } from "./refusal.ts";

export function empty(): Refusal {
  return refuse("empty", "READ_EMPTY", "warning", "文件是空的,或只有空白。如有遗漏,请补上内容后重新运行。");
}

export function binary(what: string): Refusal {
  return refuse(
    "binary",
    "READ_BINARY",
    "error",
    `${what},不能从中读取报告。请用原来的软件打开,另存为 .docx 或 UTF-8 编码的 .txt。`,
  );
}

export function notAFile(): Refusal {
  return refuse("special", "READ_SPECIAL", "warning", "不是普通文件(可能在运行中被替换),未读取。请核对后重新运行。");
}

export function tooLarge(size: number, maxBytes: number): Refusal {
  const found = (size / 1024 / 1024).toFixed(1);
  const most = (maxBytes / 1024 / 1024).toFixed(0);
  return refuse(
    "too_large",
    "READ_TOO_LARGE",
    "error",
    `文件有 ${found} MB,超过上限 ${most} MB。请拆成几个文件后重新运行。`,
  );
}

/** What libraries say of damaged files, and what it means. */
const DETAILS: readonly (readonly [RegExp, string])[] = [
  [/end of central directory/iu, "找不到压缩文件末尾的目录,多半没有下载或复制完整"],
  [/too many bytes|not enough bytes|size mismatch/iu, "解压后的大小与文件声明的不符"],
  [/invalid (?:distance|block|stored|code|literal)|incorrect header|unexpected end/iu, "压缩的内容不能解开"],
  [/invalid pdf structure/iu, "找不到 PDF 的结构"],
  [/quote/iu, "引号没有成对,多半没有下载或复制完整"],
];

/** Also of what a reader finds within a file that its name or first bytes promise to be something else. */
export function damaged(format: DocumentFormat | "archive", detail: string): Refusal {
  return refuse(
    "damaged",
    "READ_DAMAGED",
    "error",
    `${FORMAT_TITLES[format]}已损坏或不完整,未能读取(${DETAILS.find(([said]) => said.test(detail))?.[1] ?? detail.slice(0, 120)})。` +
      "请用原来的软件打开核对,重新保存或重新下载后再运行。",
  );
}

export function encrypted(format: DocumentFormat | "archive"): Refusal {
  return refuse(
    "encrypted",
    "READ_ENCRYPTED",
    "error",
    `${FORMAT_TITLES[format]}设有密码,未读取。请用原来的软件打开,去掉密码后另存,再重新运行。`,
  );
}

export function overTime(seconds: number): Refusal {
  return refuse(
    "over_limit",
    "READ_TOO_SLOW",
    "error",
    `${seconds} 秒内没有读完,已停止,文件未读取。内容可能异常复杂;如是正常的报告,请另存为 .txt 或拆成几个文件。`,
  );
}

/** Tags within tags, of which parsing takes the square of the time. */
export function tooDeep(): Refusal {
  return refuse(
    "over_limit",
    "READ_TOO_COMPLEX",
    "error",
    "网页的标签一层套一层,超过 15 万层,正常的网页没有,未读取。如是正常的报告,请用浏览器打开,把文字另存为 .txt。",
  );
}

export function overMemory(megabytes: number): Refusal {
  return refuse(
    "over_limit",
    "READ_TOO_COMPLEX",
    "error",
    `读取所需内存超过 ${megabytes} MB,已停止,文件未读取。内容可能异常复杂;如是正常的报告,请另存为 .txt 或拆成几个文件。`,
  );
}

/** Pages or documents that hold pictures and no text. */
export function needsOcr(format: DocumentFormat): Refusal {
  return refuse(
    "no_text",
    "READ_NEEDS_OCR",
    "error",
    `${FORMAT_TITLES[format]}里只有图片,没有文字(多为扫描件)。请先用文字识别(OCR)软件转成文字,再重新运行。`,
  );
}

/** Text of which nobody can say what its characters are. */
export function garbled(format: DocumentFormat): Refusal {
  return refuse(
    "no_text",
    "READ_NEEDS_OCR",
    "error",
    `${FORMAT_TITLES[format]}没有说明字形对应哪些文字,取出的是乱码,未读取。请先用文字识别(OCR)软件转成文字,再重新运行。`,
  );
}

export function unpacksTo(format: DocumentFormat, size: number): Refusal {
  return refuse(
    "over_limit",
    "READ_UNPACKS_TOO_LARGE",
    "error",
    `${FORMAT_TITLES[format]}解压后超过 ${Math.floor(size / 1024 / 1024)} MB,远大于正常的报告(可能是压缩炸弹),未读取。` +
      "如是正常的报告,请另存为 .txt 后重新运行。",
  );
}

export function entities(format: DocumentFormat, part: string): Refusal {
  return refuse(
    "over_limit",
    "READ_XML_ENTITIES",
    "error",
    `${FORMAT_TITLES[format]}的“${part.slice(0, 80)}”中有 XML 实体声明,正常的文档没有(可能是实体炸弹),未读取。` +
      "如是正常的报告,请用 Word 或 WPS 打开后另存,再重新运行。",
  );
}

/** What `decodeText` could not decode. */
export function undecoded(decoded: Exclude<Decoded, { outcome: "text" }>): Refusal {
  if (decoded.outcome === "binary") return binary("含有零字节,不是文本");
  return refuse("encoding", "READ_ENCODING", "error", encodingTrouble(decoded));
}

function encodingTrouble(decoded: Extract<Decoded, { outcome: "foreign" | "broken" }>): string {
  if (decoded.outcome === "foreign") {
    return `编码看来是 ${decoded.name},不受支持(支持 UTF-8、带或不带标记的 UTF-16、GB18030)。请转换成 UTF-8 后重新运行。`;
  }
  const { offset, cutOff } = decoded.bad;
  const what = cutOff ? "文件末尾有一个字不完整(可能未复制完)" : "这个字节不是有效的文字(文件可能损坏,或混有几种编码)";
  return (
    `按最可能的编码 ${decoded.tried.toUpperCase()} 解码,在第 ${offset} 字节处(从 0 数起)失败:${what}。` +
    "为免出现乱码,整个文件未读取。请从原件重新导出为 UTF-8 后重新运行。"
  );
}
