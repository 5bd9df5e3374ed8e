/** Writes numbers in the styles of official Chinese, for tests that read them back. */

const DIGITS = "零一二三四五六七八九";
const FINANCIAL = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "十", "百", "千"];
const FINANCIAL_PLACES = ["", "拾", "佰", "仟"];

interface Script {
  readonly digits: string;
  readonly places: readonly string[];
}

const PLAIN: Script = { digits: DIGITS, places: PLACES };

/** 3052 → 三千零五十二; positive, below 10^16. */
export function inCharacters(value: bigint, script: Script = PLAIN): string {
  const parts = [
    [10n ** 8n, "亿"],
    [10n ** 4n, "万"],
  ] as const;
  for (const [size, scale] of parts) {
    if (value < size) continue;
    const below = value % size;
    const tail = below === 0n ? "" : `${below < size / 10n ? script.digits[0] : ""}${inCharacters(below, script)}`;
    return `${inCharacters(value / size, script)}${scale}${tail}`;
  }
  return writeSection(Number(value), script);
}

function writeSection(section: number, { digits, places }: Script): string {
  let written = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(section / 10 ** place) % 10;
    if (digit === 0) gap = written !== "";
    else {
      written += `${gap ? digits[0] : ""}${digits[digit]}${places[place]}`;
      gap = false;
    }
  }
  return written;
}

/** 35000 → 叁万伍仟. */
export function financial(value: bigint): string {
  return inCharacters(value, { digits: FINANCIAL, places: FINANCIAL_PLACES });
}

/** 12 → 十二, as speech has it. */
export function spoken(value: bigint): string {
  return inCharacters(value)
    .replace(/^一十/u, "十")
    .replace(/二(?=[百千万亿])/gu, "两");
}

/** 23 → 廿三, 35 → 卅五; 20 to 49. */
export function inTens(value: bigint): string {
  const ones = value % 10n;
  return `${"廿卅卌"[Number(value / 10n) - 2]}${ones === 0n ? "" : DIGITS[Number(ones)]}`;
}

/** 34500 → 3万4千5百: digits with a scale word at each place; below 10^8. */
export function mixed(value: bigint): string {
  return inCharacters(value).replace(/[一二三四五六七八九]/gu, (digit) => String(DIGITS.indexOf(digit)));
}

/** 1234567 → 1,234,567, with any separator. */
export function grouped(value: bigint, separator: string): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/gu, separator);
}

/** 2019 → ２０１９. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
