import { GoldRow } from "./gold-row.ts";

/** A text without its marks, and its annotation. */
export interface MarkedText {
  readonly text: string;
  readonly rows: readonly GoldRow[];
  /** What is wrong with the marks, with the line; the rows are whole only where there is none. */
  readonly mistakes: readonly string[];
}

/** What marks may name. */
interface Known {
  readonly indicators: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

const GROUP = /\{([^{}]*)\}/gu;
const FIELDS = { q: "qualifier", m: "measure", s: "status", b: "basis", sc: "scope", p: "period" } as const;

/**
 * Reads a text in which every figure is marked where it stands, as `培训{560人|people_trained|560 person}`:
 * the figure as written; its indicator; value (`2..4` for a range, `masked`) and canonical unit; and, where
 * they differ from the usual, `q=ge m=share s=target b=cumulative sc=county p=2019`. `id=a` names a figure,
 * `of=a` makes another a part of it. A line `@period 2019` or `@status target` holds for what follows it.
 */
export function readMarkedText(marked: string, known: Known): MarkedText {
  const rows: GoldRow[] = [];
  const mistakes: string[] = [];
  const named = new Map<string, number>();
  const usual: Record<string, string | null> = { period: null, status: "actual" };
  let text = "";
  marked.split("\n").forEach((line, n) => {
    const directive = /^@(period|status) (\S+)$/u.exec(line);
    if (directive !== null) {
      usual[directive[1] as string] = directive[2] === "null" ? null : (directive[2] as string);
      return;
    }
    let from = 0;
    for (const group of line.matchAll(GROUP)) {
      text += line.slice(from, group.index);
      from = group.index + group[0].length;
      const [quote = "", indicator = "", amount = "", options = ""] = (group[1] ?? "").split("|");
      const row = rowOf({ start: text.length, quote, indicator, amount, options }, usual, named, known);
      if (typeof row === "string") mistakes.push(`第 ${n + 1} 行 ${group[0]}:${row}`);
      else rows.push(row);
      text += quote;
    }
    text += `${line.slice(from)}\n`;
  });
  return { text: `${text.trimEnd()}\n`, rows, mistakes };
}

interface Group {
  readonly start: number;
  readonly quote: string;
  readonly indicator: string;
  readonly amount: string;
  readonly options: string;
}

/** The row of a group, or what is wrong with it. */
function rowOf(
  group: Group,
  usual: Record<string, string | null>,
  named: Map<string, number>,
  known: Known,
): GoldRow | string {
  const { start, quote, indicator } = group;
  if (!known.indicators.has(indicator)) return `没有指标 ${indicator}。请改用规则中的指标`;
  const [value = "", unit = ""] = group.amount.trim().split(" ");
  if (!known.units.has(unit)) return `没有计量单位 ${unit}。请改用 ${[...known.units].join("、")} 之一`;
  const fields: Record<string, unknown> = { qualifier: "eq", measure: "value", basis: "period", scope: null, ...usual };
  let partOf: number | null = null;
  for (const option of group.options.split(" ").filter((each) => each !== "")) {
    const [key = "", given = ""] = option.split("=");
    if (key === "id") named.set(given, start);
    else if (key === "of" && named.has(given)) partOf = named.get(given) as number;
    else if (key in FIELDS) fields[FIELDS[key as keyof typeof FIELDS]] = given === "null" ? null : given;
    else return `不认识“${option}”。可用 q、m、s、b、sc、p、id,以及 of 加上前面用 id 起的名字`;
  }
  const [low = "", high] = value.split("..");
  const masked = value === "masked";
  const row = GoldRow.safeParse({
    start,
    end: start + quote.length,
    quote,
    kind: masked ? "masked" : "claim",
    value: masked ? null : Number(low),
    value_max: high === undefined ? null : Number(high),
    unit,
    indicator,
    part_of: partOf,
    ...fields,
  });
  if (row.success) return row.data;
  const issue = row.error.issues[0];
  return `${issue?.path.join(".")} 不对:${issue?.message}`;
}
