// A report: its words, who says what in them, and where that stands in the ledger.
import { useMemo, useRef, useState } from "preact/hooks";
import { address } from "../api/client";
import type { Provenance, Report, Span } from "../api/types";
import { useKeys } from "../app/keys";
import { useApi } from "../app/ledger";
import { change, eventHref, go, href } from "../app/route";
import { step, useRoving } from "../parts/roving";
import { Failure, Loading } from "../parts/states";
import { LAYER_NAMES, LAYERS, type Layer, type Selection } from "../reading/layers";
import { Panel, reviewable } from "../reading/panel";
import { Compared, Revisions } from "../reading/revisions";
import { ReportText } from "../reading/text";
import { openReview } from "../review/state";
import { day, moment, percent, reportName } from "../words/format";

const KEPT = "hearsay.layers";

export function ReportView({ id, query }: { id: string; query: Record<string, string> }) {
  const { data, error } = useApi<Report>(address(`/api/v1/reports/${encodeURIComponent(id)}`, { asOf: query.asOf }));
  if (error) return <Failure message={error} />;
  if (!data) return <Loading />;
  return <Shown report={data} query={query} />;
}

function selectionOf(query: Record<string, string>): Selection {
  const [start, end] = (query.span ?? "").split("-").map(Number);
  if (query.span && Number.isInteger(start) && Number.isInteger(end)) return { span: [start, end] as Span };
  if (query.claim) return { claim: query.claim };
  if (query.attribution) return { attribution: query.attribution };
  return null;
}

function Shown({ report, query }: { report: Report; query: Record<string, string> }) {
  const [on, setOn] = useState<ReadonlySet<Layer>>(readLayers);
  const key = `${query.span} ${query.claim} ${query.attribution}`;
  const selection = useMemo(() => selectionOf(query), [key]);
  const claim = query.claim;
  const select = (to: Selection) =>
    change({ span: "", claim: to && "claim" in to ? to.claim : "", attribution: to && "attribution" in to ? to.attribution : "" }, true);
  const toggle = (layer: Layer) => {
    const after = new Set(on);
    if (!after.delete(layer)) after.add(layer);
    localStorage.setItem(KEPT, [...after].join());
    setOn(after);
  };
  const body = useRef<HTMLDivElement>(null);
  useRoving(body, `${report.report.id} ${[...on].join()} ${key}`);
  const walk = (by: number) => {
    step(body, by);
    (document.activeElement as HTMLElement | null)?.closest<HTMLElement>(".trigger")?.click();
  };
  const correct = (action: "speaker" | "place" | "type" | "commitment" | "reject") => {
    const kept = claim ? reviewable(report, claim) : null;
    if (kept) openReview({ action, claim: kept });
  };
  useKeys([
    { keys: "j", does: "Next claim in the text", group: "Report", act: () => walk(1) },
    { keys: "k", does: "Claim before in the text", group: "Report", act: () => walk(-1) },
    { keys: "e", does: "To the event of the claim", group: "Report", act: () => {
      const link = report.links.find((one) => one.claim === claim);
      if (link) go(eventHref(link.event, link.id));
    } },
    ...LAYERS.map((layer, i) => ({ keys: String(i + 1), does: `${LAYER_NAMES[layer]} on or off`, group: "Report", act: () => toggle(layer) })),
    { keys: "s", does: "Correct the speaker", group: "Review", act: () => correct("speaker") },
    { keys: "p", does: "Correct the place", group: "Review", act: () => correct("place") },
    { keys: "t", does: "Correct the event type", group: "Review", act: () => correct("type") },
    { keys: "c", does: "Correct the commitment", group: "Review", act: () => correct("commitment") },
    { keys: "x", does: "Reject the claim", group: "Review", act: () => correct("reject") },
  ]);
  return (
    <div class="report">
      <Head report={report} />
      {query.compare ? <Compared report={report} other={query.compare} /> : <LayerSwitches on={on} toggle={toggle} />}
      <div class={`report-body ${query.compare ? "alone" : ""}`}>
        {!query.compare && <div ref={body} class="report-main"><ReportText reading={report.reading} on={on} selection={selection} select={select} /></div>}
        <aside class="report-side" aria-label="What is marked">
          {!query.compare && <Panel report={report} selection={selection} select={select} />}
          <Revisions report={report} compare={query.compare} />
          <TakenFrom report={report} />
          {report.reading.provenance?.captions && <Captions captions={report.reading.provenance.captions} />}
          {report.reading.warnings.length > 0 && <section><h2>Warnings</h2><ul class="plain-list">{report.reading.warnings.map((one, i) => <li key={i}><b>{one.code}</b> {one.message}</li>)}</ul></section>}
          <p class="quiet">Read by {report.reading.model}</p>
        </aside>
      </div>
    </div>
  );
}

function readLayers(): ReadonlySet<Layer> {
  const kept = localStorage.getItem(KEPT);
  return new Set(kept === null ? LAYERS : LAYERS.filter((layer) => kept.split(",").includes(layer)));
}

function Head({ report }: { report: Report }) {
  const { report: row } = report;
  return (
    <header class="report-head">
      <h1>{reportName(row)}</h1>
      <p class="facts">
        <span><b class="overline">Outlet</b> {row.outlet ?? "not stated"}</span>
        <span><b class="overline">Published</b> {row.published ? day(row.published) : "not stated"}</span>
        <span><b class="overline">Recorded</b> {moment(row.recorded)}</span>
        <span class="address"><b class="overline">Address</b> {row.url ? <a href={row.url} rel="noreferrer noopener" target="_blank">{row.address}</a> : row.address}</span>
        <ProvenanceFacts provenance={report.reading.provenance ?? {}} />
        {report.revisions.length > 1 && <span><b class="overline">Revision</b> {row.revision} of {report.revisions.length}</span>}
      </p>
    </header>
  );
}

/** Where it comes from, as its own format states it. */
function ProvenanceFacts({ provenance: { authors, credit, version, status, modifiedAt } }: { provenance: Provenance }) {
  return (
    <>
      {authors && <span><b class="overline">By</b> {authors.join(", ")}</span>}
      {credit && <span><b class="overline">Credited to</b> {credit}</span>}
      {modifiedAt && <span><b class="overline">Changed</b> {zoned(modifiedAt)}</span>}
      {version && <span><b class="overline">Version</b> {version}</span>}
      {status && status !== "usable" && <span><b class="overline">Status</b> <strong>{status}</strong></span>}
    </>
  );
}

/** A moment with its own offset; a year that no clock here knows stays as it is stated. */
function zoned(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : moment(new Date(time).toISOString());
}

/** Captions of its pictures, which are no part of the text, with their credit. */
function Captions({ captions }: { captions: NonNullable<Provenance["captions"]> }) {
  return (
    <section>
      <h2>Captions</h2>
      <ul class="plain-list">{captions.map((one, i) => <li key={i}>{one.text} {one.credit && <small>{one.credit}</small>}</li>)}</ul>
    </section>
  );
}

function LayerSwitches({ on, toggle }: { on: ReadonlySet<Layer>; toggle: (layer: Layer) => void }) {
  return (
    <fieldset class="layers">
      <legend class="hidden">Layers</legend>
      {LAYERS.map((layer, i) => (
        <label key={layer} class={`layer ${on.has(layer) ? "on" : ""}`}>
          <input type="checkbox" checked={on.has(layer)} onChange={() => toggle(layer)} />
          <span class={`${layer} sample ${layer === "content" ? "depth-0" : ""}`}>{LAYER_NAMES[layer]}</span> <kbd>{i + 1}</kbd>
        </label>
      ))}
    </fieldset>
  );
}

function TakenFrom({ report }: { report: Report }) {
  if (report.takenFrom.length === 0) return null;
  return (
    <section>
      <h2>Taken from</h2>
      <ol class="plain-list">
        {report.takenFrom.map((one) => (
          <li key={one.report.id}>
            <a href={href(["reports", one.report.id])}>{reportName(one.report)}</a> <small>{one.report.outlet ?? ""} {percent(one.share)} of the words</small>
            {one.reasons.map((reason) => <p class="quiet" key={reason}>{reason}</p>)}
          </li>
        ))}
      </ol>
    </section>
  );
}
