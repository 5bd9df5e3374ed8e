import { figureText } from "./format.ts";
import { usePage, useText } from "./page-context.ts";
import type { PageClaim } from "./page-model.ts";
import { fragmentOf } from "./route.ts";

/** A claim by its words: its sentence with the figure marked, where it stands, and the way there. */
export function ClaimQuote({ claim }: { claim: PageClaim }) {
  const { model, words } = usePage();
  const { t } = words;
  const text = useText(claim.source)?.text;
  const source = model.sources[claim.source];
  const report = model.reports[claim.report];
  const { sentence, start, end } = claim;
  return (
    <>
      <p class="quote" lang="zh-CN">
        {text && sentence ? (
          <>
            {text.slice(sentence.start, start)}
            <mark>{text.slice(start, end)}</mark>
            {text.slice(end, sentence.end)}
          </>
        ) : (
          <mark>{claim.quote}</mark>
        )}
      </p>
      <p class="quote-place">
        <span>
          {figureText(claim)} {words.unit(claim.unit, claim.unit_detail)}
        </span>
        <span>{report?.title || source?.path}</span>
        <a href={fragmentOf("read", { claim: claim.id })}>{t.toWords}</a>
      </p>
    </>
  );
}
