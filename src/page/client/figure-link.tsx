import { useRef, useState } from "preact/hooks";
import { FigureDialog } from "./figure-dialog.tsx";
import { figureText } from "./format.ts";
import { usePage, useReviews } from "./page-context.ts";
import type { Cell } from "./page-model.ts";
import { fragmentOf } from "./route.ts";

export interface FigureProps {
  readonly figure: Pick<Cell, "value" | "value_max" | "qualifier">;
  /** Numbers of the claims that make it, of all that say it, and other figures given for it. */
  readonly terms: readonly number[];
  readonly claims: readonly number[];
  readonly others: Cell["others"];
  /** How it came about: as a sign and in words; undefined where it simply stands there. */
  readonly sign?: string | undefined;
  readonly made?: string | undefined;
  readonly cautions: readonly string[];
  /** Of whom and when it is, and what kind of figure. */
  readonly title: string;
  readonly kind: string;
}

/** A figure anywhere in a table: one claim behind it leads straight to its words, several open as a list. */
export function FigureLink(props: FigureProps) {
  const { figure, claims, others, sign = "", made, cautions } = props;
  const { model, words } = usePage();
  const { t } = words;
  const reviews = useReviews();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const only = claims.length === 1 && others.length === 0 ? model.claims[claims[0] ?? -1] : undefined;
  const isDoubted = claims.some((number) => {
    const claim = model.claims[number];
    const verdict = claim && reviews.on(claim)?.verdict;
    return verdict === "wrong" || verdict === "corrected";
  });
  const notes = [
    ...(made === undefined ? [] : [made]),
    ...cautions.map((caution) => words.term("caution", caution)),
    ...(isDoubted ? [t.compare.doubted] : []),
  ];
  const title = notes.length > 0 ? notes.join(t.comma) : undefined;
  const signs = sign + (cautions.length > 0 || isDoubted ? "！" : "");
  const content = (
    <>
      {figureText(figure)}
      {signs !== "" && (
        <span class="signs" aria-hidden="true">
          {signs}
        </span>
      )}
      {title !== undefined && <span class="hidden">{title}</span>}
    </>
  );
  if (only !== undefined) {
    return (
      <a class="figure" href={fragmentOf("read", { claim: only.id })} title={title}>
        {content}
      </a>
    );
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        class="figure"
        aria-haspopup="dialog"
        title={title}
        onClick={() => setOpen(true)}
      >
        {content}
      </button>
      {open && (
        <FigureDialog
          {...props}
          notes={notes}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
