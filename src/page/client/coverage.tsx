import { useMemo, useState } from "preact/hooks";
import { coverageOf } from "./coverage-of.ts";
import { usePage } from "./page-context.ts";
import type { Report } from "./page-model.ts";
import { fragmentOf } from "./route.ts";
import { Scroll } from "./scroll.tsx";

const SHOWN = 30;

/** Reports by organization and year: where there is nothing, nothing can be compared. */
export function Coverage() {
  const { model, words } = usePage();
  const { t } = words;
  const { years, rows } = useMemo(() => coverageOf(model), [model]);
  const [all, showAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{t.overview.coverage}</h2>
      <p class="hint">{t.overview.coverageHint}</p>
      {rows.length === 0 ? (
        <p class="empty">{t.overview.noReports}</p>
      ) : (
        <Scroll label={t.overview.coverage}>
          <table class="coverage">
            <thead>
              <tr>
                <th scope="col">{t.organization}</th>
                {years.map((year) => (
                  <th key={year} scope="col">
                    {year ?? t.unknownYear}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ organization, byYear }) => (
                <tr key={organization}>
                  <th scope="row">{organization ?? t.unknownOrganization}</th>
                  {years.map((year) => (
                    <CoverageCell key={year} organization={organization} year={year} reports={byYear.get(year) ?? []} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {shown.length < rows.length && (
        <button type="button" onClick={() => showAll(true)}>
          {t.showAll(rows.length)}
        </button>
      )}
    </section>
  );
}

interface CellProps {
  readonly organization: string | null;
  readonly year: string | null;
  readonly reports: readonly Report[];
}

function CoverageCell({ organization, year, reports }: CellProps) {
  const { model, words } = usePage();
  const { t } = words;
  const [first] = reports;
  if (first === undefined) {
    return (
      <td>
        <span class="none">·</span>
      </td>
    );
  }
  const claims = reports.reduce((sum, report) => sum + report.claims.length, 0);
  const href =
    reports.length === 1
      ? fragmentOf("read", { source: model.sources[first.source]?.path, report: first.start })
      : fragmentOf("read", { org: organization ?? "-", year: year ?? "-" });
  const depth = claims >= 100 ? 3 : claims >= 30 ? 2 : claims > 0 ? 1 : 0;
  return (
    <td class={`depth-${depth}`}>
      <a href={href} aria-label={t.overview.coverageCell(reports.length, claims)}>
        {claims}
        {reports.length > 1 && <small>{t.overview.inReports(reports.length)}</small>}
      </a>
    </td>
  );
}
