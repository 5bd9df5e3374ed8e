/** Why a number is no amount (a key of `reasons` in `numbers.yaml`), and how far what it belongs to reaches. */
export interface NotAmount {
  end: number;
  reason: string;
}
