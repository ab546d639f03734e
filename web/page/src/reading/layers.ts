// What lies over a report's text: sources, cues, contents, events, places, times, each a layer that can be switched.
import type { Attribution, Claim, Reading, Span } from "../api/types";
import type { Layered } from "../text/spans";

export const LAYERS = ["source", "cue", "content", "event", "place", "time"] as const;
export type Layer = (typeof LAYERS)[number];
export const LAYER_NAMES: Record<Layer, string> = {
  source: "Sources", cue: "Cues", content: "Contents", event: "Events", place: "Places", time: "Times",
};

/** What of the reading is looked at; told in the address bar. */
export type Selection = { claim: string } | { attribution: string } | { span: Span } | null;

export interface Mark {
  layer: Layer | "target" | "active";
  /** Of the attribution or claim; "" for places and times. */
  id: string;
  /** How deep an attribution stands in others: 0 is the author's own reporting. */
  depth: number;
  /** The attribution's number, as it is shown. */
  number: number;
  told: string;
}

export function depths(attributions: Attribution[]): Map<string, number> {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const depth = (attribution: Attribution, left = attributions.length): number => {
    const outer = attribution.inside === null ? undefined : byId.get(attribution.inside);
    return outer && left > 0 ? 1 + depth(outer, left - 1) : 0;
  };
  return new Map(attributions.map((attribution) => [attribution.id, depth(attribution)]));
}

/** All marks of the reading, contents before what stands in them. */
export function marksOf(reading: Reading, on: ReadonlySet<Layer>, selection: Selection): Layered<Mark>[] {
  const deep = depths(reading.attributions);
  const out: Layered<Mark>[] = [];
  const add = (layer: Mark["layer"], span: Span, mark: Partial<Mark> = {}) => {
    if (layer === "target" || layer === "active" || on.has(layer)) {
      out.push({ span, mark: { layer, id: "", depth: 0, number: 0, told: "", ...mark } });
    }
  };
  reading.attributions.forEach((attribution, i) => {
    const mark = { id: attribution.id, depth: deep.get(attribution.id) ?? 0, number: i + 1 };
    for (const span of attribution.content) add("content", span, mark);
    for (const span of attribution.source) add("source", span, { ...mark, told: attribution.speaker?.name ?? "not told who" });
    for (const span of attribution.cue) add("cue", span, mark);
  });
  for (const claim of reading.claims) add("event", claim.trigger, { id: claim.id, told: claim.type });
  for (const at of reading.toponyms) add("place", [at.start, at.end], { told: at.name ?? "place unknown" });
  for (const at of reading.times) add("time", [at.start, at.end], { told: [at.from, at.to].filter(Boolean).join(" to ") || "no day" });
  for (const span of activeSpans(reading, selection)) add("active", span);
  const target = targetOf(reading, selection);
  if (target) add("target", target);
  return out;
}

/** The words that are pointed at. */
export function targetOf(reading: Reading, selection: Selection): Span | null {
  if (!selection) return null;
  if ("span" in selection) return selection.span;
  if ("claim" in selection) return claimOf(reading, selection.claim)?.trigger ?? null;
  const attribution = reading.attributions.find((one) => one.id === selection.attribution);
  return attribution?.cue[0] ?? attribution?.source[0] ?? attribution?.content[0] ?? null;
}

export const claimOf = (reading: Reading, id: string): Claim | undefined => reading.claims.find((claim) => claim.id === id);

/** All that belongs to what is looked at: the attributions that assert a claim, the parts of an attribution. */
function activeSpans(reading: Reading, selection: Selection): Span[] {
  if (!selection || "span" in selection) return [];
  const ids = "claim" in selection
    ? (claimOf(reading, selection.claim)?.assertedBy ?? []).map((asserter) => asserter.attribution)
    : [selection.attribution];
  return reading.attributions
    .filter((attribution) => ids.includes(attribution.id))
    .flatMap((attribution) => [...attribution.source, ...attribution.cue, ...attribution.content]);
}
