import type { CuesFile } from "./cues-file.ts";
import { PipelineError } from "./pipeline-error.ts";
import type { YamlFile } from "./read-yaml.ts";

/** Lists that are looked up apart from the others of their group, so that a word may stand in both. */
const APART = new Set(["status.applied", "scope.bare"]);

type Lists = Readonly<Record<string, readonly string[]>>;

/**
 * Checks that a word which a domain adds speaks for one value: of a word in two lists of a group, one would
 * never count.
 *
 * @param all the cues of all folders; `file` is one that adds to the base
 * @throws {PipelineError} for the first mistake, with its line
 */
export function checkCues(all: CuesFile, file: YamlFile<Partial<CuesFile>>): void {
  for (const [group, added] of Object.entries(file.value)) {
    // a group that is one list
    if (Array.isArray(added)) continue;
    const lists = Object.entries<readonly string[]>(all[group as keyof CuesFile] as Lists).filter(
      ([list]) => !APART.has(`${group}.${list}`),
    );
    for (const [list, words] of Object.entries<readonly string[]>(added as Lists)) {
      if (APART.has(`${group}.${list}`)) continue;
      words.forEach((word, w) => {
        const other = lists.find(([name, there]) => name !== list && there.includes(word))?.[0];
        if (other === undefined) return;
        const message = `expected \`${word}\` in one list of \`${group}\`, and it stands in \`${other}\` already, there or in the base. Remove it, or add a longer word, which wins`;
        throw new PipelineError("CUE_TAKEN", file.where([group, list, w]), message);
      });
    }
  }
}
