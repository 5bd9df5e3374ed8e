import type { Claim } from "../model/claim.ts";
import type { Pipeline } from "../pipeline/load-pipeline.ts";
import type { FigureExplanation, Parts, RuleExplanation } from "./explanation.ts";
import type { Texts } from "./texts.ts";

/** What was made of a figure and why, as lines. */
export function describeFigure(figure: FigureExplanation, pipeline: Pipeline, texts: Texts): string[] {
  const { claim, parts, winner, taken, runnerUp, nearMisses, partOf } = figure;
  const titles = new Map(pipeline.indicators.indicators.map(({ id, title }) => [id, title[texts.language]]));
  const unit = pipeline.units.units.find(({ id }) => id === claim.unit)?.title[texts.language];
  const named = (id: string) => `${id} ${titles.get(id) ?? ""}`.trim();
  const why = winner === null ? whyWithoutRule(taken, texts) : describeRule(winner, texts);
  return [
    `【${claim.quote}】`,
    `  ${texts.number}: ${describeNumber(parts, texts)}`,
    `  ${texts.unit}: ${parts.form === "" ? texts.bareUnit : parts.form} → ${[claim.unit, unit].filter(Boolean).join(" ")}${claim.unit_detail === null ? "" : ` (${claim.unit_detail})`}`,
    `  ${texts.value}: ${describeValue(claim, texts)}`,
    `  ${texts.indicator}: ${named(claim.indicator)}, ${texts.confidence} ${claim.confidence}`,
    ...why.map((line) => `    ${line}`),
    ...describeLoser(runnerUp, named, texts),
    ...nearMisses.map(({ rule, lacks, wanted }) =>
      `  ${texts.near}: ${rule}, ${texts.lacks[lacks]} ${wanted.join(", ")}`.trimEnd(),
    ),
    ...describeFields(claim, texts),
    ...(partOf === null ? [] : [`  ${texts.fields.part_of}: ${partOf}`]),
  ];
}

function describeNumber({ written, scale, number, numberMax }: Parts, texts: Texts): string {
  if (number === null) return `${written} (${texts.masked})`;
  return `${written}${scale === "" ? "" : ` × ${scale}`} = ${number}${numberMax === null ? "" : `—${numberMax}`}`;
}

function describeValue(claim: Claim, texts: Texts): string {
  const upper = claim.value_max === null ? "" : `—${claim.value_max}`;
  const value = claim.value === null ? texts.masked : `${claim.value}${upper} ${claim.unit}`;
  return `${value}, ${withCue(claim.qualifier, claim.cues["qualifier"], texts)}`;
}

function whyWithoutRule(taken: FigureExplanation["taken"], texts: Texts): string[] {
  if (taken === null) return [texts.noRule];
  return [`${texts.taken(taken.how, taken.quote)}, ${texts.score} ${taken.score}`];
}

function describeRule({ rule, score, weight, byUnit, words }: RuleExplanation, texts: Texts): string[] {
  const own = weight === 0 ? "" : `, ${texts.weight} ${weight > 0 ? "+" : ""}${weight}`;
  return [
    `${texts.rule} ${rule}, ${texts.score} ${score}${own}`,
    ...(byUnit ? [`  ${texts.byUnit}`] : []),
    ...words.map(
      ({ text, group, concepts, place, nearness }) =>
        `  ${texts.groups[group]} “${text}” (${concepts.join(", ")}) ${texts.places[place]}, ${texts.nearness} ${nearness}`,
    ),
  ];
}

function describeLoser(runnerUp: RuleExplanation | null, named: (id: string) => string, texts: Texts): string[] {
  if (runnerUp === null) return [`  ${texts.lost}: ${texts.nothing}`];
  const lines = describeRule(runnerUp, texts);
  return [`  ${texts.lost}: ${named(runnerUp.indicator)}`, ...lines.map((line) => `    ${line}`)];
}

function describeFields(claim: Claim, texts: Texts): string[] {
  const said = (["measure", "status", "basis", "scope", "period"] as const).flatMap((field) => {
    const value = claim[field];
    return value === null ? [] : [`${texts.fields[field]}: ${withCue(value, claim.cues[field], texts)}`];
  });
  return said.map((line) => `  ${line}`);
}

function withCue(value: string, cue: string | undefined, texts: Texts): string {
  const label = texts.label(value);
  const name = label === value ? value : `${label} ${value}`;
  return cue === undefined ? `${name} (${texts.noCue})` : `${name} (${texts.cue} “${cue}”)`;
}
