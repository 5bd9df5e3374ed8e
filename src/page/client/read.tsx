import { useMemo } from "preact/hooks";
import { ClaimPanel } from "./claim-panel.tsx";
import { indicatorColors } from "./indicator-colors.ts";
import { usePage, useText } from "./page-context.ts";
import { PassedPanel } from "./passed-panel.tsx";
import { readPlace } from "./read-place.ts";
import { ReportLegend } from "./report-legend.tsx";
import { ReportList } from "./report-list.tsx";
import { ReportText } from "./report-text.tsx";

/** A report's text, with its figures marked, and what is known of the one that is chosen. */
export function Read() {
  const { model, words, route } = usePage();
  const { t } = words;
  const place = useMemo(() => readPlace(model, route), [model, route]);
  const { report, claim, found } = place;
  const text = useText(report?.source);
  const colorOf = useMemo(() => indicatorColors(model.claims, model.data), [model]);
  const passed = route.params.get("number");
  const panel = claim !== undefined || passed !== null;
  return (
    <div class={`with-side${panel ? " with-panel" : ""}`}>
      <ReportList current={report} />
      <div class="content">
        <p class="eyebrow">{t.views.read}</p>
        {!found && <p class="notice">{t.read.notFound}</p>}
        {report === undefined ? (
          <>
            <h1>{t.views.read}</h1>
            <p class="empty">{model.reports.length === 0 ? t.read.nothing : t.read.choose}</p>
          </>
        ) : (
          <article aria-labelledby="report-title">
            <h1 id="report-title" lang={report.title === "" ? undefined : "zh-CN"}>
              {report.title.trim() || t.read.outside}
            </h1>
            <p class="report-facts">
              <span>{report.organization ?? t.unknownOrganization}</span>
              <span>{words.period(report.period)}</span>
              <span>{t.read.figures(report.claims.length)}</span>
              {report.excluded && <span class="caution">{t.read.excluded}</span>}
              {report.repeats !== null && <span class="caution">{t.read.repeats(report.repeats)}</span>}
              <span class="path">{model.sources[report.source]?.path}</span>
            </p>
            <ReportLegend report={report} colorOf={colorOf} />
            {text === undefined && <p class="empty">{t.read.loading}</p>}
            {text === null && <p class="notice">{t.read.fileMissing(model.sources[report.source]?.file ?? 0)}</p>}
            {text?.text === null && <p class="notice">{t.read.changed}</p>}
            {text?.text != null && (
              <ReportText text={text.text} passed={text.passed} report={report} place={place} colorOf={colorOf} />
            )}
          </article>
        )}
      </div>
      {claim !== undefined && <ClaimPanel key={claim.id} claim={claim} text={text?.text ?? null} />}
      {claim === undefined && passed !== null && report !== undefined && text?.text != null && (
        <PassedPanel source={report.source} text={text.text} passed={text.passed} at={passed} />
      )}
    </div>
  );
}
