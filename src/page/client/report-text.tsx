import { useEffect, useMemo, useRef } from "preact/hooks";
import type { PageText } from "../page-data.ts";
import { usePage, useReviews } from "./page-context.ts";
import type { PageClaim, Report } from "./page-model.ts";
import type { ReadPlace } from "./read-place.ts";
import { fragmentOf, withFilters } from "./route.ts";
import { linesOf, type Segment, segmentsOf } from "./segments.ts";
import { isNarrow } from "./use-wide.ts";
import { moveAmongMarks } from "./move-among-marks.ts";

interface Props {
  readonly text: string;
  readonly passed: PageText["passed"];
  readonly report: Report;
  readonly place: ReadPlace;
  readonly colorOf: (indicator: string) => string;
}

/** From so many characters on, what is out of sight is not laid out. */
const LONG = 100_000;

/** Up to so many characters a figure is kept on one line. */
const SHORT = 14;

type Item =
  | { readonly type: "claim"; readonly start: number; readonly end: number; readonly claim: PageClaim }
  | { readonly type: "passed" | "span"; readonly start: number; readonly end: number };

/** A report's text, line by line. Its figures are links to themselves; arrow keys go from one to the next. */
export function ReportText({ text, passed, report, place, colorOf }: Props) {
  const { model, route } = usePage();
  const only = route.params.get("only");
  const showPassed = route.params.has("passed");
  const root = useRef<HTMLDivElement>(null);
  const { claim, span } = place;

  const lines = useMemo(() => {
    const items: Item[] = report.claims.flatMap((number) => {
      const own = model.claims[number];
      if (own === undefined || (only !== null && own.indicator !== only && own !== claim)) return [];
      return { type: "claim", start: own.start, end: own.end, claim: own };
    });
    if (showPassed) items.push(...passedIn(passed, report));
    if (span !== undefined && span.end > span.start) items.push(...around(span, items));
    const headings = headingsOf(report, model.claims);
    return linesOf(text, report.start, report.end).map((line) => ({
      segments: segmentsOf(
        line.start,
        line.end,
        items.filter((item) => item.start < line.end && item.end > line.start),
      ),
      heading: headings.has(text.slice(line.start, line.end).trim()),
    }));
  }, [text, passed, report, model, only, showPassed, claim, span]);

  // To what the route is about; where it is about nothing in particular, to the top of the report.
  const target = claim?.id ?? (span && `${span.start}`);
  useEffect(() => {
    const mark = root.current?.querySelector<HTMLElement>("[data-target]");
    // On a narrow screen what is known of it covers the lower part.
    mark?.scrollIntoView({ block: isNarrow() ? "start" : "center" });
    if (claim === undefined) mark?.focus({ preventScroll: true });
  }, [target, report]);

  const first = claim?.id ?? model.claims[report.claims[0] ?? -1]?.id;
  return (
    <div
      class={`report-text${report.end - report.start > LONG ? " long" : ""}`}
      lang="zh-CN"
      ref={root}
      onKeyDown={(event) => moveAmongMarks(event, root.current)}
    >
      {lines.map(({ segments, heading }, line) => (
        <p key={line} class={heading ? "heading" : undefined}>
          {segments.map((segment) => (
            <Piece key={segment.start} segment={segment} text={text} place={place} tabStop={first} colorOf={colorOf} />
          ))}
        </p>
      ))}
    </div>
  );
}

interface PieceProps extends Pick<Props, "text" | "place" | "colorOf"> {
  readonly segment: Segment<Item>;
  /** Id of the one claim that Tab goes to. */
  readonly tabStop: string | undefined;
}

function Piece({ segment: { item, start, end }, text, place, tabStop, colorOf }: PieceProps) {
  const { route } = usePage();
  const content = text.slice(start, end);
  if (item === null) return <>{content}</>;
  if (item.type === "claim") return <ClaimMark {...{ claim: item.claim, content, place, tabStop, colorOf }} />;
  if (item.type === "passed") {
    return (
      <a
        class="passed"
        tabIndex={-1}
        href={withFilters(route, { claim: null, number: `${item.start}-${item.end}`, ...sourceOf(route, place) })}
      >
        {content}
      </a>
    );
  }
  return (
    <mark class="span" data-target tabIndex={-1}>
      {content}
    </mark>
  );
}

interface MarkProps extends Pick<PieceProps, "place" | "tabStop" | "colorOf"> {
  readonly claim: PageClaim;
  readonly content: string;
}

function ClaimMark({ claim, content, place, tabStop, colorOf }: MarkProps) {
  const { words, route } = usePage();
  const verdict = useReviews().on(claim)?.verdict ?? claim.review;
  const chosen = place.claim === claim;
  const isMeant = chosen || (place.span !== undefined && overlaps(place.span, claim));
  return (
    <a
      class={`claim${content.length <= SHORT ? " short" : ""} ${colorOf(claim.indicator)} status-${claim.status}${verdict === null ? "" : ` verdict-${verdict}`}`}
      href={fragmentOf("read", { claim: claim.id, only: route.params.get("only"), passed: route.params.get("passed") })}
      aria-current={chosen ? "true" : undefined}
      data-target={isMeant ? "" : undefined}
      data-claim={claim.id}
      tabIndex={claim.id === tabStop ? 0 : -1}
      title={words.indicator(claim.indicator)}
    >
      {content}
    </a>
  );
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function sourceOf(route: { params: URLSearchParams }, { report }: ReadPlace): { report?: number } {
  return route.params.has("source") || report === undefined ? {} : { report: report.start };
}

function passedIn(passed: PageText["passed"], { start, end }: Report): Item[] {
  const items: Item[] = [];
  for (let at = 0; at + 2 < passed.length; at += 3) {
    const from = Number(passed[at]);
    const to = Number(passed[at + 1]);
    if (from >= start && to <= end) items.push({ type: "passed", start: from, end: to });
  }
  return items;
}

/** A span without what stands in it already: those pieces say for themselves that they are meant. */
function around(span: { start: number; end: number }, items: readonly Item[]): Item[] {
  const inside = items.filter((item) => overlaps(span, item));
  return segmentsOf(span.start, span.end, inside).flatMap(({ item, start, end }) =>
    item === null ? [{ type: "span" as const, start, end }] : [],
  );
}

function headingsOf({ claims: numbers }: Report, claims: readonly PageClaim[]): Set<string> {
  return new Set(numbers.flatMap((number) => claims[number]?.section.split(" > ") ?? []).filter((line) => line !== ""));
}
