// One event: who holds what of it, from how many origins, how it was told, and why it is graded so.
import { address } from "../api/client";
import type { EventClaim, EventDetail } from "../api/types";
import { useKeys } from "../app/keys";
import { useApi } from "../app/ledger";
import { useRoute } from "../app/route";
import { Assessment } from "../event/assessment";
import { Claims } from "../event/claims";
import { DriftAlarms } from "../event/drift";
import { Matrix } from "../event/matrix";
import { Origins } from "../event/origins";
import { Timeline } from "../event/timeline";
import { WorldMap } from "../map/world";
import { Failure, Loading } from "../parts/states";
import { openReview } from "../review/state";
import { day, place, plural, precision, reportName, time, type } from "../words/format";
import { ReviewList } from "./reviews";

/** What parts of the view look things up by. */
export interface Lookup {
  detail: EventDetail;
  claim: Map<string, EventClaim>;
  /** "Coast Wire, 3 Mar" */
  source: (report: string) => string;
  /** "Coast Wire, 3 Mar", for narrow cells of one year's event. */
  brief: (report: string) => string;
}

export function EventView({ id }: { id: string }) {
  const { query } = useRoute();
  const { data, error } = useApi<EventDetail>(address(`/api/v1/events/${encodeURIComponent(id)}`, { asOf: query.asOf }));
  const detail = data;
  useKeys([
    { keys: "a", does: "Grade this event", group: "Review", act: () => detail && openReview({ action: "grade", event: detail.event }) },
    { keys: "m", does: "Merge this event with another", group: "Review", act: () => detail && openReview({ action: "merge", event: detail.event }) },
  ]);
  if (error) return <Failure message={query.asOf ? `${error} (as of ${day(query.asOf)})` : error} />;
  if (!detail) return <Loading />;
  return <Shown lookup={lookupOf(detail)} focus={query.claim} />;
}

function lookupOf(detail: EventDetail): Lookup {
  const reports = new Map(detail.reports.map(({ report }) => [report.id, report]));
  const year = detail.event.first.slice(0, 4);
  const source = (id: string): string => {
    const report = reports.get(id);
    if (!report) return id;
    return [report.outlet ?? reportName(report), report.published ? day(report.published) : ""].filter(Boolean).join(", ");
  };
  return {
    detail,
    claim: new Map(detail.event.claims.map((claim) => [claim.id, claim])),
    source,
    // The day is not broken over two lines.
    brief: (id) => source(id).replace(new RegExp(`(\\d+) (\\p{L}+) ${year}$`, "u"), "$1\u00a0$2"),
  };
}

function Shown({ lookup, focus }: { lookup: Lookup; focus: string | undefined }) {
  const { detail } = lookup;
  const { event } = detail;
  const features = event.places
    .filter((at) => at.lat !== null && at.lon !== null)
    .map((at) => ({
      id: event.id, lon: at.lon!, lat: at.lat!, status: event.status.kind, precision: at.precision, geonamesId: at.geonamesId,
      label: `${place(at)}: ${plural(at.claims.length, "claim")}, ${precision(at)}`, href: null, weight: at.claims.length,
    }));
  return (
    <div class="event-view">
      <header class="event-head">
        <h1>{event.name}</h1>
        <p class="facts">
          <span><b class="overline">Type</b> {type(event.type)}{event.subType && <small> ({event.subType})</small>}</span>
          <span><b class="overline">Where</b> {place(event.place)}{event.place && <small> {precision(event.place)}</small>}</span>
          <span><b class="overline">When</b> {time(event.time)}</span>
          <span><b class="overline">Reported</b> {day(event.first)}{event.changed.slice(0, 10) !== event.first.slice(0, 10) && <>, changed {day(event.changed)}</>}</span>
        </p>
      </header>
      <div class="event-body">
        <div class="event-main">
          <Matrix lookup={lookup} />
          <Timeline lookup={lookup} />
          <Claims lookup={lookup} focus={focus} />
        </div>
        <aside class="event-side" aria-label="Assessment">
          <Assessment lookup={lookup} />
          <DriftAlarms lookup={lookup} />
          <Origins lookup={lookup} />
          {event.places.length > 0 && (
            <section>
              <h2>Where</h2>
              {features.length > 0 && <WorldMap features={features} small />}
              <ul class="plain-list">
                {event.places.map((at) => <li key={at.name + at.precision}>{place(at)} <small>{precision(at)}, {plural(at.claims.length, "claim")}</small></li>)}
              </ul>
            </section>
          )}
          {detail.reviews.length > 0 && <section><h2>Reviews</h2><ReviewList reviews={detail.reviews} /></section>}
        </aside>
      </div>
    </div>
  );
}
