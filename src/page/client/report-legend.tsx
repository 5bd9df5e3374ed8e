import { usePage } from "./page-context.ts";
import type { Report } from "./page-model.ts";

interface Props {
  readonly report: Report;
  readonly colorOf: (indicator: string) => string;
}

/** The indicators of a report with their colours: one can be singled out, and passed-over numbers shown. */
export function ReportLegend({ report, colorOf }: Props) {
  const { model, words, route, filter } = usePage();
  const { t } = words;
  const only = route.params.get("only");
  const counts = new Map<string, number>();
  for (const number of report.claims) {
    const id = model.claims[number]?.indicator ?? "";
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const { other } = model.data;
  const ordered = [...counts].sort(([a, x], [b, y]) => Number(a === other) - Number(b === other) || y - x);
  return (
    <div class="legend" role="group" aria-label={t.read.legend}>
      {ordered.map(([id, count]) => (
        <button
          key={id}
          type="button"
          class={`chip ${colorOf(id)}`}
          aria-pressed={only === id}
          onClick={() => filter({ only: only === id ? null : id })}
        >
          {words.indicator(id)} <small>{count}</small>
        </button>
      ))}
      <label class="toggle">
        <input
          type="checkbox"
          checked={route.params.has("passed")}
          onChange={(event) => filter({ passed: event.currentTarget.checked ? "1" : null, number: null })}
        />
        {t.read.showPassed}
      </label>
    </div>
  );
}
