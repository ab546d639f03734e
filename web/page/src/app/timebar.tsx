// The as-of slider: all views show what was known by the end of the day it stands on.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Days } from "../api/types";
import { day, plural } from "../words/format";
import { useKeys } from "./keys";
import { answered, useApi } from "./ledger";
import { change, useRoute } from "./route";

const DAY = 86_400_000;
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

export function TimeBar() {
  const { query } = useRoute();
  const { data } = useApi<Days>(useAfter() ? "/api/v1/days" : null);
  const told = data?.days ?? [];
  const first = told[0]?.day;
  const last = told[told.length - 1]?.day;
  const start = first ? Date.parse(first) : 0;
  const count = first && last ? Math.round((Date.parse(last) - start) / DAY) + 1 : 0;
  const asOf = query.asOf?.slice(0, 10);
  const at = asOf ? Math.max(0, Math.min(count - 1, Math.round((Date.parse(asOf) - start) / DAY))) : count;
  const [held, hold] = useState<number | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => hold(null), [query.asOf]);
  const shown = held ?? at;

  const to = (index: number, quietly: boolean) =>
    change({ asOf: index >= count ? "" : toDay(start + index * DAY) }, quietly);
  const drag = (index: number) => {
    hold(index);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => to(index, true), 120);
  };
  /** To the next day with reports. */
  const jump = (by: 1 | -1) => {
    const days = told.map((one) => Math.round((Date.parse(one.day) - start) / DAY));
    const found = by > 0 ? days.find((one) => one > at) : days.filter((one) => one < at).pop();
    if (found !== undefined) to(found, false);
    else if (by > 0) to(count, false);
  };
  useKeys([
    { keys: "[", does: "As of the previous day with reports", group: "Time", act: () => jump(-1) },
    { keys: "]", does: "As of the next day with reports", group: "Time", act: () => jump(1) },
    { keys: "n", does: "As of now", group: "Time", act: () => to(count, false) },
  ]);

  if (count === 0) return null;
  const label = shown >= count ? "as of now" : `as of ${day(toDay(start + shown * DAY))}`;
  return (
    <aside class={`timebar ${shown < count ? "past" : ""}`} aria-label="As of">
      <output class="timebar-label">
        <b>{shown >= count ? "Now" : day(toDay(start + shown * DAY))}</b>
        <span>{shown >= count ? `everything up to ${day(last!)}` : "as of the end of that day"}</span>
      </output>
      <button type="button" class="plain" onClick={() => jump(-1)} disabled={at <= 0} aria-label="Day before">‹</button>
      <div class="timebar-track">
        <Histogram days={told} start={start} count={count} at={shown} />
        <input
          type="range"
          min={0}
          max={count}
          value={shown}
          aria-label="As of"
          aria-valuetext={label}
          onInput={(event) => drag(Number(event.currentTarget.value))}
          onChange={(event) => to(Number(event.currentTarget.value), false)}
        />
      </div>
      <button type="button" class="plain" onClick={() => jump(1)} disabled={at >= count} aria-label="Day after">›</button>
      <button type="button" class="plain now" onClick={() => to(count, false)} disabled={at >= count}>Now</button>
    </aside>
  );
}

/** The bar has no priority: it sends its request when the view has its answer, or needs none. */
function useAfter(): boolean {
  const [late, set] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => set(true), 1500);
    return () => clearTimeout(waiting);
  }, []);
  return answered.use() || late;
}

function Histogram({ days, start, count, at }: { days: Days["days"]; start: number; count: number; at: number }) {
  const bars = useMemo(() => {
    const most = Math.max(1, ...days.map((one) => one.claims));
    // Each bar stands where the slider's knob does on that day; "now" is beyond the last.
    const step = 1000 / count;
    const width = Math.max(1.5, Math.min(14, step - (step > 6 ? 2 : 0)));
    return days.map((one) => {
      const index = Math.round((Date.parse(one.day) - start) / DAY);
      const height = 2 + 20 * Math.sqrt(one.claims / most);
      return {
        index,
        x: Math.max(0, index * step - width / 2),
        y: 22 - height,
        width,
        height,
        told: `${day(one.day)}: ${plural(one.reports, "report")}, ${plural(one.claims, "claim")}`,
      };
    });
  }, [days, start, count]);
  return (
    <svg class="histogram" viewBox="0 0 1000 22" preserveAspectRatio="none" aria-hidden="true">
      {bars.map((bar) => (
        <rect key={bar.index} class={bar.index <= at ? "known" : "later"} x={bar.x} y={bar.y} width={bar.width} height={bar.height}>
          <title>{bar.told}</title>
        </rect>
      ))}
    </svg>
  );
}
