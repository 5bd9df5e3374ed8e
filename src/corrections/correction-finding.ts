import type { Finding } from "../model/finding.ts";

/** A finding on a file of corrections, or on a row of it, that says so and that the row was not used. */
export function correctionFinding(
  code: string,
  severity: Finding["severity"],
  file: string,
  line: number | null,
  why: string,
): Finding {
  const place = line === null ? file : `${file}第${line}行`;
  const rest = line === null ? "其中的更正都未采用。" : "这一行未采用。";
  return {
    code,
    severity,
    source: file,
    start: null,
    end: null,
    message: `${place}:${why.replace(/。$/u, "")}。${rest}`,
  };
}
