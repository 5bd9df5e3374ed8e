import { Coverage } from "./coverage.tsx";
import { FindingsList } from "./findings-list.tsx";
import { grouped } from "./format.ts";
import { usePage } from "./page-context.ts";
import { fragmentOf } from "./route.ts";
import { SkippedFiles } from "./skipped-files.tsx";

/** What there is: counts, who reported for when, and what to look at. */
export function Overview() {
  const { model, words } = usePage();
  const { t } = words;
  const { counts, rules, tool } = model.data.run;
  const { error, warning, info } = counts.findings;
  const organizations = new Set(model.reports.flatMap(({ organization }) => organization ?? []));
  const indicators = new Set(model.rows.map(({ indicator }) => indicator));
  const tiles: [label: string, count: number, href: string | null][] = [
    [t.overview.sources, counts.sources, null],
    [t.overview.reports, counts.reports, fragmentOf("read")],
    [t.overview.organizations, organizations.size, null],
    [t.overview.indicators, indicators.size, fragmentOf("compare")],
    [t.overview.claims, counts.claims, fragmentOf("read")],
    [t.overview.observations, counts.observations, fragmentOf("compare")],
    [t.overview.findings, error + warning + info, null],
  ];
  return (
    <>
      <h1>{t.views.overview}</h1>
      <p class="lead">{t.overview.lead}</p>
      <dl class="tiles">
        {tiles.map(([label, count, href]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{href === null ? grouped(String(count)) : <a href={href}>{grouped(String(count))}</a>}</dd>
          </div>
        ))}
      </dl>
      {counts.masked > 0 && <p class="hint">{t.overview.masked(counts.masked)}</p>}
      <Coverage />
      <FindingsList />
      <SkippedFiles />
      <footer class="colophon">
        {t.overview.colophon(`${tool.name} ${tool.version}`, rules.name, rules.version.slice(0, 12))}
      </footer>
    </>
  );
}
