/** How far below the window something is begun, so that it is there when it is scrolled to. */
const MARGIN = "400px";

/**
 * Begins something once the element is near what is seen. The function given ends it; `begin` gives what that takes.
 * What is printed is begun, wherever it is.
 */
export function whenNear(element: Element, begin: () => () => void): () => void {
  let end: (() => void) | undefined;
  const start = () => {
    end ??= begin();
    observer.disconnect();
    removeEventListener("beforeprint", start);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) start();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
  addEventListener("beforeprint", start);
  return () => {
    observer.disconnect();
    removeEventListener("beforeprint", start);
    end?.();
  };
}
