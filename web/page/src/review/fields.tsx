// The part of a decision that differs by its kind.
import { useEffect, useId, useState } from "preact/hooks";
import { address, get } from "../api/client";
import type { Certainty, DecisionContent, EventClaim, EventPage, EventRow, EventType, Polarity, Reliability, Suggestions, Tense } from "../api/types";
import { meta, useApi } from "../app/ledger";
import { StatusMark } from "../parts/symbols";
import { day, place, type } from "../words/format";

type Set = (decision: DecisionContent | null) => void;

/** A name, with suggestions from the ledger. */
export function NameInput({ label, kind, value, set, autoFocus }: {
  label: string; kind: "actor" | "place"; value: string; set: (value: string) => void; autoFocus?: boolean;
}) {
  const list = useId();
  const [found, setFound] = useState<string[]>([]);
  useEffect(() => {
    if (value.trim() === "") return;
    const abort = new AbortController();
    const wait = setTimeout(() => {
      get<Suggestions>(address("/api/v1/suggest", { kind, q: value.trim().slice(0, 100) }), abort.signal).then(
        (answer) => setFound([...new Set(answer.suggestions.map((one) => one.name))]),
        () => undefined,
      );
    }, 120);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [value, kind]);
  return (
    <label class="field">
      <span>{label}</span>
      <input list={list} value={value} maxLength={200} autoFocus={autoFocus} autoComplete="off" onInput={(event) => set(event.currentTarget.value)} />
      <datalist id={list}>{found.map((name) => <option key={name} value={name} />)}</datalist>
    </label>
  );
}

export function SpeakerField({ claim, set }: { claim: EventClaim; set: Set }) {
  const [name, setName] = useState(claim.chain[0]?.name ?? "");
  const [author, setAuthor] = useState(claim.chain.length === 0);
  useEffect(
    () => set(author ? { action: "speaker", claim: claim.id, speaker: null } : name.trim() ? { action: "speaker", claim: claim.id, speaker: name.trim() } : null),
    [name, author],
  );
  return (
    <>
      {!author && <NameInput label="Speaker" kind="actor" value={name} set={setName} autoFocus />}
      <label class="check">
        <input type="checkbox" checked={author} onChange={(event) => setAuthor(event.currentTarget.checked)} />
        The outlet itself asserts it
      </label>
    </>
  );
}

export function PlaceField({ claim, set }: { claim: EventClaim; set: Set }) {
  const [name, setName] = useState(claim.claim.place?.name ?? "");
  const [none, setNone] = useState(false);
  useEffect(
    () => set(none ? { action: "place", claim: claim.id, place: null } : name.trim() ? { action: "place", claim: claim.id, place: name.trim() } : null),
    [name, none],
  );
  return (
    <>
      {!none && <NameInput label="Place" kind="place" value={name} set={setName} autoFocus />}
      <label class="check">
        <input type="checkbox" checked={none} onChange={(event) => setNone(event.currentTarget.checked)} />
        The report does not say where
      </label>
    </>
  );
}

export function TypeField({ claim, set }: { claim: EventClaim; set: Set }) {
  const [code, setCode] = useState(claim.claim.type);
  useEffect(() => set({ action: "type", claim: claim.id, type: code }), [code]);
  return <Choice label="Type" value={code} options={(meta.get()?.words.types ?? []).map((word) => [word.code, type(word.code)])} set={(to) => setCode(to as EventType)} autoFocus />;
}

export function CommitmentField({ claim, set }: { claim: EventClaim; set: Set }) {
  const was = claim.claim.commitment;
  const [certainty, setCertainty] = useState<Certainty>(was.certainty);
  const [polarity, setPolarity] = useState<Polarity>(was.polarity);
  const [tense, setTense] = useState<Tense>(was.tense);
  useEffect(() => set({ action: "commitment", claim: claim.id, certainty, polarity, tense }), [certainty, polarity, tense]);
  return (
    <div class="field-row">
      <Choice label="Certainty" value={certainty} set={(to) => setCertainty(to as Certainty)} autoFocus
        options={[["CERTAIN", "certain"], ["PROBABLE", "probable"], ["POSSIBLE", "possible"], ["UNDERSPECIFIED", "underspecified"]]} />
      <Choice label="Polarity" value={polarity} set={(to) => setPolarity(to as Polarity)} options={[["POS", "affirmed"], ["NEG", "negated"]]} />
      <Choice label="Tense" value={tense} set={(to) => setTense(to as Tense)} options={[["DONE", "done"], ["ONGOING", "ongoing"], ["FUTURE", "future"]]} />
    </div>
  );
}

export function GradeField({ event, set }: { event: EventRow; set: Set }) {
  const [reliability, setReliability] = useState("");
  const [credibility, setCredibility] = useState("");
  useEffect(() => {
    if (!reliability && !credibility) return set(null);
    set({
      action: "grade", event: event.id,
      ...(reliability ? { reliability: reliability as Reliability } : {}),
      ...(credibility ? { credibility: Number(credibility) } : {}),
    });
  }, [reliability, credibility]);
  const words = meta.get()?.words;
  const options = (kind: "reliability" | "credibility"): [string, string][] => [
    ["", `as suggested (${event.suggested[kind]})`],
    ...(words?.[kind] ?? []).map((word): [string, string] => [word.code, `${word.code}: ${word.text}`]),
  ];
  return (
    <>
      <Choice label="Reliability of the source" value={reliability} set={setReliability} options={options("reliability")} autoFocus />
      <Choice label="Credibility of the information" value={credibility} set={setCredibility} options={options("credibility")} />
    </>
  );
}

export function MergeField({ event, decision, set }: { event: EventRow; decision: DecisionContent | null; set: Set }) {
  const [words, setWords] = useState("");
  const query = words.trim() ? { q: words.trim(), limit: 8 } : event.place ? { place: event.place.name, limit: 8 } : { type: event.type, limit: 8 };
  const { data } = useApi<EventPage>(address("/api/v1/events", query));
  const near = (data?.events ?? []).filter((one) => one.id !== event.id);
  const nowhere = words.trim() === "" && data !== undefined && near.length === 0;
  const latest = useApi<EventPage>(nowhere ? address("/api/v1/events", { limit: 12 }) : null);
  const found = nowhere ? (latest.data?.events ?? []).filter((one) => one.id !== event.id) : near;
  const other = decision?.action === "merge" ? decision.other : "";
  return (
    <>
      <label class="field">
        <span>Search for the other event</span>
        <input type="search" value={words} autoFocus onInput={(input) => setWords(input.currentTarget.value)} />
      </label>
      <fieldset class="choices">
        <legend>The other event</legend>
        {found.length === 0 && <p class="quiet">None found.</p>}
        {found.map((one) => (
          <label key={one.id}>
            <input type="radio" name="other" value={one.id} checked={other === one.id} onChange={() => set({ action: "merge", event: event.id, other: one.id })} />
            <span>
              <b>{one.name}</b>, {place(one.place)}, {day(one.changed)} <StatusMark code={one.status.kind} short />
              <small class="block">{one.quote.words}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

function Choice({ label, value, options, set, autoFocus }: {
  label: string; value: string; options: [string, string][]; set: (value: string) => void; autoFocus?: boolean;
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} autoFocus={autoFocus} onChange={(event) => set(event.currentTarget.value)}>
        {options.map(([code, text]) => <option key={code} value={code}>{text}</option>)}
      </select>
    </label>
  );
}
