// Filters stand in the address bar, so that a view can be shared.
import { useEffect, useRef, useState } from "preact/hooks";
import type { StatusCode } from "../api/types";
import { meta } from "../app/ledger";
import { change } from "../app/route";
import { NameInput } from "../review/fields";
import { day, status, type } from "../words/format";

export const FILTERS = ["situation", "q", "actor", "place", "type", "status", "grade", "outlet", "from", "to", "by"] as const;

const GRADES: [string, string][] = [
  ["1-2", "1 or 2: confirmed, probable"], ["3", "3: possible"], ["4-5", "4 or 5: doubtful, improbable"], ["6", "6: cannot be judged"], ["A-C", "A to C: reliable source"],
];

export function filtersOf(query: Record<string, string>): Record<string, string | undefined> {
  return Object.fromEntries(FILTERS.map((name) => [name, query[name]]));
}

export function Filters({ query }: { query: Record<string, string> }) {
  const words = meta.use()?.words;
  const set = (name: (typeof FILTERS)[number], value: string) => change({ [name]: value, since: "" });
  const [folded, fold] = useState(true);
  // The situation has its own way out, above the view.
  const on = FILTERS.filter((name) => name !== "situation" && query[name]);
  return (
    <form class={`filters ${folded ? "folded" : ""}`} aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <Written label="Words" value={query.q ?? ""} set={(value) => set("q", value)} />
      <button type="button" class="filters-switch" aria-expanded={!folded} onClick={() => fold(!folded)}>{folded ? "More filters" : "Fewer"}</button>
      <Named label="Actor" kind="actor" value={query.actor ?? ""} set={(value) => set("actor", value)} />
      <Named label="Place" kind="place" value={query.place ?? ""} set={(value) => set("place", value)} />
      <Picked label="Type" value={query.type ?? ""} set={(value) => set("type", value)} options={(words?.types ?? []).map((word) => [word.code, type(word.code)])} />
      <Picked label="Status" value={query.status ?? ""} set={(value) => set("status", value)} options={(words?.statuses ?? []).map((word) => [word.code, status(word.code as StatusCode)])} />
      <Picked label="Grade" value={query.grade ?? ""} set={(value) => set("grade", value)} options={GRADES} />
      <Dated label="From" value={query.from ?? ""} set={(value) => set("from", value)} />
      <Dated label="To" value={query.to ?? ""} set={(value) => set("to", value)} />
      {(query.from || query.to) && (
        <Picked label="Days of" value={query.by ?? ""} set={(value) => set("by", value)} options={[["event", "the event"]]} none="publication" />
      )}
      {on.length > 0 && (
        <button type="button" class="plain" onClick={() => change(Object.fromEntries(on.map((name) => [name, ""])))}>
          Clear {on.length === 1 ? (on[0] === "from" || on[0] === "to" ? day(query[on[0]]!) : "the filter") : `${on.length} filters`}
        </button>
      )}
    </form>
  );
}

interface Field { label: string; value: string; set: (value: string) => void }

/** Takes effect when the user stops typing. */
function useWritten(value: string, set: (value: string) => void) {
  const [text, setText] = useState(value);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => setText(value), [value]);
  const write = (to: string) => {
    setText(to);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => set(to.trim()), 350);
  };
  return [text, write] as const;
}

function Written({ label, value, set }: Field) {
  const [text, write] = useWritten(value, set);
  return (
    <label class="field">
      <span>{label}</span>
      <input type="search" value={text} maxLength={500} onInput={(event) => write(event.currentTarget.value)} />
    </label>
  );
}

function Named({ label, kind, value, set }: Field & { kind: "actor" | "place" }) {
  const [text, write] = useWritten(value, set);
  return <NameInput label={label} kind={kind} value={text} set={write} />;
}

/** A value whose option is not known yet, or no longer, is shown as it is. */
function Picked({ label, value, set, options, none = "any" }: Field & { options: [string, string][]; none?: string }) {
  const unknown = value !== "" && options.every(([code]) => code !== value);
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">{none}</option>
        {unknown && <option value={value}>{value}</option>}
        {options.map(([code, text]) => <option key={code} value={code}>{text}</option>)}
      </select>
    </label>
  );
}

function Dated({ label, value, set }: Field) {
  return (
    <label class="field">
      <span>{label}</span>
      <input type="date" value={value} onChange={(event) => set(event.currentTarget.value)} />
    </label>
  );
}
