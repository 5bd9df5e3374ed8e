import type { ComponentChildren } from "preact";
import { ClaimFacts } from "./claim-facts.tsx";
import { figureText } from "./format.ts";
import { usePage } from "./page-context.ts";
import type { PageClaim } from "./page-model.ts";
import { Panel } from "./panel.tsx";
import { ReviewForm } from "./review-form.tsx";
import { fragmentOf } from "./route.ts";

/** All that is known of a figure: as written, as normalized, why it was read so, and what an analyst says. */
export function ClaimPanel({ claim, text }: { claim: PageClaim; text: string | null }) {
  const { model, words, route } = usePage();
  const { t } = words;
  const report = model.reports[claim.report];
  const source = model.sources[claim.source];
  const order = report?.claims ?? [];
  const at = order.indexOf(claim.number);
  const neighbour = (number: number | undefined, label: string): ComponentChildren => {
    const other = number === undefined ? undefined : model.claims[number];
    if (other === undefined) return <span class="disabled">{label}</span>;
    const kept = { only: route.params.get("only"), passed: route.params.get("passed") };
    return <a href={fragmentOf("read", { claim: other.id, ...kept })}>{label}</a>;
  };
  return (
    <Panel
      title={words.indicator(claim.indicator)}
      focus={claim.id}
      closeHref={fragmentOf("read", {
        source: source?.path,
        report: report?.start,
        passed: route.params.get("passed"),
      })}
      back={`[data-claim="${claim.id}"]`}
    >
      <p class="big-figure">
        {claim.kind === "masked" ? t.read.masked : figureText(claim)}{" "}
        <small>{words.unit(claim.unit, claim.unit_detail)}</small>
      </p>
      <p class="quote" lang="zh-CN">
        {text !== null && claim.sentence !== null ? (
          <>
            {text.slice(claim.sentence.start, claim.start)}
            <mark>{text.slice(claim.start, claim.end)}</mark>
            {text.slice(claim.end, claim.sentence.end)}
          </>
        ) : (
          <mark>{claim.quote}</mark>
        )}
      </p>
      <ReviewForm claim={claim} />
      <ClaimFacts claim={claim} />
      <p class="neighbours">
        {neighbour(order[at - 1], t.read.previous)}
        {neighbour(order[at + 1], t.read.next)}
      </p>
    </Panel>
  );
}
