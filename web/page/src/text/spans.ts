// Spans count Unicode code points; JavaScript's strings count UTF-16 units. This is the one place that turns the one into
// the other.
import type { Span } from "../api/types";

/** A text that is cut by code points. */
export class Points {
  private readonly units: Uint32Array | null;
  readonly length: number;

  constructor(readonly text: string) {
    // Without a surrogate the two are the same, which is most reports.
    if (!/[\ud800-\udfff]/.test(text)) {
      this.units = null;
      this.length = text.length;
      return;
    }
    const starts: number[] = [];
    for (let i = 0; i < text.length; ) {
      starts.push(i);
      i += text.codePointAt(i)! > 0xffff ? 2 : 1;
    }
    starts.push(text.length);
    this.units = Uint32Array.from(starts);
    this.length = starts.length - 1;
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.at(start), this.at(end));
  }

  private at(point: number): number {
    const bounded = Math.max(0, Math.min(point, this.length));
    return this.units ? this.units[bounded]! : bounded;
  }
}

/** Something that lies over the text from start to end. */
export interface Layered<T> { span: Span; mark: T }

/** A stretch of text under the same marks throughout. */
export interface Segment<T> { start: number; end: number; text: string; marks: T[]; begins: T[] }

/** Cuts the text wherever a mark begins or ends; marks keep their order. */
export function segments<T>(points: Points, marks: Layered<T>[], from = 0, to = points.length): Segment<T>[] {
  const sound = marks
    .map(({ span, mark }) => ({ start: Math.max(from, span[0]), end: Math.min(to, span[1]), begin: span[0], mark }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const cuts = new Set([from, to]);
  for (const { start, end } of sound) cuts.add(start).add(end);
  const ordered = [...cuts].sort((a, b) => a - b);
  const out: Segment<T>[] = [];
  let next = 0;
  let open: typeof sound = [];
  for (let i = 0; i + 1 < ordered.length; i++) {
    const start = ordered[i]!;
    const end = ordered[i + 1]!;
    while (next < sound.length && sound[next]!.start <= start) open.push(sound[next++]!);
    open = open.filter((mark) => mark.end > start);
    out.push({
      start,
      end,
      text: points.slice(start, end),
      marks: open.map(({ mark }) => mark),
      begins: open.filter(({ begin }) => begin === start).map(({ mark }) => mark),
    });
  }
  return out;
}

/** The words of a span with what stands around them, cut between words: what comes before, the words, what comes after. */
export function around(points: Points, span: Span, most: number): [before: string, words: string, after: string] {
  const before = points.slice(0, span[0]);
  const after = points.slice(span[1], points.length);
  return [
    before.length > most ? `… ${before.slice(-most).replace(/^\S*\s+/, "")}` : before,
    points.slice(span[0], span[1]),
    after.length > most ? `${after.slice(0, most).replace(/\s+\S*$/, "")} …` : after,
  ];
}
