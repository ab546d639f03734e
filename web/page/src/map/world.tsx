// Events on a map that needs no network and prints. What is known only to a region is drawn as an area or a wide soft
// ring, never as a pin.
import { geoBounds, geoConicEqualArea, geoNaturalEarth1, geoPath, type GeoProjection } from "d3-geo";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { StatusCode } from "../api/types";
import { meta } from "../app/ledger";
import { STATUS, statusClass } from "../parts/symbols";
import { loadShapes, type Shapes } from "./shapes";

export interface Spot {
  id: string; lon: number; lat: number; status: StatusCode; precision: 0 | 1 | 2 | 3; geonamesId: number | null;
  label: string; href: string | null; weight: number;
}

const WIDE = { width: 960, height: 560 };
const SMALL = { width: 360, height: 260 };

interface Look { lon: number; lat: number; span: number }

export function WorldMap({ features, small, chosen, choose }: {
  features: Spot[]; small?: boolean; chosen?: string | null; choose?: (id: string | null) => void;
}) {
  const size = small ? SMALL : WIDE;
  const [shapes, setShapes] = useState<Shapes | null>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => void loadShapes().then(setShapes, () => setWrong(true)), []);
  const home = useMemo(() => lookAt(features, size, shapes), [features.map((spot) => `${spot.lon},${spot.lat}`).join(), shapes]);
  const [look, setLook] = useState<Look>(home);
  useEffect(() => setLook(home), [home]);
  const projection = useMemo(() => project(look, size), [look, size]);
  const zoom = (by: number) => setLook((at) => ({ ...at, span: Math.min(360, Math.max(1.5, at.span * by)) }));
  const move = (x: number, y: number) => setLook((at) => ({
    ...at, lon: at.lon + x * at.span * 0.2, lat: Math.max(-75, Math.min(80, at.lat + y * at.span * 0.12)),
  }));
  const drag = useDrag(look, setLook, size.width);
  const keys = (event: KeyboardEvent) => {
    const act = ({
      ArrowLeft: () => move(-1, 0), ArrowRight: () => move(1, 0), ArrowUp: () => move(0, 1), ArrowDown: () => move(0, -1),
      "+": () => zoom(1 / 1.5), "=": () => zoom(1 / 1.5), "-": () => zoom(1.5), "0": () => setLook(home),
    } as Record<string, () => void>)[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <figure class={`map ${small ? "small" : ""}`}>
      <div class="map-box" tabIndex={0} role="group" aria-label="Map: arrows move it, + and - change the scale, 0 shows all" onKeyDown={keys}>
        <svg viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="xMidYMid slice" role="group" aria-label="Map of events" {...drag}>
          <rect class="sea" width={size.width} height={size.height} />
          {shapes && <Land shapes={shapes} projection={projection} fine={look.span < 60} />}
          {shapes && areasOf(features).map((spot) => <Area key={spot.geonamesId} spot={spot} shapes={shapes} projection={projection} />)}
          {placed(features, projection).map((at) => (
            <Pin key={`${at.spot.id} ${at.spot.label}`} at={at} projection={projection} area={isArea(at.spot, shapes)} chosen={chosen === at.spot.id} choose={choose} />
          ))}
        </svg>
        <div class="map-tools no-print">
          <button type="button" onClick={() => zoom(1 / 1.5)} aria-label="Closer">+</button>
          <button type="button" onClick={() => zoom(1.5)} aria-label="Farther">−</button>
          <button type="button" onClick={() => setLook(home)} aria-label="Show all">⤢</button>
        </div>
      </div>
      {wrong && <p class="bad">The shapes of the map could not be loaded.</p>}
      <figcaption class="quiet">{meta.use()?.policy} {!small && "Contested borders are dashed. Shapes: Natural Earth, public domain."}</figcaption>
    </figure>
  );
}

/** All spots with some room around them. */
function lookAt(spots: Spot[], size: { width: number; height: number }, shapes: Shapes | null): Look {
  if (spots.length === 0) return { lon: 10, lat: 20, span: 360 };
  const corners = spots.flatMap((spot) => [[spot.lon, spot.lat] as [number, number], ...boundsOf(spot, shapes)]);
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const least = spots.every((spot) => spot.precision === 1) ? 6 : 12;
  const lat = (south + north) / 2;
  const tall = ((north - south) * 1.35 * size.width) / size.height / Math.max(0.3, Math.cos((lat * Math.PI) / 180));
  const span = Math.max(least, (east - west) * 1.35, tall);
  return { lon: (west + east) / 2, lat, span: Math.min(span, 360) };
}

/** An area is seen whole, unless it is as large as Russia. */
function boundsOf(spot: Spot, shapes: Shapes | null): [number, number][] {
  if (!shapes || !isArea(spot, shapes)) return [];
  const bounds = geoBounds(shapes.regions.get(spot.geonamesId!)!);
  const [[west, south], [east, north]] = bounds;
  return east - west > 0 && east - west < 40 && north - south < 40 ? bounds : [];
}

function project(look: Look, size: { width: number; height: number }): GeoProjection {
  const center = [size.width / 2, size.height / 2] as [number, number];
  if (look.span > 150) {
    return geoNaturalEarth1().rotate([-look.lon, 0]).center([0, look.lat * 0.5]).translate(center).scale((size.width / look.span) * 57.3 * 1.02).precision(0.5);
  }
  const lat = Math.abs(look.lat) < 8 ? (look.lat < 0 ? -8 : 8) : look.lat;
  const half = Math.min(12, look.span / 4);
  const scale = (size.width / look.span) * 57.3 / Math.max(0.3, Math.cos((look.lat * Math.PI) / 180));
  return geoConicEqualArea().parallels([lat - half / 2, lat + half / 2]).rotate([-look.lon, 0]).center([0, look.lat]).translate(center).scale(scale)
    .clipExtent([[-20, -20], [size.width + 20, size.height + 20]]).precision(0.4);
}

function Land({ shapes, projection, fine }: { shapes: Shapes; projection: GeoProjection; fine: boolean }) {
  const paths = useMemo(() => {
    const path = geoPath(projection).digits(1);
    return {
      countries: shapes.countries.map((country) => path(country) ?? "").join(""),
      inner: fine ? path(shapes.inner) : null,
      borders: path(shapes.borders),
      disputed: path(shapes.disputed),
      rivers: path(shapes.rivers),
      lakes: path(shapes.lakes),
    };
  }, [shapes, projection, fine]);
  return (
    <g class="land" aria-hidden="true">
      <path class="country" d={paths.countries} />
      {paths.inner && <path class="inner" d={paths.inner} />}
      <path class="river" d={paths.rivers ?? ""} />
      <path class="lake" d={paths.lakes ?? ""} />
      <path class="border" d={paths.borders ?? ""} />
      <path class="disputed" d={paths.disputed ?? ""} />
    </g>
  );
}

const isArea = (spot: Spot, shapes: Shapes | null): boolean => spot.geonamesId !== null && spot.precision !== 1 && spot.precision !== 2 && (shapes?.regions.has(spot.geonamesId) ?? false);

function Area({ spot, shapes, projection }: { spot: Spot; shapes: Shapes; projection: GeoProjection }) {
  if (!isArea(spot, shapes)) return null;
  const d = geoPath(projection).digits(1)(shapes.regions.get(spot.geonamesId!)!);
  return d ? <path class={`area ${statusClass(spot.status)}`} d={d} /> : null;
}

/** An area is drawn once, by what changed last in it. */
const areasOf = (spots: Spot[]): Spot[] => [...new Map([...spots].reverse().map((spot) => [spot.geonamesId, spot])).values()];

interface Placed { spot: Spot; x: number; y: number; fromX: number; fromY: number }

const NEAR = 15; // closer than this two marks lie on each other
const RINGS = [0, 21, 40, 59, 78];

/** Marks of one place stand around it, each with a line to where it is. */
function placed(spots: Spot[], projection: GeoProjection): Placed[] {
  const groups: { x: number; y: number; spots: Spot[] }[] = [];
  for (const spot of spots) {
    const [x, y] = projection([spot.lon, spot.lat]) ?? [NaN, NaN];
    if (Number.isNaN(x)) continue;
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < NEAR);
    if (near) near.spots.push(spot);
    else groups.push({ x, y, spots: [spot] });
  }
  return groups.flatMap((group) => group.spots.map((spot, i) => {
    const [own = group.x, high = group.y] = projection([spot.lon, spot.lat]) ?? [];
    const ring = i === 0 ? 0 : Math.min(RINGS.length - 1, Math.floor((Math.sqrt(1 + (4 * (i - 1)) / 3) + 1) / 2));
    const first = ring === 0 ? 0 : 1 + 3 * ring * (ring - 1);
    const angle = ring === 0 ? 0 : ((i - first) / (6 * ring)) * 2 * Math.PI - Math.PI / 2;
    const [x, y] = ring === 0 ? [own, high] : [group.x + RINGS[ring]! * Math.cos(angle), group.y + RINGS[ring]! * Math.sin(angle)];
    return { spot, x, y, fromX: own, fromY: high };
  }));
}

function Pin({ at: { spot, x, y, fromX, fromY }, projection, area, chosen, choose }: {
  at: Placed; projection: GeoProjection; area: boolean; chosen: boolean; choose: ((id: string | null) => void) | undefined;
}) {
  const shape = STATUS[spot.status];
  // Where no area is known to draw, a ring as wide as what is not known: some 25 km for "near", 100 km for a region.
  const km = spot.precision === 2 ? 25 : spot.precision === 3 && !area ? 100 : 0;
  const north = projection([spot.lon, spot.lat + km / 111]);
  const ring = km > 0 && north ? Math.max(14, Math.abs(north[1] - fromY)) : 0;
  const body = (
    <>
      <title>{spot.label}</title>
      {ring > 0 && <circle class="ring" cx={fromX} cy={fromY} r={ring} />}
      {(x !== fromX || y !== fromY) && <path class="leader" d={`M${fromX} ${fromY}L${x} ${y}`} />}
      <circle class="plate" cx={x} cy={y} r={spot.precision === 1 ? 9 : 8} />
      <path d={shape.d} transform={`translate(${x - 5.5} ${y - 5.5}) scale(.6875)`} fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" />
    </>
  );
  const classes = `pin ${statusClass(spot.status)} precision-${spot.precision} ${chosen ? "chosen" : ""}`;
  return spot.href ? (
    <a class={classes} href={spot.href} aria-label={spot.label} onFocus={() => choose?.(spot.id)} onMouseEnter={() => choose?.(spot.id)}>{body}</a>
  ) : (
    <g class={classes} role="img" aria-label={spot.label}>{body}</g>
  );
}

function useDrag(look: Look, set: (look: Look) => void, width: number) {
  const from = useRef<{ x: number; y: number; look: Look } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      if ((event.target as Element).closest("a")) return;
      from.current = { x: event.clientX, y: event.clientY, look };
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const start = from.current;
      if (!start) return;
      const scale = start.look.span / width;
      const across = Math.max(0.3, Math.cos((start.look.lat * Math.PI) / 180));
      set({
        ...start.look,
        lon: start.look.lon - (event.clientX - start.x) * scale,
        lat: Math.max(-75, Math.min(80, start.look.lat + (event.clientY - start.y) * scale * across)),
      });
    },
    onPointerUp: () => void (from.current = null),
    onPointerCancel: () => void (from.current = null),
  };
}
