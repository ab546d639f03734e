import { useState } from "preact/hooks";
import { address } from "../api/client";
import type { EventMap, MapFeature, StatusCode } from "../api/types";
import { useApi } from "../app/ledger";
import { eventHref } from "../app/route";
import { WorldMap, type Spot } from "../map/world";
import { StatusMark } from "../parts/symbols";
import { Failure, Loading, Nothing } from "../parts/states";
import { day, plural, status } from "../words/format";
import { Filters, filtersOf } from "./filters";

const PRECISION = ["place unknown", "the place itself", "near it", "somewhere in the region"];

export function MapPage({ query }: { query: Record<string, string> }) {
  const { data, error } = useApi<EventMap>(address("/api/v1/map", { ...filtersOf(query), asOf: query.asOf, limit: 200 }));
  const [chosen, choose] = useState<string | null>(null);
  const features = data?.features ?? [];
  const statuses = [...new Set(features.map((feature) => feature.properties.status.kind))];
  return (
    <>
      <h1 class="hidden">Map</h1>
      <Filters query={query} />
      {error ? <Failure message={error} /> : !data ? <Loading /> : (
        <div class="map-page">
          <div>
            <WorldMap features={features.map(spotOf)} chosen={chosen} choose={choose} />
            <Legend statuses={statuses} />
          </div>
          <aside aria-label="Events on the map">
            <h2>{plural(features.length, "event")} with a place{data.next && <small> the latest changed</small>}</h2>
            {features.length === 0 && <Nothing>No event under these filters has a place.</Nothing>}
            <ul class="map-list">
              {features.map((feature) => (
                <li key={feature.id} class={chosen === feature.id ? "is-chosen" : ""} onMouseEnter={() => choose(feature.id)}>
                  <a href={eventHref(feature.id)} onFocus={() => choose(feature.id)}>
                    <b>{feature.properties.name}</b>
                  </a>
                  <p class="quiet">
                    <StatusMark code={feature.properties.status.kind} short /> · {feature.properties.place!.name}, {PRECISION[feature.properties.place!.precision]} · {day(feature.properties.changed)}
                  </p>
                </li>
              ))}
            </ul>
          </aside>
        </div>
      )}
    </>
  );
}

function spotOf({ id, geometry, properties }: MapFeature): Spot {
  const place = properties.place!;
  return {
    id, lon: geometry.coordinates[0], lat: geometry.coordinates[1], status: properties.status.kind, precision: place.precision,
    geonamesId: place.geonamesId, href: eventHref(id), weight: properties.counts.claims,
    label: `${properties.name}, ${place.name}: ${PRECISION[place.precision]}, ${status(properties.status.kind)}`,
  };
}

function Legend({ statuses }: { statuses: StatusCode[] }) {
  return (
    <ul class="legend" aria-label="Legend">
      {statuses.map((code) => <li key={code}><StatusMark code={code} /></li>)}
      <li><svg width="20" height="20" aria-hidden="true"><circle class="plate" cx="10" cy="10" r="7" /></svg> the place itself</li>
      <li><svg width="26" height="20" aria-hidden="true"><circle class="ring" cx="13" cy="10" r="9" /><circle class="plate" cx="13" cy="10" r="4" /></svg> near it</li>
      <li><svg width="26" height="20" aria-hidden="true"><rect class="area" x="1" y="2" width="24" height="16" rx="3" /></svg> somewhere in it</li>
      <li><svg width="26" height="20" aria-hidden="true"><path class="disputed" d="M1 10H25" /></svg> contested border</li>
    </ul>
  );
}
