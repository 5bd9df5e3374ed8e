import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use as useParts } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { chartOption } from "./chart-option.ts";
import type { Group } from "./compare-groups.ts";
import { cautionsOf } from "./compare-groups.ts";
import { download, fileName } from "./download.ts";
import { groupTitle } from "./group-title.ts";
import { usePage } from "./page-context.ts";
import { whenNear } from "./when-near.ts";

useParts([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, TooltipComponent, CanvasRenderer]);

/** What can be asked of a chart. */
export interface ChartHandle {
  /** Saves it as a picture that stands alone: with its title and what to mind. */
  readonly savePicture: () => Promise<void>;
}

interface Props {
  readonly group: Group;
  readonly chart: "line" | "bar";
  /** What it shows, and that the table below says the same. */
  readonly label: string;
  readonly handle: RefObject<ChartHandle | null>;
}

export function Chart({ group, chart, label, handle }: Props) {
  const { words } = usePage();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (place.current === null) return undefined;
    const element = place.current;
    return whenNear(element, () => {
      const drawn = init(element);
      drawn.setOption(chartOption(group, { chart, words }));
      const observer = new ResizeObserver(() => drawn.resize());
      observer.observe(element);
      return () => {
        observer.disconnect();
        drawn.dispose();
      };
    });
  }, [group, chart, words]);

  handle.current = {
    async savePicture() {
      const title = `${words.indicator(group.indicator)}（${groupTitle(group, words)}）`;
      const blob = await picture(group, chart, words, title);
      download(`${fileName(words.indicator(group.indicator), groupTitle(group, words))}.png`, blob);
    },
  };
  return <div class="chart" ref={place} role="img" aria-label={label} />;
}

async function picture(
  group: Group,
  chart: Props["chart"],
  words: ReturnType<typeof usePage>["words"],
  title: string,
): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const drawn = init(canvas, null, { width: 1200, height: 675, devicePixelRatio: 2 });
  const cautions = cautionsOf(group).map(([caution, count]) => `${words.term("caution", caution)}×${count}`);
  const note = [
    cautions.length === 0 ? null : words.t.compare.cautions + words.t.colon + cautions.join(words.t.semicolon),
    cautions.length === 0 ? null : words.t.compare.hollow,
  ];
  drawn.setOption(chartOption(group, { chart, words, caption: { title, note: note.filter(Boolean).join("\n") } }));
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  drawn.dispose();
  if (blob === null) throw new Error("the browser made no picture of the chart");
  return blob;
}
