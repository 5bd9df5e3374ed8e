import { useRef, useState } from "preact/hooks";
import { cautionsOf, cellCount, type Group } from "./compare-groups.ts";
import { CompareTable } from "./compare-table.tsx";
import { Chart, type ChartHandle } from "./chart.tsx";
import { seriesRows } from "./chart-option.ts";
import { groupTitle } from "./group-title.ts";
import { usePage } from "./page-context.ts";

/** One set of comparable rows: what they are, what to mind, a chart and the table that says the same. */
export function CompareGroup({ group, chart }: { group: Group; chart: "line" | "bar" }) {
  const { words } = usePage();
  const { t } = words;
  const title = groupTitle(group, words);
  const cautions = cautionsOf(group);
  const handle = useRef<ChartHandle | null>(null);
  const [pictured, setPictured] = useState(false);
  const worthDrawing = cellCount(group) > 1;
  const drawn = seriesRows(group).length;
  return (
    <section class="group" aria-label={title}>
      <h2>{title}</h2>
      {cautions.length > 0 && (
        <div class="cautions">
          <strong>{t.compare.cautions}</strong>
          <ul>
            {cautions.map(([caution, count]) => (
              <li key={caution}>
                {words.term("caution", caution)} <small>×{count}</small>
              </li>
            ))}
          </ul>
        </div>
      )}
      {worthDrawing && (
        <figure>
          <Chart group={group} chart={chart} label={t.compare.chartLabel(title)} handle={handle} />
          <figcaption>
            {drawn < group.rows.length && <span>{t.compare.drawn(drawn, group.rows.length)}</span>}
            {cautions.length > 0 && <span>{t.compare.hollow}</span>}
            <button
              type="button"
              class="link"
              onClick={() => {
                void handle.current?.savePicture().then(() => setPictured(true));
              }}
            >
              {t.compare.exportPng}
            </button>
            <span role="status">{pictured ? t.compare.saved : ""}</span>
          </figcaption>
        </figure>
      )}
      <CompareTable group={group} label={title} />
    </section>
  );
}
