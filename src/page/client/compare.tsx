import { useMemo, useState } from "preact/hooks";
import { choicesOf, filtersOf, indicatorCounts } from "./compare-choices.ts";
import { CompareControls } from "./compare-controls.tsx";
import { comparisonCsv } from "./comparison-csv.ts";
import { CompareGroup } from "./compare-group.tsx";
import { cellCount, groupsOf } from "./compare-groups.ts";
import { downloadCsv, fileName } from "./download.ts";
import { usePage } from "./page-context.ts";
import { fragmentOf } from "./route.ts";
import { Targets } from "./targets.tsx";

/** Groups shown at first: each has a chart and a table. */
const STEP = 6;

/** Figures of one indicator, beside each other where they can be compared, and apart where they cannot. */
export function Compare() {
  const { model, words, route, filter } = usePage();
  const { t } = words;
  const filters = useMemo(() => filtersOf(model, route), [model, route]);
  const indicators = useMemo(() => indicatorCounts(model), [model]);
  const groups = useMemo(() => groupsOf(model.rows, filters), [model, filters]);
  const choices = useMemo(() => choicesOf(model, filters), [model, filters]);
  const [shown, show] = useState(STEP);
  const chart = route.params.get("chart") === "bar" ? "bar" : "line";
  if (indicators.length === 0) {
    return (
      <>
        <h1>{t.views.compare}</h1>
        <p class="empty">{t.compare.nothing}</p>
      </>
    );
  }
  const title = words.indicator(filters.indicator);
  const hidden = [...choices.kinds].filter(([kind]) => kind !== filters.kind);
  return (
    <div class="with-side">
      <CompareControls filters={filters} choices={choices} indicators={indicators} chart={chart} />
      <div class="content">
        <p class="eyebrow">{t.views.compare}</p>
        <h1>{title}</h1>
        <p class="lead" role="status">
          {t.compare.lead(
            groups.length,
            groups.reduce((sum, group) => sum + cellCount(group), 0),
          )}
        </p>
        {hidden.length > 0 && (
          <p class="hint">
            {t.compare.otherKinds}
            {hidden.map(([kind, count]) => (
              <button key={kind} type="button" class="link" onClick={() => filter({ kind, from: null, to: null })}>
                {t.periodKinds[kind as keyof typeof t.periodKinds]} ({count})
              </button>
            ))}
          </p>
        )}
        {groups.length === 0 ? (
          <div class="empty">
            <p>{t.compare.noMatch}</p>
            <a href={fragmentOf("compare", { indicator: filters.indicator })}>{t.compare.clear}</a>
          </div>
        ) : (
          <p class="actions">
            <button
              type="button"
              class="primary"
              onClick={() =>
                downloadCsv(`${fileName(t.views.compare, title)}.csv`, comparisonCsv(groups, words, model))
              }
            >
              {t.compare.exportCsv}
            </button>
            <span class="hint">{t.compare.legend}</span>
          </p>
        )}
        {groups.slice(0, shown).map((group) => (
          <CompareGroup key={group.key} group={group} chart={chart} />
        ))}
        {shown < groups.length && (
          <button type="button" onClick={() => show(shown + STEP)}>
            {t.compare.moreGroups(groups.length - shown)}
          </button>
        )}
        <Targets filters={filters} />
      </div>
    </div>
  );
}
