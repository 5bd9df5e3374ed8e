import type { ComponentChildren } from "preact";
import { figureText } from "./format.ts";
import { groupTitle } from "./group-title.ts";
import { usePage } from "./page-context.ts";
import type { PageClaim } from "./page-model.ts";
import { periodKind } from "./period-kind.ts";
import { fragmentOf } from "./route.ts";

/** A claim's fields, with the words that decided them, and where it is used. */
export function ClaimFacts({ claim }: { claim: PageClaim }) {
  const { model, words } = usePage();
  const { t } = words;
  const whole = model.claims[claim.part_of];
  const cue = (field: string) => claim.cues[field];
  const facts: [label: string, value: ComponentChildren, cue?: string | undefined][] = [
    [t.fields.quote, claim.quote],
    [t.fields.value, claim.value === null ? t.read.masked : figureText(claim), cue("value")],
    [t.fields.qualifier, words.term("qualifier", claim.qualifier), cue("qualifier")],
    [t.fields.unit, words.unit(claim.unit, claim.unit_detail), cue("unit")],
    [t.fields.indicator, words.indicator(claim.indicator), cue("indicator")],
    [t.fields.object, claim.object || null],
    [t.fields.measure, words.term("measure", claim.measure), cue("measure")],
    [t.fields.status, words.term("status", claim.status), cue("status")],
    [t.fields.basis, words.term("basis", claim.basis), cue("basis")],
    [t.fields.scope, claim.scope && words.term("scope", claim.scope), cue("scope")],
    [t.fields.period, words.period(claim.period), cue("period")],
    [
      t.fields.partOf,
      whole && (
        <a href={fragmentOf("read", { claim: whole.id })}>{`${whole.quote} ${words.indicator(whole.indicator)}`}</a>
      ),
      cue("part_of"),
    ],
    [t.fields.section, claim.section || null],
    [t.fields.rule, <code>{claim.rule}</code>],
    [
      t.fields.confidence,
      <>
        <meter
          min={0}
          max={1}
          low={0.6}
          high={0.85}
          optimum={1}
          value={claim.confidence}
          aria-label={t.fields.confidence}
        />
        {claim.confidence.toFixed(2)}
      </>,
    ],
    [t.fields.id, <code>{claim.id}</code>],
  ];
  const known = new Set([
    "value",
    "qualifier",
    "unit",
    "indicator",
    "measure",
    "status",
    "basis",
    "scope",
    "period",
    "part_of",
  ]);
  const otherCues = Object.entries(claim.cues).filter(([field]) => !known.has(field));
  return (
    <>
      <dl class="facts">
        {facts.map(([label, value, words_]) =>
          value === null || value === undefined || value === "" ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {value}
                {words_ !== undefined && <span class="cue">{t.read.cue(words_)}</span>}
              </dd>
            </div>
          ),
        )}
        {otherCues.map(([field, value]) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              <span class="cue">{t.read.cue(value)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <UsedIn claim={claim} />
    </>
  );
}

/** The cells of the comparison that the claim stands behind. */
function UsedIn({ claim }: { claim: PageClaim }) {
  const { model, words } = usePage();
  const { t } = words;
  const cells = model.cellsOfClaim.get(claim.number) ?? [];
  if (cells.length === 0) return <p class="hint">{t.read.unused}</p>;
  return (
    <ul class="used">
      {cells.map((cell) => {
        const row = model.rows[cell.row];
        if (row === undefined) return null;
        const href = fragmentOf("compare", {
          indicator: row.indicator,
          kind: periodKind(cell.period),
          org: row.organization,
          unit: row.unit,
        });
        return (
          <li key={cell.row}>
            <a href={href}>
              {t.read.usedIn} {words.period(cell.period)} {figureText(cell)}
            </a>{" "}
            <small>{groupTitle(row, words)}</small>
          </li>
        );
      })}
    </ul>
  );
}
