import { digitsEnd } from "./arabic-digits.ts";
import { classAt, DASH, DIGIT, isMarked, JOINT, LETTER } from "./char-class.ts";
import type { NotAmount } from "./not-amount.ts";

/** Digits joined by points, dashes, colons or plus signs: 2011.12.11, 0879-312456, 12:45, 1+3+N, 1:3. */
export function compoundNumber(text: string, at: number): NotAmount | null {
  const firstEnd = digitsEnd(text, at);
  if (text[at - 1] === "+" || text[at - 1] === "＋") return { end: firstEnd, reason: "formula" };
  if (isMarked(text, firstEnd, DASH) && text[firstEnd] !== "-") return dashChain(text, firstEnd);
  if (!isMarked(text, firstEnd, JOINT)) return null;
  let end = firstEnd;
  let joints = 0;
  let alike = true;
  while (isMarked(text, end, JOINT) && joins(text, end)) {
    alike &&= text[end] === text[firstEnd];
    joints++;
    end = Math.max(end + 2, digitsEnd(text, end + 1));
  }
  if (joints === 0) return null;
  switch (text[firstEnd]) {
    case "+":
    case "＋":
      return { end, reason: "formula" };
    case "·":
      return { end, reason: "name" };
    case ":":
    case "：":
    case "∶":
      return joints > 2 ? { end, reason: "identifier" } : clockOrProportion(text, at, end);
    default:
  }
  if (joints > 1) return { end, reason: alike && end - at <= 10 ? "date" : "identifier" };
  // a long number with one dash in it is a telephone number
  if (text[firstEnd] === "-") return end - at >= 10 ? { end, reason: "identifier" } : null;
  return text[firstEnd] === "/" ? { end, reason: "identifier" } : null;
}

/** 1—2—3 numbers something; 1—2 may be a range. */
function dashChain(text: string, firstEnd: number): NotAmount | null {
  let end = firstEnd;
  let joints = 0;
  while (isMarked(text, end, DASH) && classAt(text, end + 1) === DIGIT) {
    joints++;
    end = digitsEnd(text, end + 1);
  }
  return joints > 1 ? { end, reason: "identifier" } : null;
}

function joins(text: string, at: number): boolean {
  const next = classAt(text, at + 1);
  return next === DIGIT || (next === LETTER && text[at] === "+");
}

/** 12:45, 1:3; with a full-width colon only what has a clock's digits, since 2019：3项 is text. */
function clockOrProportion(text: string, at: number, end: number): NotAmount | null {
  const [first = "", ...rest] = text.slice(at, end).split(/[:：∶]/u);
  if (first.length <= 2 && Number(first) < 25 && rest.every((part) => part.length === 2 && Number(part) < 60)) {
    return { end, reason: "clock" };
  }
  return text.slice(at, end).includes("：") ? null : { end, reason: "proportion" };
}
