import type { Quantity } from "../model/quantity.ts";
import type { Frame } from "./frame.ts";

/** 家 of 10万余家(次): the unit as written, without its scale words and what a bracket adds. */
export function classifierOf({ mention }: Quantity): string {
  return mention.surface_unit.replace(/^[十百千万亿余多]+/u, "").replace(/[(（].*/u, "");
}

/** Whether two quantities may count alike: in one classifier, or one of them without. */
export function mayCountAlike(a: Frame, b: Frame): boolean {
  const [one, other] = [classifierOf(a.quantity), classifierOf(b.quantity)];
  return one === other || one === "" || other === "";
}
