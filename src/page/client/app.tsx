import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Compare } from "./compare.tsx";
import { Header } from "./header.tsx";
import { Overview } from "./overview.tsx";
import { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import { Read } from "./read.tsx";
import { Review } from "./review.tsx";
import type { ReviewStore } from "./review-store.ts";
import { type Filters, parseRoute, type View, withFilters } from "./route.ts";
import type { TextStore } from "./text-store.ts";
import { type Language, wordsFor } from "./words.ts";

const VIEW: Readonly<Record<View, () => preact.JSX.Element>> = {
  overview: Overview,
  compare: Compare,
  read: Read,
  review: Review,
};

const LANGUAGE = "shuzhai.language";

export function App({ model, reviews, texts }: { model: PageModel; reviews: ReviewStore; texts: TextStore }) {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const sent = languageOf(route.params.get("lang"));
  // A view that was sent in a language goes on in it.
  const [chosen, choose] = useState(() => sent ?? keptLanguage());
  const language = sent ?? chosen ?? model.data.language;
  const words = useMemo(() => wordsFor(model.data, language), [model, language]);

  useEffect(() => {
    const onChange = () => setRoute(parseRoute(location.hash));
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = `${words.t.views[route.view]} · ${words.t.name} · ${model.data.domain.title[language]}`;
  }, [route.view, words, model, language]);

  const main = useRef<HTMLElement>(null);
  const shown = useRef(route.view);
  useEffect(() => {
    if (shown.current === route.view) return;
    shown.current = route.view;
    scrollTo(0, 0);
    // A claim takes the focus itself.
    if (!route.params.has("claim")) main.current?.focus();
  }, [route]);

  const filter = (filters: Filters) => {
    const fragment = withFilters(route, filters);
    history.replaceState(null, "", fragment);
    setRoute(parseRoute(fragment));
  };

  function switchLanguage(next: Language) {
    keepLanguage(next);
    choose(next);
    filter({ lang: next === model.data.language ? null : next });
  }

  const Shown = VIEW[route.view];
  return (
    <PageContext.Provider value={{ model, words, route, reviews, texts, filter }}>
      <Header onLanguage={switchLanguage} onSkip={() => main.current?.focus()} />
      <main id="main" ref={main} tabIndex={-1} class={`view-${route.view}`}>
        {model.data.abridged && <p class="notice">{words.t.abridged}</p>}
        <Shown />
      </main>
    </PageContext.Provider>
  );
}

function languageOf(id: string | null): Language | null {
  return id === "zh" || id === "en" ? id : null;
}

function keptLanguage(): Language | null {
  try {
    return languageOf(localStorage.getItem(LANGUAGE));
  } catch {
    return null;
  }
}

function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE, language);
  } catch {
    // A browser that keeps nothing asks anew next time.
  }
}
