/**
 * Frequency given to every user word, on the scale of the engines' own dictionaries (60 million in all; the
 * commonest word, 了, has 883,634). One word at this frequency outweighs any two words of the dictionary in its
 * place, so it is kept whole, and some hundred of them hardly shift the weight of the rest.
 */
const FREQUENCY = 100_000;

/**
 * User words in the dictionary format that both engines read, a line `word frequency tag` for each.
 *
 * Order and repeats do not matter: the same set of words gives the same dictionary.
 *
 * @throws Error `SEGMENT_WORD_INVALID` on a word that is empty or holds white space, which separates columns there.
 */
export function userDictionary(words: readonly string[]): string {
  const lines = [...new Set(words)].toSorted().map((word) => {
    if (!/^\S+$/u.test(word)) {
      throw new Error(
        `SEGMENT_WORD_INVALID: expected a word without white space, got ${JSON.stringify(word)}; split or drop it`,
      );
    }
    return `${word} ${FREQUENCY} x\n`;
  });
  return lines.join("");
}
