// The situation in sentences; each opens the words that it stands on. Taken away as Markdown or on paper.
import { useState } from "preact/hooks";
import { address, text } from "../api/client";
import type { Brief, Footnote } from "../api/types";
import { useKeys } from "../app/keys";
import { errorMessage, useApi } from "../app/ledger";
import { change, eventHref, spanHref } from "../app/route";
import { toast } from "../app/toasts";
import { lastVisit } from "../app/visit";
import { Failure, Loading, Nothing } from "../parts/states";
import { NameInput } from "../review/fields";
import { addressName, day, moment } from "../words/format";

export function BriefView({ query }: { query: Record<string, string> }) {
  const asked = { asOf: query.asOf, since: query.since, place: query.place, situation: query.situation };
  const { data, error } = useApi<Brief>(address("/api/v1/brief", asked));
  const [wrong, setWrong] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await text(address("/api/v1/brief", { ...asked, format: "md" })));
      toast("The brief is on the clipboard, as Markdown.");
    } catch (problem) {
      setWrong(problem instanceof DOMException ? "The browser does not let the page write to the clipboard." : errorMessage(problem));
    }
  };
  useKeys([{ keys: "y", does: "Copy the brief as Markdown", group: "Brief", act: () => void copy() }]);
  return (
    <article class="brief">
      <Head query={query} copy={copy} />
      {wrong && <Failure message={wrong} />}
      {error ? <Failure message={error} /> : !data ? <Loading /> : data.sections.length === 0 ? <Nothing>Nothing was published in that time.</Nothing> : <Sections brief={data} />}
    </article>
  );
}

function Head({ query, copy }: { query: Record<string, string>; copy: () => void }) {
  const [place, setPlace] = useState(query.place ?? "");
  const visit = lastVisit.use();
  const told = [query.asOf ? `as of ${day(query.asOf)}` : "", query.since ? `since ${moment(query.since)}` : "", query.place ? `in ${query.place}` : ""].filter(Boolean);
  return (
    <header>
      <h1>Brief {told.length > 0 && <small>{told.join(", ")}</small>}</h1>
      <form class="filters no-print" onSubmit={(event) => { event.preventDefault(); change({ place: place.trim() }); }}>
        <NameInput label="Place" kind="place" value={place} set={setPlace} />
        <label class="field"><span>Since</span><input type="date" value={query.since?.slice(0, 10) ?? ""} onChange={(event) => change({ since: event.currentTarget.value })} /></label>
        <button type="submit">Apply</button>
        {visit && <button type="button" class="plain" onClick={() => change({ since: visit })}>Since my last visit</button>}
        <span class="push" />
        <button type="button" onClick={copy}>Copy as Markdown <kbd>y</kbd></button>
        <button type="button" onClick={() => print()}>Print</button>
      </form>
    </header>
  );
}

function Sections({ brief }: { brief: Brief }) {
  const notes = new Map(brief.footnotes.map((note) => [note.number, note]));
  return (
    <>
      {brief.sections.map((section, i) => (
        <section key={i}>
          <h2>{section.event ? <a href={eventHref(section.event)}>{section.title}</a> : section.title}</h2>
          <ul class="sentences">
            {section.sentences.map((sentence, j) => (
              <li key={j} class={`sentence-${sentence.kind.toLowerCase()}`}>
                {sentence.text}
                {sentence.footnotes.map((number) => <Ref key={number} number={number} note={notes.get(number)} />)}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section class="notes" aria-labelledby="notes">
        <h2 id="notes">Sources</h2>
        <ol>
          {brief.footnotes.map((note) => (
            <li key={note.number} value={note.number} id={`note-${note.number}`}>
              <a href={spanHref(note.report, note.span)}>“{note.words}”</a>{" "}
              <small>{note.outlet ?? addressName(note.address)}, {note.published ? day(note.published) : "no date stated"}{note.revision > 1 && `, revision ${note.revision}`}</small>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

const Ref = ({ number, note }: { number: number; note: Footnote | undefined }) => (
  <a class="ref" href={note ? spanHref(note.report, note.span) : "#"} title={note?.words} aria-label={`Words ${number}`}>{number}</a>
);
