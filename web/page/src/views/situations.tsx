// The stories that reports tell together: each opens its events; map, brief and search stay within it.
import { useRef } from "preact/hooks";
import { address } from "../api/client";
import type { Situation, Situations } from "../api/types";
import { useKeys } from "../app/keys";
import { useApi } from "../app/ledger";
import { change, eventHref, href, useRoute } from "../app/route";
import { step, useRoving } from "../parts/roving";
import { Failure, Loading, Nothing } from "../parts/states";
import { days, plural } from "../words/format";

/** Stories that the front page has room for. */
const FRONT = 4;

const useSituations = (asOf: string | undefined) => useApi<Situations>(address("/api/v1/situations", { asOf }));

export function SituationsView() {
  const { query } = useRoute();
  const { data, error } = useSituations(query.asOf);
  const list = useRef<HTMLDivElement>(null);
  useRoving(list, data);
  useKeys([
    { keys: "j", does: "Next situation", group: "List", act: () => step(list, 1) },
    { keys: "k", does: "Situation before", group: "List", act: () => step(list, -1) },
  ]);
  if (error) return <Failure message={error} />;
  if (!data) return <Loading />;
  return (
    <div ref={list}>
      <h1>Situations <small>the stories that reports tell together</small></h1>
      {data.situations.length === 0 ? <Nothing>No two reports tell one story yet.</Nothing> : <Cards situations={data.situations} />}
    </div>
  );
}

/** Above the events, while nothing narrows them. */
export function FrontSituations({ asOf }: { asOf: string | undefined }) {
  const { data } = useSituations(asOf);
  if (!data || data.situations.length === 0) return null;
  const more = data.situations.length - FRONT;
  return (
    <section class="front-situations" aria-labelledby="situations">
      <h2 id="situations">Situations</h2>
      <Cards situations={data.situations.slice(0, FRONT)} />
      {more > 0 && <p><a href={href(["situations"])}>{plural(more, "more situation")}</a></p>}
    </section>
  );
}

function Cards({ situations }: { situations: Situation[] }) {
  return <ul class="situations">{situations.map((one) => <Card key={one.id} situation={one} />)}</ul>;
}

function Card({ situation }: { situation: Situation }) {
  const { counts, parties, keyEvents } = situation;
  const heard = parties.slice(0, 4).map((party) => party.name).join(", ");
  return (
    <li>
      <h3><a data-row href={href(["events"], { situation: situation.id })}>{situation.name}</a></h3>
      <p class="quiet">
        {days(situation.first.slice(0, 10), situation.last.slice(0, 10))} · {plural(counts.reports, "report")} · {plural(counts.events, "event")}
        {heard && <> · heard: {heard}{counts.parties > 4 && ` and ${counts.parties - 4} more`}</>}
      </p>
      <ul class="plain-list">
        {keyEvents.slice(0, 3).map((event) => <li key={event.id}><a href={eventHref(event.id)}>{event.name}</a> <small>{plural(event.reports, "report")}</small></li>)}
      </ul>
    </li>
  );
}

/** Says within which situation a view is, and leads out of it. */
export function WithinSituation({ id, asOf }: { id: string; asOf: string | undefined }) {
  const { data } = useSituations(asOf);
  const name = data?.situations.find((one) => one.id === id || one.reports.includes(id))?.name;
  return (
    <p class="within no-print">
      <span class="overline">Within</span> <b>{name ?? id}</b>
      <button type="button" class="plain" onClick={() => change({ situation: "" })}>Leave the situation</button>
    </p>
  );
}
