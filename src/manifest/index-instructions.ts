import { groupBy } from "../text/group-by.ts";
import type { Instruction } from "./instruction.ts";

/** Gives the instructions that may be about reports of a source, in their order, without looking through all of them. */
export function indexInstructions(instructions: readonly Instruction[]): (source: string) => Instruction[] {
  const byFile = groupBy(
    instructions.map((instruction, at) => ({ instruction, at })),
    ({ instruction }) => instruction.file,
  );
  return (source) => {
    const found = [...above(source), source].flatMap((file) => byFile.get(file) ?? []);
    return found.sort((a, b) => a.at - b.at).map(({ instruction }) => instruction);
  };
}

/** The folders that a path lies in, down from the one that holds all. */
function above(path: string): string[] {
  const folders = [""];
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) folders.push(path.slice(0, end));
  return folders;
}
