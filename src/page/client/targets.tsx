import { useState } from "preact/hooks";
import type { CompareFilters } from "./compare-groups.ts";
import { FigureLink } from "./figure-link.tsx";
import { rounded, signed } from "./format.ts";
import { groupTitle } from "./group-title.ts";
import { usePage } from "./page-context.ts";
import type { Target } from "./page-model.ts";
import { Scroll } from "./scroll.tsx";

const STEP = 30;

/** What was planned of the indicator, beside what came of it. */
export function Targets({ filters }: { filters: CompareFilters }) {
  const { model, words } = usePage();
  const { t } = words;
  const [shown, show] = useState(STEP);
  const targets = model.targets.filter((target) => isWanted(target, filters));
  if (targets.length === 0) return null;
  return (
    <section class="group" aria-labelledby="targets">
      <h2 id="targets">{t.targets.title}</h2>
      <p class="hint">{t.targets.hint}</p>
      <Scroll label={t.targets.title}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t.organization}</th>
              <th scope="col">{t.fields.period}</th>
              <th scope="col">{t.targets.kind}</th>
              <th scope="col" class="number">
                {t.targets.planned}
              </th>
              <th scope="col" class="number">
                {t.targets.done}
              </th>
              <th scope="col" class="number">
                {t.targets.gap}
              </th>
              <th scope="col" class="number">
                {t.targets.percent}
              </th>
              <th scope="col">{t.compare.cautions}</th>
            </tr>
          </thead>
          <tbody>
            {targets.slice(0, shown).map((target, at) => (
              <TargetRow key={at} target={target} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {shown < targets.length && (
        <button type="button" onClick={() => show(shown + STEP * 4)}>
          {t.compare.moreRows(targets.length - shown)}
        </button>
      )}
    </section>
  );
}

function TargetRow({ target }: { target: Target }) {
  const { words } = usePage();
  const { t } = words;
  const kind = groupTitle(target, words);
  const name = target.organization ?? t.unknownOrganization;
  const title = `${name} · ${words.period(target.period)} · ${words.indicator(target.indicator)}`;
  const figure = (
    value: string | null,
    value_max: string | null,
    qualifier: string | null,
    claims: readonly number[],
  ) =>
    value === null ? (
      <span class="none">—</span>
    ) : (
      <FigureLink
        figure={{ value, value_max, qualifier: qualifier ?? "eq" }}
        terms={claims}
        claims={claims}
        others={[]}
        cautions={[]}
        title={title}
        kind={kind}
      />
    );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="period">{words.period(target.period)}</td>
      <td>{kind}</td>
      <td class="number">
        {figure(target.planned, target.planned_max, target.planned_qualifier, target.planned_claims)}
      </td>
      <td class="number">{figure(target.done, target.done_max, target.done_qualifier, target.done_claims)}</td>
      <td class="number">{target.gap && signed(target.gap)}</td>
      <td class="number">{target.done_percent && `${rounded(target.done_percent, 1)}%`}</td>
      <td>
        {target.cautions.map((caution) => (
          <small key={caution} class="caution">
            {words.term("caution", caution)}
          </small>
        ))}
      </td>
    </tr>
  );
}

function isWanted(target: Target, { indicator, organizations }: CompareFilters): boolean {
  return target.indicator === indicator && (organizations.size === 0 || organizations.has(target.organization ?? ""));
}
