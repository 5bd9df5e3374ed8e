import * as peer from "@microsoft/recognizers-text-suite";
import { multiplyDecimals } from "../../src/model/decimal.ts";

/** What recognizers-text (zh-cn) makes of a number, in our canonical units; `number` is one without a unit. */
export interface PeerQuantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

/** Its names of areas, with what they are in our canonical units. */
const AREAS: Readonly<Record<string, readonly [unit: string, factor: string]>> = {
  Mu: ["mu", "1"],
  Hectare: ["mu", "15"],
  "Square meter": ["m2", "1"],
  "Square kilometer": ["m2", "1000000"],
};

/** Everything that the four recognizers find in a text: numbers, percentages, currencies, dimensions. */
export function peerQuantities(text: string): PeerQuantity[] {
  const { Chinese } = peer.Culture;
  return [
    ...peer.recognizeNumber(text, Chinese).map((found) => convert(found, () => ["number", "1"])),
    ...peer.recognizePercentage(text, Chinese).map((found) => convert(found, () => ["percent", "1"])),
    ...peer.recognizeCurrency(text, Chinese).map((found) => convert(found, ({ isoCurrency }) => [isoCurrency, "1"])),
    ...peer
      .recognizeDimension(text, Chinese)
      .map((found) => convert(found, ({ unit = "" }) => AREAS[unit] ?? ["count", "1"])),
  ].filter((quantity) => !Number.isNaN(quantity.value));
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly resolution: Record<string, string | null | undefined> | null;
}

function convert(
  { start, end, resolution }: Found,
  unitOf: (resolution: { isoCurrency: string; unit?: string }) => readonly [string, string],
): PeerQuantity {
  const [unit, factor] = unitOf({ isoCurrency: resolution?.["isoCurrency"] ?? "", unit: resolution?.["unit"] ?? "" });
  const digits = (resolution?.["value"] ?? "").replace("%", "");
  const value = /^-?\d+(\.\d+)?$/u.test(digits) ? Number(multiplyDecimals(digits, factor)) : Number.NaN;
  return { start, end: end + 1, value, unit };
}
