import { useId, useState } from "preact/hooks";
import { fieldText, fieldTitle } from "./field-text.ts";
import { usePage, useReviews } from "./page-context.ts";
import type { PageClaim } from "./page-model.ts";
import { CORRECTED_FIELDS, type CorrectedField, type Mark } from "./review-store.ts";
import { Select } from "./select.tsx";

/** Right, wrong, or something else: what an analyst says of a claim. */
export function ReviewForm({ claim }: { claim: PageClaim }) {
  const { model, words } = usePage();
  const { t } = words;
  const reviews = useReviews();
  const [editing, edit] = useState(false);
  const source = model.sources[claim.source];
  if (source === undefined || source.sha256 === "") return null;
  const place = { source: source.path, sha256: source.sha256, start: claim.start, end: claim.end, quote: claim.quote };
  const mark = reviews.at(place);
  const put = (rest: Pick<Mark, "verdict" | "fields" | "note">) => {
    reviews.set({ ...place, ...rest });
    edit(false);
  };
  return (
    <section class="review" aria-label={t.review.title}>
      {claim.review !== null && (
        <p class="reviewed">
          {t.review.applied(words.term("review", claim.review))}
          {claim.review_note && <span>{claim.review_note}</span>}
          {claim.was !== null &&
            Object.entries(claim.was).map(([field, value]) => (
              <small key={field}>{t.review.was(fieldTitle(field, words), fieldText(field, value, words))}</small>
            ))}
        </p>
      )}
      <div class="verdicts" role="group" aria-label={t.review.title}>
        {(["right", "wrong"] as const).map((verdict) => (
          <button
            key={verdict}
            type="button"
            class={`verdict verdict-${verdict}`}
            aria-pressed={mark?.verdict === verdict}
            onClick={() =>
              mark?.verdict === verdict ? reviews.remove(place) : put({ verdict, fields: {}, note: mark?.note ?? "" })
            }
          >
            {t.review.verbs[verdict]}
          </button>
        ))}
        <button
          type="button"
          class="verdict verdict-corrected"
          aria-pressed={mark?.verdict === "corrected"}
          aria-expanded={editing}
          onClick={() => edit(!editing)}
        >
          {t.review.verbs.corrected}
        </button>
        {mark !== undefined && (
          <button type="button" class="link" onClick={() => reviews.remove(place)}>
            {t.review.remove}
          </button>
        )}
      </div>
      {editing && (
        <Correction
          claim={claim}
          mark={mark}
          onSave={(fields, note) =>
            put({ verdict: Object.keys(fields).length > 0 ? "corrected" : (mark?.verdict ?? "right"), fields, note })
          }
        />
      )}
      {mark?.note && !editing && <p class="hint">{mark.note}</p>}
    </section>
  );
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const PERIOD = /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2])|\/\d{4})?$/;

interface CorrectionProps {
  readonly claim: PageClaim;
  readonly mark: Mark | undefined;
  readonly onSave: (fields: Mark["fields"], note: string) => void;
}

/** What is to stand there instead; what is left as it was is no part of the correction. */
function Correction({ claim, mark, onSave }: CorrectionProps) {
  const { model, words } = usePage();
  const { t } = words;
  const before = Object.fromEntries(CORRECTED_FIELDS.map((field) => [field, claim[field] ?? ""])) as Record<
    CorrectedField,
    string
  >;
  const kept = Object.entries(mark?.fields ?? {}).map(([field, value]) => [field, value ?? ""]);
  const [now, setNow] = useState<Record<CorrectedField, string>>({ ...before, ...Object.fromEntries(kept) });
  const [note, setNote] = useState(mark?.note ?? "");
  const [wrong, setWrong] = useState<string | null>(null);
  const set = (field: CorrectedField) => (value: string) => setNow({ ...now, [field]: value.trim() });
  const choice = (field: CorrectedField, ids: readonly string[], titleOf: (id: string) => string, optional = false) => (
    <Select
      label={t.fields[field]}
      value={now[field]}
      options={[...(optional ? [{ id: "", title: t.none }] : []), ...ids.map((id) => ({ id, title: titleOf(id) }))]}
      onChange={set(field)}
    />
  );
  const vocabulary = (field: "measure" | "status" | "basis" | "scope") =>
    choice(field, Object.keys(model.data.terms.zh[field] ?? {}), (id) => words.term(field, id), field === "scope");

  function save() {
    const problem = !DECIMAL.test(now.value)
      ? t.review.badValue
      : now.value_max !== "" && !DECIMAL.test(now.value_max)
        ? t.review.badValue
        : now.period !== "" && !PERIOD.test(now.period)
          ? t.review.badPeriod
          : null;
    setWrong(problem);
    if (problem !== null) return;
    const changed = CORRECTED_FIELDS.filter((field) => now[field] !== before[field]);
    onSave(Object.fromEntries(changed.map((field) => [field, now[field] === "" ? null : now[field]])), note.trim());
  }

  return (
    <form
      class="correction"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p class="hint">{t.review.unitHint}</p>
      <div class="pair">
        <Entry label={t.fields.value} value={now.value} onInput={set("value")} numeric />
        <Entry label={t.fields.value_max} value={now.value_max} onInput={set("value_max")} numeric />
      </div>
      {choice("unit", [...new Set([claim.unit, ...model.data.units.map(({ id }) => id)])], (id) => words.unit(id))}
      {choice(
        "indicator",
        [...new Set([claim.indicator, ...model.data.indicators.map(({ id }) => id), model.data.other])],
        words.indicator,
      )}
      <div class="pair">
        {vocabulary("measure")}
        {vocabulary("status")}
      </div>
      <div class="pair">
        {vocabulary("basis")}
        {vocabulary("scope")}
      </div>
      <Entry label={t.fields.period} value={now.period} onInput={set("period")} hint={t.review.periodHint} />
      <Entry label={t.review.note} value={note} onInput={setNote} />
      {wrong !== null && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <button type="submit" class="primary">
        {t.review.save}
      </button>
    </form>
  );
}

interface EntryProps {
  readonly label: string;
  readonly value: string;
  readonly numeric?: boolean;
  readonly hint?: string;
  readonly onInput: (value: string) => void;
}

function Entry({ label, value, numeric, hint, onInput }: EntryProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={numeric ? "decimal" : "text"}
        value={value}
        placeholder={hint}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
