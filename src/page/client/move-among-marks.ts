/** How far a key goes. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** From a figure in the text to the next or the one before, to the first (Home) and the last (End). */
export function moveAmongMarks(event: KeyboardEvent, root: HTMLElement | null): void {
  if (root === null || event.altKey || event.ctrlKey || event.metaKey) return;
  const marks = [...root.querySelectorAll<HTMLElement>("a.claim, a.passed")];
  const at = marks.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const step = STEPS[event.key];
  const next =
    event.key === "Home" ? 0 : event.key === "End" ? marks.length - 1 : step === undefined ? null : at + step;
  if (next === null) return;
  event.preventDefault();
  marks[next]?.focus();
}
