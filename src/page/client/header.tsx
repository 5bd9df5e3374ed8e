import { usePage, useReviews } from "./page-context.ts";
import { fragmentOf, VIEWS } from "./route.ts";
import type { Language } from "./words.ts";

interface Props {
  readonly onLanguage: (language: Language) => void;
  readonly onSkip: () => void;
}

export function Header({ onLanguage, onSkip }: Props) {
  const { model, words, route } = usePage();
  const { t, language } = words;
  const marks = useReviews().marks.length;
  const other = language === "zh" ? "en" : "zh";
  return (
    <header class="top">
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          onSkip();
        }}
      >
        {t.skip}
      </a>
      <div class="brand">
        <span class="brand-name">{t.name}</span>
        <span class="brand-domain">{model.data.domain.title[language]}</span>
      </div>
      <nav aria-label={t.viewsLabel}>
        <ul>
          {VIEWS.map((view) => (
            <li key={view}>
              <a href={fragmentOf(view)} aria-current={view === route.view ? "page" : undefined}>
                {t.views[view]}
                {view === "review" && marks > 0 && <span class="badge">{marks}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <button
        type="button"
        class="quiet language"
        lang={other === "zh" ? "zh-CN" : "en"}
        onClick={() => onLanguage(other)}
      >
        {other === "zh" ? "中文" : "English"}
      </button>
    </header>
  );
}
