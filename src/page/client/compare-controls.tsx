import { useState } from "preact/hooks";
import type { Choices } from "./compare-choices.ts";
import { type CompareFilters, GROUP_FIELDS, type GroupField } from "./compare-groups.ts";
import { usePage } from "./page-context.ts";
import { PERIOD_KINDS } from "./period-kind.ts";
import { Select } from "./select.tsx";
import { useWide } from "./use-wide.ts";

interface Props {
  readonly filters: CompareFilters;
  readonly choices: Choices;
  readonly indicators: readonly (readonly [id: string, cells: number])[];
  readonly chart: "line" | "bar";
}

/** What is to be compared. Beside the figures on a wide screen, folded above them on a narrow one. */
export function CompareControls({ filters, choices, indicators, chart }: Props) {
  const { words, filter } = usePage();
  const { t } = words;
  const wide = useWide();
  const periods = [{ id: "", title: t.all }, ...choices.periods.map((id) => ({ id, title: words.period(id) }))];
  return (
    <details class="side" open={wide}>
      <summary>{t.compare.controls}</summary>
      <form aria-label={t.compare.controls} onSubmit={(event) => event.preventDefault()}>
        <Select
          label={t.indicator}
          value={filters.indicator}
          options={indicators.map(([id, count]) => ({ id, title: words.indicator(id), count }))}
          onChange={(indicator) =>
            filter({
              indicator,
              kind: null,
              from: null,
              to: null,
              ...Object.fromEntries(GROUP_FIELDS.map((field) => [field, null])),
            })
          }
        />
        <Select
          label={t.compare.kind}
          value={filters.kind}
          options={PERIOD_KINDS.flatMap((id) => {
            const count = choices.kinds.get(id);
            return count === undefined && id !== filters.kind
              ? []
              : [{ id, title: t.periodKinds[id], count: count ?? 0 }];
          })}
          onChange={(kind) => filter({ kind, from: null, to: null })}
        />
        {choices.periods.length > 1 && (
          <div class="pair">
            <Select
              label={t.compare.from}
              value={filters.from ?? ""}
              options={periods}
              onChange={(from) => filter({ from })}
            />
            <Select label={t.compare.to} value={filters.to ?? ""} options={periods} onChange={(to) => filter({ to })} />
          </div>
        )}
        {GROUP_FIELDS.map((field) => (
          <FieldChoice key={field} field={field} filters={filters} choices={choices} />
        ))}
        <Organizations filters={filters} choices={choices} />
        <fieldset class="choice">
          <legend>{t.compare.chart}</legend>
          {(["line", "bar"] as const).map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="chart"
                checked={chart === kind}
                onChange={() => filter({ chart: kind === "line" ? null : kind })}
              />
              {t.compare.charts[kind]}
            </label>
          ))}
        </fieldset>
      </form>
    </details>
  );
}

function FieldChoice({ field, filters, choices }: Pick<Props, "filters" | "choices"> & { field: GroupField }) {
  const { words, filter } = usePage();
  const { t } = words;
  const counts = choices.fields[field];
  const chosen = filters.fields[field];
  if (counts.size < 2 && chosen === undefined) return null;
  const titleOf = (id: string) => {
    if (id === "-") return t.compare.none[field === "scope" ? "scope" : "detail"];
    return field === "unit" || field === "unit_detail" ? words.unit(id) : words.term(field, id);
  };
  const options = [...counts].map(([id, count]) => ({ id, title: titleOf(id), count }));
  return (
    <Select
      label={t.fields[field]}
      value={chosen ?? ""}
      options={[{ id: "", title: t.all }, ...options]}
      onChange={(value) => filter({ [field]: value })}
    />
  );
}

/** Boxes to tick, with a search where there are many. */
function Organizations({ filters, choices }: Pick<Props, "filters" | "choices">) {
  const { words, filter } = usePage();
  const { t } = words;
  const [search, setSearch] = useState("");
  const { organizations } = filters;
  const names = [...choices.organizations.keys()].filter((name) => name.includes(search.trim()));
  const shown = names.slice(0, 200);
  const set = (name: string, on: boolean) =>
    filter({ org: on ? [...organizations, name] : [...organizations].filter((each) => each !== name) });
  return (
    <fieldset class="organizations">
      <legend>
        {t.organization} ({choices.organizations.size})
      </legend>
      {choices.organizations.size > 8 && (
        <input
          type="search"
          aria-label={t.compare.findOrganization}
          placeholder={t.compare.findOrganization}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div class="boxes">
        {shown.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={organizations.has(name)}
              onChange={(event) => set(name, event.currentTarget.checked)}
            />
            <span>{name}</span>
            <small>{choices.organizations.get(name)}</small>
          </label>
        ))}
        {names.length > shown.length && <p class="hint">{t.narrowDown(names.length - shown.length)}</p>}
      </div>
      {organizations.size > 0 && (
        <button type="button" class="link" onClick={() => filter({ org: null })}>
          {t.compare.allOrganizations}
        </button>
      )}
    </fieldset>
  );
}
