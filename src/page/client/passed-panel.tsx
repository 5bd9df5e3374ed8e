import type { PageText } from "../page-data.ts";
import { usePage } from "./page-context.ts";
import { Panel } from "./panel.tsx";
import { withFilters } from "./route.ts";

interface Props {
  readonly source: number;
  readonly text: string;
  readonly passed: PageText["passed"];
  /** Its place, `start-end`. */
  readonly at: string;
}

/** Why a number in the text was not taken for a figure. */
export function PassedPanel({ text, passed, at }: Props) {
  const { words, route } = usePage();
  const { t } = words;
  const [start = 0, end = 0] = at.split("-").map(Number);
  const index = passed.findIndex((each, number) => number % 3 === 0 && each === start && passed[number + 1] === end);
  if (index < 0) return null;
  return (
    <Panel
      title={t.read.passedTitle}
      focus={at}
      closeHref={withFilters(route, { number: null })}
      back={`a.passed[href*="number=${start}-${end}"]`}
    >
      <p class="quote" lang="zh-CN">
        {text.slice(Math.max(0, start - 20), start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end, end + 20)}
      </p>
      <dl class="facts">
        <div>
          <dt>{t.read.reason}</dt>
          <dd>{words.reason(String(passed[index + 2]))}</dd>
        </div>
      </dl>
      <p class="hint">{t.read.passedHint}</p>
    </Panel>
  );
}
