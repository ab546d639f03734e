import { useRef } from "preact/hooks";
import { address } from "../api/client";
import type { Excerpt, SearchHit, SearchPage, Span } from "../api/types";
import { useKeys } from "../app/keys";
import { useApi } from "../app/ledger";
import { claimHref, eventHref, href, spanHref } from "../app/route";
import { step, useRoving } from "../parts/roving";
import { Failure, Loading, Nothing } from "../parts/states";
import { Points, segments } from "../text/spans";
import { day, reportName } from "../words/format";

/** Words in reports and claims. */
export function SearchView({ query }: { query: Record<string, string> }) {
  const words = query.q ?? "";
  const { data, error } = useApi<SearchPage>(words ? address("/api/v1/search", { q: words, asOf: query.asOf, cursor: query.cursor, limit: 50 }) : null);
  const list = useRef<HTMLOListElement>(null);
  useRoving(list, data);
  useKeys([
    { keys: "j", does: "Next row", group: "List", act: () => step(list, 1) },
    { keys: "k", does: "Row before", group: "List", act: () => step(list, -1) },
  ]);
  return (
    <>
      <h1>Search: “{words}”</h1>
      <p class="quiet">All words must be there; “in quotes” in that order, one OR other, -without, begin*. <a href={href(["events"], { q: words })}>Events with these words</a></p>
      {error ? <Failure message={error} /> : !data ? <Loading /> : data.hits.length === 0 ? <Nothing>No report or claim has these words.</Nothing> : (
        <ol ref={list} class="hits">
          {data.hits.map((hit, i) => <Hit key={i} hit={hit} />)}
        </ol>
      )}
      {data?.cut && <p class="quiet">There are more, published before those that were ranked.</p>}
      {data?.next && <p class="more"><a class="button" href={href(["search"], { q: words, cursor: data.next })}>Next page</a></p>}
    </>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const { excerpt, report } = hit;
  return (
    <li>
      <a data-row class="found-title" href={href(["reports", report.id])}>
        {report.title ? <Marked text={report.title} marks={hit.titleMarks} /> : reportName(report)}
      </a>
      <p class="quiet">{report.outlet ?? "outlet not stated"} · {report.published ? day(report.published) : "no date stated"}</p>
      <a class="excerpt" href={spanHref(report.id, first(excerpt))}><Marked text={excerpt.words} marks={excerpt.marks} /></a>
      {hit.claims.length > 0 && (
        <ul class="plain-list found-claims">
          {bySentence(hit.claims).map(([one, ...others]) => (
            <li key={one!.claim}>
              <a class="excerpt" href={claimHref(one!.claim)}><Marked text={one!.excerpt.words} marks={one!.excerpt.marks} /></a>
              {[one!, ...others].map((claim, i) => <> <a key={claim.claim} href={eventHref(claim.event, claim.claim)}>{i === 0 ? "event" : "another event"}</a></>)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Two claims of one sentence are told once, each with its event. */
function bySentence(claims: SearchHit["claims"]): SearchHit["claims"][] {
  const groups = new Map<string, SearchHit["claims"]>();
  for (const claim of claims) {
    const group = groups.get(claim.excerpt.words) ?? [];
    if (!group.some((other) => other.event === claim.event)) group.push(claim);
    groups.set(claim.excerpt.words, group);
  }
  return [...groups.values()];
}

/** The first word that was found, in the report's text. */
function first({ span, marks }: Excerpt): Span {
  const mark = marks[0];
  return mark ? [span[0] + mark[0], span[0] + mark[1]] : span;
}

function Marked({ text, marks }: { text: string; marks: Span[] }) {
  return (
    <>
      {segments(new Points(text), marks.map((span) => ({ span, mark: true }))).map((part) =>
        part.marks.length > 0 ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
      )}
    </>
  );
}
