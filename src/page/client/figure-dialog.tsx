import { useEffect, useRef } from "preact/hooks";
import { ClaimQuote } from "./claim-quote.tsx";
import type { FigureProps } from "./figure-link.tsx";
import { figureText } from "./format.ts";
import { usePage } from "./page-context.ts";

interface Props extends FigureProps {
  readonly notes: readonly string[];
  readonly onClose: () => void;
}

/** The claims behind a figure, each with its sentence and the way to it. Escape closes. */
export function FigureDialog({ figure, terms, claims, others, title, kind, notes, onClose }: Props) {
  const { words } = usePage();
  const { t } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const again = claims.filter((number) => !terms.includes(number));
  return (
    <dialog
      ref={dialog}
      aria-label={t.compare.claimsOf}
      onClose={onClose}
      onClick={(event) => {
        // A click beside it.
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div class="dialog">
        <header>
          <h3>{title}</h3>
          <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
            {t.close}
          </button>
        </header>
        <p class="big-figure">
          {figureText(figure)} <small>{kind}</small>
        </p>
        {notes.length > 0 && <p class="cautions">{notes.join(t.comma)}</p>}
        <Quotes numbers={terms} />
        {again.length > 0 && <h4>{t.compare.saidAgain}</h4>}
        <Quotes numbers={again} />
        {others.map((other) => (
          <section key={other.claims.join()}>
            <h4>
              {t.compare.otherFigure} {figureText(other)}
            </h4>
            <Quotes numbers={other.claims} />
          </section>
        ))}
      </div>
    </dialog>
  );
}

function Quotes({ numbers }: { numbers: readonly number[] }) {
  const { model } = usePage();
  if (numbers.length === 0) return null;
  return (
    <ol class="quotes">
      {numbers.map((number) => {
        const claim = model.claims[number];
        return claim === undefined ? null : (
          <li key={number}>
            <ClaimQuote claim={claim} />
          </li>
        );
      })}
    </ol>
  );
}
