/** What the page can show. */
export const VIEWS = ["overview", "compare", "read", "review"] as const;
export type View = (typeof VIEWS)[number];

/** A view with its filters, as the URL's fragment has them: `#view=compare&indicator=events_held&org=…`. */
export interface Route {
  readonly view: View;
  readonly params: URLSearchParams;
}

/** Reads a fragment, `#` or not before it. `#claim=<id>` alone is the claim in its report. */
export function parseRoute(fragment: string): Route {
  const params = new URLSearchParams(fragment.replace(/^#/, ""));
  const named = VIEWS.find((view) => view === params.get("view"));
  const view = named ?? (params.has("claim") || params.has("source") ? "read" : "overview");
  params.delete("view");
  return { view, params };
}

/** Filters of a route; a list gives the same key several times, and what is null or empty is left out. */
export type Filters = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** The fragment of a view. A claim needs no view beside it. */
export function fragmentOf(view: View, filters: Filters = {}): string {
  const params = new URLSearchParams();
  if (!("claim" in filters)) params.set("view", view);
  for (const [key, value] of Object.entries(filters)) {
    for (const each of Array.isArray(value) ? (value as string[]) : [value]) {
      if (each !== null && each !== undefined && each !== "") params.append(key, String(each));
    }
  }
  return `#${params.toString()}`;
}

/** The route with some filters replaced; null takes one away. */
export function withFilters({ view, params }: Route, filters: Filters): string {
  const kept = new Map<string, string[]>();
  for (const key of params.keys()) kept.set(key, params.getAll(key));
  return fragmentOf(view, { ...Object.fromEntries(kept), ...filters });
}
