import { usePage } from "./page-context.ts";

/** Files that were met and not read, but for those that only belong to the folder. */
export function SkippedFiles() {
  const { model, words } = usePage();
  const { t } = words;
  const skipped = model.data.skipped.filter(({ reason }) => !["annotation", "companion", "hidden"].includes(reason));
  if (skipped.length === 0) return null;
  return (
    <section aria-labelledby="skipped">
      <h2 id="skipped">{t.overview.skipped(skipped.length)}</h2>
      <ul class="plain">
        {skipped.slice(0, 200).map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
