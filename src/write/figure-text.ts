import type { Observation } from "../model/observation.ts";

/** A figure in one cell. A hyphen would make 6-10 the sixth of October. */
export function figureText({ value, value_max }: Pick<Observation, "value" | "value_max">): string {
  return value_max === null ? value : `${value}～${value_max}`;
}
