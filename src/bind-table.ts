import { bindClaims, type Cut } from "./bind/bind-claims.ts";
import { claimId } from "./bind/claim-id.ts";
import type { Domain } from "./compile-domain.ts";
import type { Claim } from "./model/claim.ts";
import type { Quantity } from "./model/quantity.ts";
import type { Report } from "./model/report.ts";
import type { SectionHeading } from "./model/sentence.ts";
import type { Span } from "./model/span.ts";
import type { Table } from "./model/table.ts";
import { placePhrase } from "./place-phrase.ts";
import { splitClauses } from "./segment/split-clauses.ts";
import { composePhrases, objectOf, periodOf, type Phrase } from "./tables/compose-phrases.ts";
import { foldLabel } from "./tables/fold-label.ts";
import { mergePeriods, resolvePeriod } from "./tables/label-period.ts";
import { readTable } from "./tables/read-table.ts";
import { describeLabels, labelsOf, leaningLabel, type TableFigure } from "./tables/table-figure.ts";

/** What a table gives: its claims, and the parts of it that prose is not to read again. */
export interface BoundTable {
  readonly claims: readonly Claim[];
  readonly prose: readonly Span[];
}

/**
 * Binds the figures of a table: each is said as prose would say it (headers, number, unit) and bound by the
 * rules for prose; what the headers say of period, standing and change outranks what the rules conclude.
 *
 * @param trail headings that the table stands under, outermost first
 * @returns null where the table holds no figures: it is prose
 */
export function bindTable(
  table: Table,
  trail: readonly SectionHeading[],
  report: Report,
  text: string,
  domain: Domain,
  cut: Cut,
): BoundTable | null {
  const { words } = domain.bind;
  const isCounted = (label: string) => {
    const match = words.longestAt(label, 0, label.length);
    return match !== null && match.end === label.length && match.value.objects.size > 0;
  };
  const reading = readTable(text, report.body.start, table, domain.tables, isCounted);
  if (reading === null) return null;
  const binder = new TableBinder(reading.about, trail, report, text, domain, cut);
  const bound = new Map<TableFigure, Claim>();
  for (const figure of reading.figures) {
    const claim = binder.bind(figure);
    if (claim !== null) bound.set(figure, claim);
  }
  return { claims: [...bound].map(([figure, claim]) => related(figure, claim, bound)), prose: reading.prose };
}

interface BoundPhrase {
  readonly claim: Claim;
  readonly quantity: Quantity;
}

type About = NonNullable<ReturnType<typeof readTable>>["about"];

class TableBinder {
  readonly #about: About;
  readonly #headings: readonly string[];
  readonly #report: Report;
  readonly #text: string;
  readonly #domain: Domain;
  readonly #cut: Cut;
  readonly #known = new Map<string, Claim>();

  constructor(about: About, trail: readonly SectionHeading[], report: Report, text: string, domain: Domain, cut: Cut) {
    this.#about = about;
    const above = trail.map((heading) => heading.text);
    this.#headings = about.words === "" || above.includes(about.words) ? above : [...above, about.words];
    this.#report = report;
    this.#text = text;
    this.#domain = domain;
    this.#cut = cut;
  }

  bind(figure: TableFigure): Claim | null {
    const found = this.#find(figure);
    return found === null ? null : this.#claimOf(figure, found);
  }

  /** The phrase, of those that can be made, that names something; else the first. */
  #find(figure: TableFigure): BoundPhrase | null {
    const { other, tables } = this.#domain.pipeline;
    const units = figure.units.length > 0 ? figure.units : ["", ...tables.guessed_units];
    let first: BoundPhrase | null = null;
    for (const unit of units) {
      for (const phrase of composePhrases(figure, unit, this.#about.noun)) {
        const bound = this.#bindPhrase(phrase, figure);
        if (bound === null) continue;
        if (bound.claim.indicator !== other || bound.claim.rule !== "none") return bound;
        first ??= bound;
      }
    }
    return first;
  }

  /** Rows of a table mostly differ in their numbers alone: what the same words gave before is given again. */
  #bindPhrase(phrase: Phrase, figure: TableFigure): BoundPhrase | null {
    const headings = this.#headingsOver(figure);
    const { quantities, text, span, trail } = placePhrase(phrase, headings, this.#domain);
    const quantity = quantities.at(-1);
    if (quantity === undefined) return null;
    const key = wordsOf(phrase, headings, quantities);
    let claim = this.#known.get(key);
    if (claim === undefined) {
      const sentence = { span, clauses: splitClauses(text, span), trail: [...trail] };
      claim = bindClaims(this.#report, text, [{ sentence, quantities }], this.#domain.bind, this.#cut).at(-1);
      if (claim === undefined) return null;
      this.#known.set(key, claim);
    }
    const { kind, qualifier, qualifier_cue: cue, surface_unit } = quantity.mention;
    const { qualifier: _, ...cues } = claim.cues;
    const own = { kind, qualifier, surface_unit, cues: cue === null ? cues : { ...cues, qualifier: cue } };
    return { claim: { ...claim, ...own }, quantity };
  }

  #claimOf(figure: TableFigure, { claim, quantity }: BoundPhrase): Claim {
    const { source } = this.#report;
    const { start, end } = figure.span;
    const labels = labelsOf(figure);
    const status = labels.findLast((label) => label.status !== null);
    const leaning = leaningLabel(figure);
    const falls = leaning?.change?.falls === true;
    const sign = (value: string | null) => {
      if (value === null || /^-?0(?:\.0+)?$/u.test(value)) return value;
      return falls || figure.amount.negative ? `-${value.replace(/^-/u, "")}` : value.replace(/^-/u, "");
    };
    const period = this.#periodOf(figure);
    const { rows, columns } = describeLabels(figure);
    const unit = figure.amount.hasUnit ? "" : (figure.units[0] ?? "");
    return {
      ...claim,
      id: claimId(source, start, end),
      start,
      end,
      quote: this.#text.slice(start, end),
      value: sign(quantity.value),
      value_max: sign(quantity.value_max),
      object: figure.entity ?? (objectOf(figure) || this.#about.noun || claim.object),
      measure: leaning?.change == null ? claim.measure : quantity.unit === "percent" ? "growth" : "delta",
      status: status?.status ?? claim.status,
      part_of: null,
      period: period ?? claim.period,
      sentence: sentenceOf(rows, columns, this.#text.slice(start, end), unit),
      section: this.#headingsOver(figure).join(" > "),
      cues: {
        ...claim.cues,
        ...(rows === "" ? {} : { row: rows }),
        ...(columns === "" ? {} : { column: columns }),
        ...(unit === "" ? {} : { unit }),
        ...(status === undefined ? {} : { status: status.words }),
        ...(leaning?.change == null ? {} : { measure: leaning.words }),
      },
    };
  }

  #headingsOver({ group }: TableFigure): readonly string[] {
    return group === null ? this.#headings : [...this.#headings, group.words];
  }

  /** What the labels say, filled in by the table's name; the report's period only where they lean on it. */
  #periodOf(figure: TableFigure): string | null {
    const own = periodOf(figure) ?? (figure.base === null ? null : periodOf(figure.base));
    const base =
      this.#about.period === null ? this.#report.period : resolvePeriod(this.#about.period, this.#report.period);
    const merged = mergePeriods(this.#about.period, own);
    return merged === null ? null : resolvePeriod(merged, base);
  }
}

/** The words of a phrase without its numbers, and whether its first number could hold its second. */
function wordsOf({ text, numbers }: Phrase, headings: readonly string[], quantities: readonly Quantity[]): string {
  let words = headings.join("\n");
  let from = 0;
  for (const { at, number, unit } of numbers) {
    // what is no digit may decide: 3000万 of money, 约
    words += `\n${text.slice(from, at)}#${number.replace(/[\d.,]/gu, "")}${unit}`;
    from = at + number.length + unit.length;
  }
  const [first, second] = quantities.map(({ value }) => value);
  return `${words}\n${second === undefined ? "" : Number(first) >= Number(second)}`;
}

function sentenceOf(rows: string, columns: string, cell: string, unit: string): string {
  const labels = [rows, columns].filter((each) => each !== "").join(",");
  return `${labels}:${cell}${unit === "" || foldLabel(labels).includes(`(${unit})`) ? "" : `(${unit})`}`;
}

/** A growth, share or rate is of what its amount is of; a part is of the same thing as its whole, or of no whole. */
function related(figure: TableFigure, claim: Claim, bound: ReadonlyMap<TableFigure, Claim>): Claim {
  const base = figure.base === null ? undefined : bound.get(figure.base);
  if (base !== undefined) return { ...claim, indicator: base.indicator, scope: base.scope };
  const whole = figure.whole === null ? undefined : bound.get(figure.whole);
  const fields = ["indicator", "unit", "measure", "status", "period"] as const;
  return whole !== undefined && fields.every((field) => whole[field] === claim[field])
    ? { ...claim, part_of: whole.id }
    : claim;
}
