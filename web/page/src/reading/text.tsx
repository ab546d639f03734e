// The report's words, as text and nothing else, under the layers that are on.
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Reading } from "../api/types";
import { Points, segments, type Segment } from "../text/spans";
import { marksOf, type Layer, type Mark, type Selection } from "./layers";

export function ReportText({ reading, on, selection, select }: {
  reading: Reading; on: ReadonlySet<Layer>; selection: Selection; select: (selection: Selection) => void;
}) {
  const points = useMemo(() => new Points(reading.text), [reading]);
  const key = JSON.stringify(selection);
  const parts = useMemo(() => segments(points, marksOf(reading, on, selection)), [points, reading, on, key]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const target = box.current?.querySelector<HTMLElement>(".target");
    if (!target) return;
    target.scrollIntoView({ block: "center" });
    if (!box.current?.contains(document.activeElement)) (target.closest<HTMLElement>("button") ?? target.querySelector<HTMLElement>("button") ?? box.current)?.focus({ preventScroll: true });
  }, [reading.id, key]);
  return (
    <div ref={box} class="report-text" lang={reading.language} dir="auto" tabIndex={-1}>
      {parts.map((part) => <Part key={`${part.start}`} part={part} select={select} />)}
    </div>
  );
}

function Part({ part, select }: { part: Segment<Mark>; select: (selection: Selection) => void }) {
  if (part.marks.length === 0) return <>{part.text}</>;
  const event = part.marks.find((mark) => mark.layer === "event");
  const innermost = part.marks
    .filter((mark) => mark.layer === "source" || mark.layer === "cue" || mark.layer === "content")
    .sort((a, b) => b.depth - a.depth)[0];
  const depth = Math.max(-1, ...part.marks.filter((mark) => mark.layer === "content").map((mark) => mark.depth));
  const classes = [...new Set(part.marks.map((mark) => mark.layer as string))];
  if (depth >= 0) classes.push(`depth-${Math.min(depth, 3)}`);
  const numbers = part.begins.filter((mark) => mark.layer === "source" || mark.layer === "content");
  const begins = event && part.begins.includes(event);
  const place = part.marks.find((mark) => mark.layer === "place" || mark.layer === "time");
  const click = (clicked: MouseEvent) => {
    clicked.stopPropagation();
    if (event) select({ claim: event.id });
    else if (innermost) select({ attribution: innermost.id });
  };
  return (
    <span class={classes.join(" ")} title={place?.told || undefined} onClick={event || innermost ? click : undefined}>
      {numbers.map((mark) => <sup key={mark.layer + mark.number} class={`n n-${mark.layer}`}>{mark.number}</sup>)}
      {begins ? (
        <button type="button" data-row class="trigger" aria-label={`${part.text}: ${event.told.toLowerCase()}, claim ${event.id}`} onClick={click}>{part.text}</button>
      ) : part.text}
    </span>
  );
}
