// What is looked at in the report: a claim or an attribution, with the way to its event and to its neighbours.
import type { ComponentChildren } from "preact";
import type { Attribution, Claim, EventClaim, Report, Span } from "../api/types";
import { meta } from "../app/ledger";
import { eventHref } from "../app/route";
import { openReview } from "../review/state";
import { Points } from "../text/spans";
import { commitment, commitmentCode, days, percent, place, plural, precision, type, typeMeaning } from "../words/format";
import { claimOf, depths, type Selection } from "./layers";

interface Props { report: Report; selection: Selection; select: (selection: Selection) => void }

export function Panel(props: Props) {
  const { report, selection } = props;
  if (selection && "claim" in selection) {
    const claim = claimOf(report.reading, selection.claim);
    if (claim) return <ClaimPanel {...props} claim={claim} />;
  }
  if (selection && "attribution" in selection) {
    const attribution = report.reading.attributions.find((one) => one.id === selection.attribution);
    if (attribution) return <AttributionPanel {...props} attribution={attribution} />;
  }
  return (
    <section class="panel">
      <h2>Reading</h2>
      <p class="quiet">{plural(report.reading.attributions.length, "attribution")}, {plural(report.reading.claims.length, "claim")}. Click a marked word, or walk the events with <kbd>j</kbd> and <kbd>k</kbd>.</p>
      <ol class="outline">
        {report.reading.attributions.filter((one) => one.inside === null).map((one) => <Outline key={one.id} {...props} attribution={one} />)}
      </ol>
    </section>
  );
}

const words = (report: Report, span: Span): string => new Points(report.reading.text).slice(...span);
const allWords = (report: Report, spans: Span[]): string => spans.map((span) => words(report, span)).join(" … ");

/** The speaker, else the source's own words: "the government". */
const speakerOf = (report: Report, attribution: Attribution): string =>
  attribution.speaker?.name ?? (allWords(report, attribution.source) || "unattributed");

const unnamed = (report: Report, id: string): string => {
  const attribution = report.reading.attributions.find((one) => one.id === id);
  return attribution ? speakerOf(report, attribution) : "unattributed";
};

function Outline({ attribution, ...props }: Props & { attribution: Attribution }) {
  const within = props.report.reading.attributions.filter((one) => one.inside === attribution.id);
  return (
    <li>
      <button type="button" class="link" onClick={() => props.select({ attribution: attribution.id })}>
        <b>{speakerOf(props.report, attribution)}</b> {allWords(props.report, attribution.cue) || "–"}
      </button>
      {within.length > 0 && <ol class="outline">{within.map((one) => <Outline key={one.id} {...props} attribution={one} />)}</ol>}
    </li>
  );
}

/** A claim of this report as the review knows it. */
export function reviewable(report: Report, id: string): EventClaim | null {
  const link = report.links.find((one) => one.claim === id);
  const claim = claimOf(report.reading, id);
  if (!link || !claim) return null;
  const party = link.party;
  return {
    id: link.id, report: report.report, known: report.report.known, party,
    chain: claim.assertedBy.filter((asserter) => asserter.name !== null).map((asserter) => ({ name: asserter.name!, actor: null, key: asserter.name! })),
    assertion: claim.stance !== "MENTIONS", stance: null, words: words(report, claim.trigger),
    sentence: { report: report.report.id, span: link.sentence, words: words(report, link.sentence) },
    claim, link: null,
  };
}

function ClaimPanel({ report, claim, select }: Props & { claim: Claim }) {
  const link = report.links.find((one) => one.claim === claim.id);
  const can = meta.use()?.can.review ?? false;
  const kept = reviewable(report, claim.id);
  return (
    <section class="panel" aria-label="Claim">
      <h2>“{words(report, claim.trigger)}” <small>{type(claim.type)}{claim.subType && `, ${claim.subType}`}</small></h2>
      {link ? <p><a class="button main" href={eventHref(link.event, link.id)}>To its event</a></p> : <p class="quiet">Not in the ledger as of then, or rejected by a reviewer.</p>}
      <dl class="facts-list">
        <Fact name="Type" title={typeMeaning(claim.type)}>{type(claim.type)}</Fact>
        <Fact name="By">{claim.agent.map((agent) => agent.name).join(", ") || <i>not stated</i>}</Fact>
        <Fact name="To">{claim.patient.map((patient) => patient.name).join(", ") || <i>not stated</i>}</Fact>
        <Fact name="Where">{claim.place ? <>{place(claim.place)} <small>{precision(claim.place)}</small></> : <i>not stated</i>}</Fact>
        <Fact name="When">{claim.time ? days(claim.time.start, claim.time.end) || words(report, claim.time.span) : <i>not stated</i>}</Fact>
        {claim.figures.length > 0 && <Fact name="Figures">{claim.figures.map((figure) => `${words(report, figure.span)} ${figure.what ?? ""}`.trim()).join(", ")}</Fact>}
        <Fact name="Commitment">{commitmentCode(claim.commitment)}, {commitment(claim.commitment)}</Fact>
        <Fact name="Confidence">{percent(claim.confidence)} <small>of the reading, not of what is said</small></Fact>
      </dl>
      <h3>Asserted by</h3>
      <Chain report={report} claim={claim} select={select} />
      {claim.labels.length > 0 && <p>Other terms: {claim.labels.map((label) => `“${label.words}” by ${label.by.name ?? "an unnamed source"}`).join(", ")}.</p>}
      {can && kept && (
        <p class="corrections">
          {(["speaker", "place", "type", "commitment", "reject"] as const).map((action) => (
            <button key={action} type="button" class="plain" onClick={() => openReview({ action, claim: kept })}>{action === "reject" ? "Reject" : `Fix ${action}`} <kbd>{action === "reject" ? "x" : action[0]}</kbd></button>
          ))}
        </p>
      )}
    </section>
  );
}

/** From the outlet in: each is in the words of the one before. */
function Chain({ report, claim, select }: { report: Report; claim: Claim; select: Props["select"] }) {
  const chain = [...claim.assertedBy].reverse();
  return (
    <ol class="chain">
      <li>{report.report.outlet ?? "the outlet"} {chain.length === 0 && <small>asserts it itself</small>}</li>
      {chain.map((asserter, i) => (
        <li key={asserter.attribution}>
          <button type="button" class="link" onClick={() => select({ attribution: asserter.attribution })}>
            {asserter.name ?? unnamed(report, asserter.attribution)}
          </button>
          {i === chain.length - 1 && <small> asserts it</small>}
        </li>
      ))}
    </ol>
  );
}

function AttributionPanel({ report, attribution, select }: Props & { attribution: Attribution }) {
  const { reading } = report;
  const outer = reading.attributions.find((one) => one.id === attribution.inside);
  const within = reading.attributions.filter((one) => one.inside === attribution.id);
  const claims = reading.claims.filter((claim) => claim.assertedBy.some((asserter) => asserter.attribution === attribution.id));
  const name = (one: Attribution) => speakerOf(report, one);
  return (
    <section class="panel" aria-label="Attribution">
      <h2>{speakerOf(report, attribution)} <small>attribution {reading.attributions.indexOf(attribution) + 1}, {attribution.kind}</small></h2>
      <dl class="facts-list">
        <Fact name="Source">{allWords(report, attribution.source) || <i>none</i>}</Fact>
        <Fact name="Cue">{allWords(report, attribution.cue) || <i>none</i>}</Fact>
        <Fact name="Content">{allWords(report, attribution.content)}</Fact>
        {attribution.channel && <Fact name="Channel">{attribution.channel}</Fact>}
        <Fact name="Nested">{outer ? <>in the words of <button type="button" class="link" onClick={() => select({ attribution: outer.id })}>{name(outer)}</button> ({depths(reading.attributions).get(attribution.id)} deep)</> : "in the outlet's own"}</Fact>
        <Fact name="Confidence">{percent(attribution.confidence)}</Fact>
      </dl>
      {within.length > 0 && <><h3>Contains</h3><ul class="plain-list">{within.map((one) => <li key={one.id}><button type="button" class="link" onClick={() => select({ attribution: one.id })}>{name(one)}: {allWords(report, one.content).slice(0, 70)}</button></li>)}</ul></>}
      <h3>Claims in it</h3>
      {claims.length === 0 ? <p class="quiet">None.</p> : (
        <ul class="plain-list">
          {claims.map((claim) => {
            const link = report.links.find((one) => one.claim === claim.id);
            return (
              <li key={claim.id}>
                <button type="button" class="link" onClick={() => select({ claim: claim.id })}>“{words(report, claim.trigger)}”</button> <small>{type(claim.type)}</small>
                {link && <> · <a href={eventHref(link.event, link.id)}>its event</a></>}
              </li>
            );
          })}
        </ul>
      )}
      <p><button type="button" class="plain" onClick={() => select(null)}>All attributions</button></p>
    </section>
  );
}

const Fact = ({ name, title, children }: { name: string; title?: string; children: ComponentChildren }) => (
  <div title={title || undefined}><dt>{name}</dt><dd>{children}</dd></div>
);
