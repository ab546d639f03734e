import { useRef } from "preact/hooks";
import { address } from "../api/client";
import type { SearchHit, SearchPage } from "../api/types";
import { useKeys } from "../app/keys";
import { useApi } from "../app/ledger";
import { claimHref, eventHref, href, spanHref } from "../app/route";
import { step, useRoving } from "../parts/roving";
import { Failure, Loading, Nothing } from "../parts/states";
import { Points, segments } from "../text/spans";
import { day } from "../words/format";

/** Words in reports and claims. */
export function SearchView({ query }: { query: Record<string, string> }) {
  const words = query.q ?? "";
  const { data, error } = useApi<SearchPage>(words ? address("/api/search", { q: words, asOf: query.asOf, cursor: query.cursor, limit: 50 }) : null);
  const list = useRef<HTMLOListElement>(null);
  useRoving(list, data);
  useKeys([
    { keys: "j", does: "Next row", group: "List", act: () => step(list, 1) },
    { keys: "k", does: "Row before", group: "List", act: () => step(list, -1) },
  ]);
  return (
    <>
      <h1>Found for “{words}”</h1>
      <p class="quiet">“In quotes” for a phrase, -word for none of it, word* for a beginning. <a href={href(["events"], { q: words })}>Events with these words</a></p>
      {error ? <Failure told={error} /> : !data ? <Loading /> : data.hits.length === 0 ? <Nothing>No words like these are in the ledger.</Nothing> : (
        <ol ref={list} class="hits">
          {data.hits.map((hit, i) => <Hit key={i} hit={hit} />)}
        </ol>
      )}
      {data?.next && <p class="more"><a class="button" href={href(["search"], { q: words, cursor: data.next })}>Next page</a></p>}
    </>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const { excerpt, report } = hit;
  const to = hit.claim ? claimHref(hit.claim, hit.span ?? undefined) : hit.span ? spanHref(report.id, hit.span) : href(["reports", report.id]);
  const points = new Points(excerpt.words);
  return (
    <li>
      <a data-row class="excerpt" href={to}>
        {segments(points, excerpt.marks.map((span) => ({ span, mark: true }))).map((part) =>
          part.marks.length > 0 ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
        )}
      </a>
      <p class="quiet">
        {hit.kind === "claim" ? "Claim in" : "Report"} {report.title ?? report.address} · {report.outlet ?? "outlet not stated"} · {report.published ? day(report.published) : "no date stated"}
        {hit.event && <> · <a href={eventHref(hit.event, hit.claim ?? undefined)}>its event</a></>}
      </p>
    </li>
  );
}
