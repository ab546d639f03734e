// Each claim with its words, why it is linked, and the keys that correct it.
import { useEffect, useRef, useState } from "preact/hooks";
import type { EventClaim } from "../api/types";
import { useKeys } from "../app/keys";
import { meta } from "../app/ledger";
import { claimHref } from "../app/route";
import { step, useRoving } from "../parts/roving";
import { StanceMark } from "../parts/symbols";
import { openReview } from "../review/state";
import { Points, segments } from "../text/spans";
import { commitment, commitmentCode, days, percent, place, plural, type } from "../words/format";
import type { Lookup } from "../views/event";

type OnClaim = "speaker" | "place" | "type" | "commitment" | "reject";
const CORRECTIONS: { action: OnClaim; key: string; name: string; does: string }[] = [
  { action: "speaker", key: "s", name: "Speaker", does: "Correct the speaker" },
  { action: "place", key: "p", name: "Place", does: "Correct the place" },
  { action: "type", key: "t", name: "Type", does: "Correct the event type" },
  { action: "commitment", key: "c", name: "Commitment", does: "Correct the commitment" },
  { action: "reject", key: "x", name: "Reject", does: "Reject the claim" },
];

/** More are drawn when they are asked for: an event of the news of a year has hundreds. */
const FIRST = 60;

export function Claims({ lookup, focus }: { lookup: Lookup; focus: string | undefined }) {
  const { detail } = lookup;
  const list = useRef<HTMLOListElement>(null);
  const [chosen, choose] = useState<Set<string>>(new Set());
  const can = meta.use()?.can.review ?? false;
  const beyond = focus !== undefined && detail.event.claims.findIndex((claim) => claim.id === focus) >= FIRST;
  const [all, showAll] = useState(beyond);
  const shown = all || beyond ? detail.event.claims : detail.event.claims.slice(0, FIRST);
  useRoving(list, shown);
  const at = (): EventClaim | undefined => {
    const row = document.activeElement?.closest<HTMLElement>("[data-claim]");
    return row ? lookup.claim.get(row.dataset.claim!) : detail.event.claims.length === 1 ? detail.event.claims[0] : undefined;
  };
  const correct = (action: OnClaim, claim = at()) => {
    if (claim && can) openReview({ action, claim });
    else step(list, 0);
  };
  const toggle = (id: string) => choose((before) => {
    const after = new Set(before);
    if (!after.delete(id)) after.add(id);
    return after;
  });
  const split = () => {
    const claims = detail.event.claims.filter((claim) => chosen.has(claim.id));
    if (claims.length > 0 && can) openReview({ action: "split", event: detail.event, claims });
  };
  useKeys([
    { keys: "j", does: "Next claim", group: "Claims", act: () => step(list, 1) },
    { keys: "k", does: "Claim before", group: "Claims", act: () => step(list, -1) },
    ...CORRECTIONS.map(({ action, key, does }) => ({ keys: key, does, group: "Review", act: () => correct(action) })),
    { keys: "v", does: "Select the claim for a separate event", group: "Review", act: () => { const claim = at(); if (claim) toggle(claim.id); } },
    { keys: "b", does: "Make a separate event of the selected claims", group: "Review", act: split },
  ]);
  useEffect(() => {
    if (!focus) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-claim="${CSS.escape(focus)}"] [data-row]`);
    row?.focus();
    row?.scrollIntoView({ block: "center" });
  }, [focus]);
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">Claims <small>{plural(detail.event.counts.claims, "claim")} by date, and why each is linked</small></h2>
      {can && chosen.size > 0 && (
        <p class="chosen" role="status">
          {plural(chosen.size, "claim")} selected <button type="button" onClick={split}>Make a separate event <kbd>b</kbd></button>{" "}
          <button type="button" class="plain" onClick={() => choose(new Set())}>Select none</button>
        </p>
      )}
      <ol class="claims" ref={list}>
        {shown.map((claim) => (
          <li key={claim.id} data-claim={claim.id} class={chosen.has(claim.id) ? "is-chosen" : ""}>
            {can && <input type="checkbox" class="choose" checked={chosen.has(claim.id)} onChange={() => toggle(claim.id)} aria-label={`Select: ${claim.sentence.words.slice(0, 80)}`} tabIndex={-1} />}
            <ClaimBody claim={claim} lookup={lookup} />
            {can && (
              <p class="corrections">
                {CORRECTIONS.map(({ action, key, name }) => (
                  <button key={action} type="button" class="plain" tabIndex={-1} onClick={() => correct(action, claim)}>{name} <kbd>{key}</kbd></button>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
      {shown.length < detail.event.claims.length && (
        <p class="more"><button type="button" onClick={() => showAll(true)}>Show {detail.event.claims.length - shown.length} more</button></p>
      )}
      {detail.more > 0 && <p class="quiet">and {detail.more} more</p>}
    </section>
  );
}

function ClaimBody({ claim, lookup }: { claim: EventClaim; lookup: Lookup }) {
  const { claim: told, sentence } = claim;
  const points = new Points(sentence.words);
  const trigger: [number, number] = [told.trigger[0] - sentence.span[0], told.trigger[1] - sentence.span[0]];
  const facts = [
    told.agent.length > 0 ? `by ${told.agent.map((agent) => agent.name).join(", ")}` : "",
    told.patient.length > 0 ? `to ${told.patient.map((patient) => patient.name).join(", ")}` : "",
    told.place ? place(told.place) : "",
    told.time ? days(told.time.start, told.time.end) : "",
  ].filter(Boolean);
  return (
    <div class="claim">
      <p class="claim-head">
        {claim.stance ? <StanceMark code={claim.stance} /> : <span class="flag" title="Its text was replaced since, or it is a headline over a report that claims it itself.">gives no position</span>}
        <b>{claim.party.name}</b>
        {claim.chain.length > 1 && <span class="quiet">as reported by {claim.chain.slice(1).map((party) => party.name).join(", as reported by ")}</span>}
        <span class="quiet">{lookup.source(claim.report.id)}</span>
      </p>
      <a data-row class="sentence" href={claimHref(claim.id)}>
        {segments(points, [{ span: trigger, mark: true }]).map((part) => part.marks.length > 0 ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>)}
      </a>
      <p class="quiet">
        {type(told.type)} · <abbr title={commitment(told.commitment)}>{commitmentCode(told.commitment)}</abbr> {commitment(told.commitment)}
        {facts.map((fact) => ` · ${fact}`)} · read with confidence {percent(told.confidence)}
      </p>
      <details class="joined">
        <summary>Why it is in this event</summary>
        {claim.link ? <>Linked to <a href={claimHref(claim.link.to)}>{lookup.claim.get(claim.link.to)?.words ? `“${lookup.claim.get(claim.link.to)!.words}”` : "an earlier claim"}</a> ({claim.link.score.toFixed(2)}): {claim.link.reasons.join("; ")}</> : "First claim of the event."}
      </details>
    </div>
  );
}
