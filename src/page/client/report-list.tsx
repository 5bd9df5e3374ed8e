import { useMemo, useState } from "preact/hooks";
import { usePage } from "./page-context.ts";
import type { Report } from "./page-model.ts";
import { reportsWanted } from "./read-place.ts";
import { fragmentOf } from "./route.ts";
import { useWide } from "./use-wide.ts";
import type { Words } from "./words.ts";

/** Entries at most: a list of thousands is no help. */
const SHOWN = 300;

/** The reports, by organization and period. */
export function ReportList({ current }: { current: Report | undefined }) {
  const { model, words, route } = usePage();
  const { t } = words;
  const wide = useWide();
  const [search, setSearch] = useState("");
  const organization = route.params.get("org");
  const year = route.params.get("year");
  const wanted = useMemo(() => {
    const needle = search.trim();
    return reportsWanted(model, route.params).filter(({ title, organization: name, source }) =>
      [title, name ?? "", model.sources[source]?.path ?? ""].some((each) => each.includes(needle)),
    );
  }, [model, route, search]);
  const groups = groupByOrganization(wanted.slice(0, SHOWN));
  return (
    <details class="side" open={wide}>
      <summary>{t.read.reports(wanted.length)}</summary>
      <nav aria-label={t.read.list}>
        <input
          type="search"
          aria-label={t.read.find}
          placeholder={t.read.find}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        {(organization !== null || year !== null) && (
          <p class="hint">
            {[organization === "-" ? t.unknownOrganization : organization, year === "-" ? t.unknownYear : year]
              .filter((each) => each !== null)
              .join(" · ")}{" "}
            <a href={fragmentOf("read")}>{t.read.allReports}</a>
          </p>
        )}
        {wanted.length === 0 && <p class="empty">{t.read.noReport}</p>}
        {[...groups].map(([name, reports]) => (
          <section key={name}>
            <h2>{name ?? t.unknownOrganization}</h2>
            <ul class="reports">
              {reports.map((report) => (
                <li key={report.number}>
                  <a
                    href={fragmentOf("read", {
                      source: model.sources[report.source]?.path,
                      report: report.start,
                      org: organization,
                      year,
                    })}
                    aria-current={report === current ? "true" : undefined}
                  >
                    <span>{reportLabel(report, reports, words)}</span>
                    <small>{report.claims.length}</small>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {wanted.length > SHOWN && <p class="hint">{t.narrowDown(wanted.length - SHOWN)}</p>}
      </nav>
    </details>
  );
}

/** Its period; its title too, where another one is of the same, and alone where it has none. */
function reportLabel({ period, title }: Report, others: readonly Report[], { t, period: periodText }: Words): string {
  const name = title.trim() || t.read.outside;
  if (period === null) return name;
  return others.filter((other) => other.period === period).length > 1
    ? `${periodText(period)} ${name}`
    : periodText(period);
}

function groupByOrganization(reports: readonly Report[]): Map<string | null, Report[]> {
  const groups = new Map<string | null, Report[]>();
  for (const report of reports) groups.set(report.organization, [...(groups.get(report.organization) ?? []), report]);
  return groups;
}
