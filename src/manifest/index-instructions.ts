import { groupBy } from "../text/group-by.ts";
import { type Instruction, isAboutFolder } from "./instruction.ts";

/** Gives the instructions that may be about reports of a source, in their order, without looking through all of them. */
export function indexInstructions(instructions: readonly Instruction[]): (source: string) => Instruction[] {
  const folders = instructions.filter(isAboutFolder);
  const byFile = groupBy(
    instructions.filter((instruction) => !isAboutFolder(instruction)),
    ({ file }) => file,
  );
  return (source) => [...folders.filter(({ file }) => source.startsWith(file)), ...(byFile.get(source) ?? [])];
}
