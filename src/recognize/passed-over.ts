import type { PassedNumber } from "../model/mention.ts";
import type { ScanState } from "./scan-state.ts";

/** A number that is no amount, with the key of the reason in `numbers.yaml`. */
export function passedOver(state: ScanState, start: number, end: number, reason: string): { passed: PassedNumber } {
  return { passed: { span: { start, end }, quote: state.text.slice(start, end), reason } };
}
