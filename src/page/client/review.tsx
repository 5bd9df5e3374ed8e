import { useMemo } from "preact/hooks";
import { appliedMarks } from "./applied-marks.ts";
import { ClaimQuote } from "./claim-quote.tsx";
import { correctionsCsv } from "./corrections-csv.ts";
import { downloadCsv } from "./download.ts";
import { fieldText, fieldTitle } from "./field-text.ts";
import { usePage, useReviews } from "./page-context.ts";
import type { PageClaim } from "./page-model.ts";
import type { Mark } from "./review-store.ts";
import { fragmentOf } from "./route.ts";
import { Scroll } from "./scroll.tsx";

/** Least sure figures offered to be looked at next. */
const NEXT = 20;

/** What has been said of figures, to be downloaded, and what to look at next. */
export function Review() {
  const { model, words } = usePage();
  const { t } = words;
  const reviews = useReviews();
  const { marks } = reviews;
  const kept = useMemo(() => appliedMarks(model), [model]).filter((mark) => reviews.at(mark) === undefined);
  const { reviewed } = model.data.run.counts;
  const applied = Object.values(reviewed).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <h1>{t.views.review}</h1>
      <p class="lead">{t.review.lead}</p>
      {!reviews.kept && <p class="notice">{t.review.notKept}</p>}
      {applied > 0 && <p class="hint">{t.review.appliedCount(reviewed)}</p>}
      <section aria-labelledby="marks">
        <h2 id="marks">{t.review.marks(marks.length)}</h2>
        {marks.length === 0 ? (
          <p class="empty">{t.review.noMarks}</p>
        ) : (
          <>
            <p class="actions">
              <button
                type="button"
                class="primary"
                onClick={() =>
                  downloadCsv(
                    "corrections.csv",
                    correctionsCsv([...kept, ...marks], words, model.data.correctionColumns),
                  )
                }
              >
                {t.review.download}
              </button>
              <span class="hint">
                {t.review.downloadHint}
                {kept.length > 0 && ` ${t.review.downloadKept(kept.length)}`}
              </span>
            </p>
            <MarkTable marks={marks} />
          </>
        )}
      </section>
      <NextToCheck />
    </>
  );
}

function MarkTable({ marks }: { marks: readonly Mark[] }) {
  const { model, words } = usePage();
  const { t } = words;
  const reviews = useReviews();
  const byPlace = useMemo(
    () =>
      new Map(
        model.claims.map((claim) => [`${model.sources[claim.source]?.sha256} ${claim.start}-${claim.end}`, claim]),
      ),
    [model],
  );
  return (
    <Scroll label={t.review.marks(marks.length)}>
      <table class="marks">
        <thead>
          <tr>
            {[t.fields.verdict, t.fields.quote, t.review.instead, t.review.note, t.sourceFile, t.review.remove].map(
              (title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {marks.map((mark) => {
            const claim = byPlace.get(`${mark.sha256} ${mark.start}-${mark.end}`);
            return (
              <tr key={`${mark.sha256}${mark.start}-${mark.end}`}>
                <td>
                  <span class={`tag verdict-${mark.verdict}`}>{words.term("review", mark.verdict)}</span>
                </td>
                <td>
                  {claim === undefined ? (
                    mark.quote
                  ) : (
                    <a href={fragmentOf("read", { claim: claim.id })}>{mark.quote}</a>
                  )}
                </td>
                <td>
                  {Object.entries(mark.fields)
                    .map(([field, value]) => `${fieldTitle(field, words)}${t.colon}${fieldText(field, value, words)}`)
                    .join(t.comma)}
                </td>
                <td>{mark.note}</td>
                <td>{mark.source}</td>
                <td>
                  <button type="button" class="link" onClick={() => reviews.remove(mark)}>
                    {t.review.remove}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The figures that the rules are least sure of, of those that nobody has looked at. */
function NextToCheck() {
  const { model, words } = usePage();
  const { t } = words;
  const reviews = useReviews();
  const { other } = model.data;
  const open = useMemo(() => {
    const unsure = (claim: PageClaim) => claim.kind === "claim" && claim.indicator !== other && claim.review === null;
    return model.claims.filter(unsure).sort((a, b) => a.confidence - b.confidence);
  }, [model, other]);
  const next = open.filter((claim) => reviews.on(claim) === undefined).slice(0, NEXT);
  if (next.length === 0) return null;
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t.review.next}</h2>
      <p class="hint">{t.review.nextHint}</p>
      <ol class="quotes">
        {next.map((claim) => (
          <li key={claim.id}>
            <p class="quote-head">
              <strong>{words.indicator(claim.indicator)}</strong>{" "}
              <small>
                {t.fields.confidence} {claim.confidence.toFixed(2)}
              </small>
            </p>
            <ClaimQuote claim={claim} />
          </li>
        ))}
      </ol>
    </section>
  );
}
