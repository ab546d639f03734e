// The shapes of the map: loaded once, when a map is first shown.
import type { Feature, FeatureCollection, Geometry, MultiLineString } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

export interface Shapes {
  countries: Feature<Geometry>[];
  regions: Map<number, Feature<Geometry>>;
  inner: Feature<MultiLineString>;
  borders: Feature<MultiLineString>;
  disputed: Feature<MultiLineString>;
  rivers: FeatureCollection<Geometry>;
  lakes: FeatureCollection<Geometry>;
}

interface Packed { land: Topology; water: Topology }

let loaded: Promise<Shapes> | null = null;

export function loadShapes(): Promise<Shapes> {
  loaded ??= fetch(new URL("./world.json", document.baseURI))
    .then((response) => response.json() as Promise<Packed>)
    .then(unpack)
    .catch((error: unknown) => {
      loaded = null;
      throw error;
    });
  return loaded;
}

function unpack({ land, water }: Packed): Shapes {
  const collection = (topology: Topology, name: string) => feature(topology, topology.objects[name] as GeometryCollection) as FeatureCollection<Geometry>;
  const lines = (name: string) => feature(land, land.objects[name]!) as Feature<MultiLineString>;
  const countries = collection(land, "countries").features;
  const regions = new Map<number, Feature<Geometry>>();
  // A country is an area too: who knows no more than "in Ukraine" is drawn as all of it.
  for (const area of [...countries, ...collection(land, "regions").features]) regions.set(Number(area.id), area);
  return {
    countries, regions, inner: lines("inner"), borders: lines("borders"), disputed: lines("disputed"),
    rivers: collection(water, "rivers"), lakes: collection(water, "lakes"),
  };
}
