import { createContext } from "preact";
import { useContext, useEffect, useReducer, useState } from "preact/hooks";
import type { PageText } from "../page-data.ts";
import type { PageModel } from "./page-model.ts";
import type { ReviewStore } from "./review-store.ts";
import type { Filters, Route } from "./route.ts";
import type { TextStore } from "./text-store.ts";
import type { Words } from "./words.ts";

/** What every part of the page may use. */
export interface Page {
  readonly model: PageModel;
  readonly words: Words;
  readonly route: Route;
  readonly reviews: ReviewStore;
  readonly texts: TextStore;
  /** Replaces filters of the view that is shown; the way back skips it. */
  readonly filter: (filters: Filters) => void;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error("a part of the page stands outside it");
  return page;
}

/** Shows anew whenever a mark is set or taken away. */
export function useReviews(): ReviewStore {
  const { reviews } = usePage();
  const [, changed] = useReducer((count: number) => count + 1, 0);
  useEffect(() => reviews.subscribe(() => changed(null)), [reviews]);
  return reviews;
}

/** The text of a source: undefined while it is loaded, null where it cannot be. */
export function useText(source: number | undefined): PageText | null | undefined {
  const { texts } = usePage();
  const [failed, fail] = useState(false);
  const [, loaded] = useReducer((count: number) => count + 1, 0);
  const text = source === undefined ? undefined : texts.peek(source);
  useEffect(() => {
    if (source === undefined || text !== undefined) return;
    fail(false);
    texts.load(source).then(
      () => loaded(null),
      () => fail(true),
    );
  }, [texts, source, text]);
  return text ?? (failed ? null : undefined);
}
