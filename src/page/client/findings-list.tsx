import { useMemo, useState } from "preact/hooks";
import type { Finding } from "../../model/finding.ts";
import { usePage } from "./page-context.ts";
import { fragmentOf } from "./route.ts";
import { Select } from "./select.tsx";
import { findingTitle } from "./texts.ts";

const STEP = 20;

/** What to look at, most serious first; each leads to its words. */
export function FindingsList() {
  const { model, words, route, filter } = usePage();
  const { t } = words;
  const severity = route.params.get("severity") ?? "";
  const code = route.params.get("code") ?? "";
  const source = route.params.get("file") ?? "";
  const [shown, show] = useState(STEP);
  const found = useMemo(() => {
    const matching = model.findings.filter(
      (finding) =>
        (severity === "" || finding.severity === severity) &&
        (code === "" || finding.code === code) &&
        (source === "" || finding.source === source),
    );
    return matching.toSorted((a, b) => rank(a) - rank(b));
  }, [model, severity, code, source]);

  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{t.overview.findingsTitle}</h2>
      {model.findings.length === 0 ? (
        <p class="empty">{t.overview.noFindings}</p>
      ) : (
        <>
          <div class="filters">
            <Select
              label={t.overview.severity}
              value={severity}
              options={countedBy(
                model.findings,
                (finding) => finding.severity,
                (id) => words.term("severity", id),
                t.all,
              )}
              onChange={(value) => filter({ severity: value })}
            />
            <Select
              label={t.overview.code}
              value={code}
              options={countedBy(
                model.findings,
                (finding) => finding.code,
                (id) => findingTitle(t, id),
                t.all,
              )}
              onChange={(value) => filter({ code: value })}
            />
            <Select
              label={t.sourceFile}
              value={source}
              options={countedBy(
                model.findings,
                (finding) => finding.source,
                (id) => id,
                t.all,
              )}
              onChange={(value) => filter({ file: value })}
            />
          </div>
          <p class="hint" role="status">
            {t.overview.findingsShown(Math.min(shown, found.length), found.length)}
          </p>
          <ul class="findings">
            {found.slice(0, shown).map((finding, at) => (
              <li key={at}>
                <FindingItem finding={finding} />
              </li>
            ))}
          </ul>
          {shown < found.length && (
            <button type="button" onClick={() => show(shown + STEP * 5)}>
              {t.showMore}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function FindingItem({ finding }: { finding: Finding }) {
  const { model, words } = usePage();
  const { t } = words;
  const { severity, code, source, start, end, message } = finding;
  const known = model.sourceByPath.get(source);
  return (
    <article>
      <p class="finding-head">
        <span class={`tag severity-${severity}`}>{words.term("severity", severity)}</span>
        <strong>{findingTitle(t, code)}</strong>
        <code>{code}</code>
      </p>
      <p class="finding-message" lang="zh-CN">
        {message}
      </p>
      <p class="finding-place">
        <span>{source}</span>
        {known !== undefined && (
          <a
            href={fragmentOf("read", {
              source,
              at: start === null ? null : `${start}-${end ?? start}`,
            })}
          >
            {t.toWords}
          </a>
        )}
      </p>
    </article>
  );
}

function rank({ severity }: Finding): number {
  return ["error", "warning", "info"].indexOf(severity);
}

/** Options with how many there are of each, most frequent first, after one for all. */
function countedBy<T>(items: readonly T[], keyOf: (item: T) => string, titleOf: (key: string) => string, all: string) {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  const options = [...counts].sort(([, a], [, b]) => b - a).map(([id, count]) => ({ id, title: titleOf(id), count }));
  return [{ id: "", title: all, count: items.length }, ...options];
}
