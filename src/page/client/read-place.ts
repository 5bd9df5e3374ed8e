import type { PageClaim, PageModel, Report } from "./page-model.ts";
import type { Route } from "./route.ts";
import { yearOf } from "./coverage-of.ts";

/** What of a text is to be read, and what in it is meant. */
export interface ReadPlace {
  readonly report: Report | undefined;
  readonly claim: PageClaim | undefined;
  /** A stretch of the text that a finding is about. */
  readonly span: { readonly start: number; readonly end: number } | undefined;
  /** False where the route names a claim or a source that is not in the dataset. */
  readonly found: boolean;
}

/** Where a route leads: `claim=<id>`, or `source=<path>` with `report=<start>` or `at=<start>-<end>`. */
export function readPlace(model: PageModel, { params }: Route): ReadPlace {
  const id = params.get("claim");
  if (id !== null) {
    const claim = model.claimById.get(id);
    return {
      report: claim && reportAt(model, claim.source, claim.start),
      claim,
      span: undefined,
      found: claim !== undefined,
    };
  }
  const path = params.get("source");
  if (path === null) {
    return { report: reportsWanted(model, params)[0], claim: undefined, span: undefined, found: true };
  }
  const source = model.sourceByPath.get(path);
  if (source === undefined) return { report: undefined, claim: undefined, span: undefined, found: false };
  const [, start = "", end = ""] = /^(\d+)-(\d+)$/.exec(params.get("at") ?? "") ?? [];
  const span = start === "" ? undefined : { start: Number(start), end: Number(end) };
  const at = span?.start ?? Number(params.get("report") ?? 0);
  return { report: reportAt(model, source.number, at), claim: undefined, span, found: true };
}

/** The report at an offset of a source; the nearest before it, where that is between two. */
function reportAt(model: PageModel, source: number, offset: number): Report | undefined {
  const reports = (model.sources[source]?.reports ?? []).flatMap((number) => model.reports[number] ?? []);
  return reports.findLast(({ start }) => start <= offset) ?? reports[0];
}

/** Reports of the organization and the year that a route asks for, `-` for those that name none. */
export function reportsWanted({ reports }: Pick<PageModel, "reports">, params: URLSearchParams): Report[] {
  const organization = params.get("org");
  const year = params.get("year");
  return reports
    .filter(
      (report) =>
        (organization === null || (report.organization ?? "-") === organization) &&
        (year === null || (yearOf(report.period) ?? "-") === year),
    )
    .sort(byOrganizationAndPeriod);
}

function byOrganizationAndPeriod(a: Report, b: Report): number {
  const key = ({ organization, period }: Report) => `${organization ?? "\uFFFF"}\u0000${period ?? "\uFFFF"}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.number - b.number;
}
