import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePage } from "./page-context.ts";

interface Props {
  readonly title: string;
  /** Takes the focus whenever this changes. */
  readonly focus: string;
  readonly closeHref: string;
  /** What has the focus once the panel is closed. */
  readonly back: string;
  readonly children: ComponentChildren;
}

/** What is known of a place in the text. Beside it on a wide screen, over its lower part on a narrow one. Escape closes. */
export function Panel({ title, focus, closeHref, back, children }: Props) {
  const { t } = usePage().words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [focus]);

  function close() {
    location.hash = closeHref;
    requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(back)?.focus()));
  }

  return (
    <aside
      class="panel"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class="quiet" onClick={close}>
          {t.close}
        </button>
      </header>
      {children}
    </aside>
  );
}
