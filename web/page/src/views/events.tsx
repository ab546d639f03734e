// What is claimed, the last changed first.
import { useEffect, useRef, useState } from "preact/hooks";
import { address, get } from "../api/client";
import type { ChangePage, EventPage, EventRow } from "../api/types";
import { useKeys } from "../app/keys";
import { errorMessage, useApi } from "../app/ledger";
import { href } from "../app/route";
import { lastVisit, seenAll } from "../app/visit";
import { step, useRoving } from "../parts/roving";
import { Failure, Loading, Nothing } from "../parts/states";
import { moment, plural } from "../words/format";
import { FILTERS, Filters, filtersOf } from "./filters";
import { EventTable } from "./event-table";
import { FrontSituations } from "./situations";

export function EventsView({ query }: { query: Record<string, string> }) {
  const since = query.since === "last" ? lastVisit.use() : (lastVisit.use(), null);
  return (
    <>
      <h1 class="hidden">Events</h1>
      {!query.since && FILTERS.every((name) => !query[name]) && <FrontSituations asOf={query.asOf} />}
      <Filters query={query} />
      <SinceBar on={query.since === "last"} />
      {query.since === "last" && since ? <Changed since={since} /> : <Listed query={query} />}
    </>
  );
}

function SinceBar({ on }: { on: boolean }) {
  const since = lastVisit.use();
  if (!since) return null;
  return (
    <p class="sincebar">
      <a href={href(["events"], { since: on ? undefined : "last" })} class="chip" aria-pressed={on} role="button">
        Since my last visit
      </a>
      <span class="quiet">{on ? `recorded after ${moment(since)}` : moment(since)}</span>
      {on && <button type="button" class="plain" onClick={seenAll}>Mark all as seen</button>}
    </p>
  );
}

const MOST_LOOKS = 20;

function Listed({ query }: { query: Record<string, string> }) {
  const url = address("/api/v1/events", { ...filtersOf(query), asOf: query.asOf, limit: 50 });
  const { data, error, loading } = useApi<EventPage>(url);
  const [more, setMore] = useState<{ of: EventPage; events: EventRow[]; next: string | null; wrong?: string } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const further = more && more.of === data ? more : null;
  const events = [...(data?.events ?? []), ...(further?.events ?? [])];
  const next = further ? further.next : (data?.next ?? null);
  useRoving(list, events.length + url);
  useKeys([
    { keys: "j", does: "Next row", group: "List", act: () => step(list, 1) },
    { keys: "k", does: "Row before", group: "List", act: () => step(list, -1) },
    { keys: "ArrowDown", does: "Next row", group: "List", act: () => step(list, 1) },
    { keys: "ArrowUp", does: "Row before", group: "List", act: () => step(list, -1) },
  ]);
  const looked = useRef(0);
  useEffect(() => {
    setMore(null);
    looked.current = 0;
  }, [url]);
  const load = async () => {
    if (!data) return;
    try {
      const page = await get<EventPage>(address("/api/v1/events", { ...filtersOf(query), asOf: query.asOf, limit: 50, cursor: next }));
      setMore({ of: data, events: [...(further?.events ?? []), ...page.events], next: page.next });
    } catch (wrong) {
      setMore({ of: data, events: further?.events ?? [], next, wrong: errorMessage(wrong) });
    }
  };
  // A filtered page may be empty and yet have a next one: the server assesses a limited number of claims at once.
  useEffect(() => {
    if (!data || loading || events.length > 0 || !next || further?.wrong || looked.current >= MOST_LOOKS) return;
    looked.current++;
    void load();
  }, [data, further, loading]);
  if (error) return <Failure message={error} />;
  if (!data) return <Loading />;
  if (events.length === 0 && next && !further?.wrong && looked.current < MOST_LOOKS) return <Loading />;
  if (events.length === 0 && !next) return <Nothing>No event matches these filters{query.asOf ? " as of that day" : ""}.</Nothing>;
  return (
    <div ref={list} class={loading ? "busy" : ""} aria-busy={loading}>
      <EventTable events={events} />
      {further?.wrong && <Failure message={further.wrong} />}
      <p class="more">
        {next ? <button type="button" onClick={load}>{events.length === 0 ? "None so far; search further back" : "Show more"}</button> : <span class="quiet">{plural(events.length, "event")}, the latest changed first</span>}
      </p>
    </div>
  );
}

function Changed({ since }: { since: string }) {
  const { data, error } = useApi<ChangePage>(address("/api/v1/changes", { since, limit: 100 }));
  const list = useRef<HTMLDivElement>(null);
  useRoving(list, data);
  useKeys([
    { keys: "j", does: "Next row", group: "List", act: () => step(list, 1) },
    { keys: "k", does: "Row before", group: "List", act: () => step(list, -1) },
  ]);
  if (error) return <Failure message={error} />;
  if (!data) return <Loading />;
  if (data.events.length === 0) return <Nothing>Nothing was recorded since then.</Nothing>;
  return (
    <div ref={list}>
      <EventTable events={data.events.map((change) => change.event)} changes={new Map(data.events.map((change) => [change.event.id, change]))} />
    </div>
  );
}
