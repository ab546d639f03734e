import type { Change, EventRow } from "../api/types";
import { eventHref } from "../app/route";
import { GradeTip } from "../parts/grade";
import { Sparkline } from "../parts/sparkline";
import { StatusMark } from "../parts/symbols";
import { Tip } from "../parts/tip";
import { day, place, precision, time, type, typeMeaning } from "../words/format";

/** @param changes what was known before of those that changed, where that is asked */
export function EventTable({ events, changes }: { events: EventRow[]; changes?: Map<string, Change> }) {
  return (
    <table class="events">
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col">Type</th>
          <th scope="col">Place</th>
          <th scope="col">Time</th>
          <th scope="col">Status</th>
          <th scope="col">Grade</th>
          <th scope="col">Origins</th>
          <th scope="col">Claims</th>
          <th scope="col">Changed</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => <Row key={event.id} event={event} change={changes?.get(event.id)} />)}
      </tbody>
    </table>
  );
}

function Row({ event, change }: { event: EventRow; change: Change | undefined }) {
  return (
    <tr class={change ? `was-${change.what}` : ""}>
      <td class="what">
        <a data-row href={eventHref(event.id)}>
          <b>{event.name}</b>
        </a>
        {event.reviewed && <span class="flag" title="A reviewer has corrected something of it">reviewed</span>}
        {event.counts.figureConflicts > 0 && <span class="flag warn">{event.counts.figureConflicts} conflicting {event.counts.figureConflicts === 1 ? "figure" : "figures"}</span>}
        {event.counts.drift > 0 && <span class="flag warn">drift</span>}
        {change && <Before change={change} />}
        <span class="quote">{event.quote.words}</span>
      </td>
      <td data-head="Type"><span title={typeMeaning(event.type)}>{type(event.type)}</span></td>
      <td data-head="Place">{event.place ? <span title={precision(event.place)}>{place(event.place)}</span> : <span class="quiet">not stated</span>}</td>
      <td data-head="Time" class={event.time ? "" : "quiet"}>{time(event.time)}</td>
      <td data-head="Status">
        <Tip kind="status" label={<StatusMark code={event.status.kind} short />}>
          <StatusMark code={event.status.kind} />
          {event.status.reasons.map(({ text }) => <span class="block" key={text}>{text}</span>)}
        </Tip>
      </td>
      <td data-head="Grade"><GradeTip event={event} /></td>
      <td data-head="Origins" class="number" title={event.origins.summary}><b>{event.origins.independent}</b> of {event.origins.reports}</td>
      <td data-head="Claims"><Sparkline line={event.sparkline} /></td>
      <td data-head="Changed" class="number">{day(event.changed)}</td>
    </tr>
  );
}

function Before({ change }: { change: Change }) {
  const { before, event } = change;
  if (!before) return <span class="flag new">new</span>;
  const told = [
    before.status.kind !== event.status.kind ? <span key="s">was <StatusMark code={before.status.kind} short /></span> : null,
    before.grade.code !== event.grade.code ? <span key="g">grade {before.grade.code} → {event.grade.code}</span> : null,
    <span key="c">+{Math.max(0, event.counts.claims - before.counts.claims)} claims, origins {before.origins.independent} → {event.origins.independent}</span>,
  ].filter(Boolean);
  return <span class="before">{told}</span>;
}
