// The tree of origins: who said it, and who only repeated it.
import type { Origin } from "../api/types";
import { claimHref, href } from "../app/route";
import { origin as originText, percent, plural } from "../words/format";
import type { Lookup } from "../views/event";

export function Origins({ lookup }: { lookup: Lookup }) {
  const { origins } = lookup.detail.event;
  const own = treeOf(lookup).map((one, at) => ({ one, at })).filter(({ one }) => one.independent);
  return (
    <section aria-labelledby="origins">
      <h2 id="origins">Origins <small>{origins.summary}</small></h2>
      <ol class="tree">{own.map(({ one, at }) => <Node key={at} one={one} at={at} lookup={lookup} />)}</ol>
    </section>
  );
}

const treeOf = (lookup: Lookup): Origin[] => lookup.detail.event.origins.tree ?? [];

/** The reports that carry an origin, by the report that their text began with. */
function families(one: Origin, lookup: Lookup): [root: string, reports: string[]][] {
  const takenFrom = new Map(lookup.detail.reports.map(({ report, takenFrom: link }) => [report.id, link?.report]));
  const out = new Map<string, string[]>();
  for (const report of one.reports) {
    let root = report;
    for (let from = takenFrom.get(root); from; from = takenFrom.get(root)) root = from;
    out.set(root, [...(out.get(root) ?? []), report]);
  }
  return [...out];
}

function Node({ one, at, lookup }: { one: Origin; at: number; lookup: Lookup }) {
  const after = treeOf(lookup).map((other, i) => ({ other, i })).filter(({ other }) => other.dependsOn === at);
  return (
    <li>
      <p>
        <a href={claimHref(one.claims[0]!)}><b>{one.party.name || "unnamed source"}</b></a>{" "}
        <small>{one.independent ? "" : "may repeat the one above: "}{originText(one.kind)}</small>
      </p>
      {one.reasons.map((reason) => <p class="quiet" key={reason}>{reason}</p>)}
      <ul>
        {families(one, lookup).map(([root, reports]) => (
          <li key={root}>
            {reports.map((report, i) => <Carrier key={report} report={report} copy={i > 0 || report !== root} lookup={lookup} />)}
          </li>
        ))}
      </ul>
      {after.length > 0 && <ol class="tree">{after.map(({ other, i }) => <Node key={i} one={other} at={i} lookup={lookup} />)}</ol>}
    </li>
  );
}

function Carrier({ report, copy, lookup }: { report: string; copy: boolean; lookup: Lookup }) {
  const link = lookup.detail.reports.find((one) => one.report.id === report)?.takenFrom;
  const claims = lookup.detail.event.claims.filter((claim) => claim.report.id === report);
  return (
    <span class={`carrier ${copy ? "copy" : ""}`}>
      <a href={claims[0] ? claimHref(claims[0].id) : href(["reports", report])}>{lookup.source(report)}</a>
      {link && <small title={link.reasons.join("; ")}> copy, {percent(link.share)} of the words</small>}
      {claims.length > 1 && <small> {plural(claims.length, "claim")}</small>}
    </span>
  );
}
