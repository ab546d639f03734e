import { useState } from "preact/hooks";
import { loadDemo } from "../api/client";
import { jobs, errorMessage } from "../app/ledger";
import { go, href } from "../app/route";

/** A first visit: what this is, and something to see. */
export function Welcome({ canDemo }: { canDemo: boolean }) {
  const [wrong, setWrong] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const reading = jobs.use().find((job) => job.state === "reading" || job.state === "waiting");
  const demo = async () => {
    setAsked(true);
    try {
      await loadDemo();
      go(href(["add"]));
    } catch (error) {
      setAsked(false);
      setWrong(errorMessage(error));
    }
  };
  return (
    <article class="welcome">
      <h1>This ledger is empty</h1>
      <p class="lead">
        Hearsay reads news reports and records who said what, about which event, where, when, and how firmly. It links what several
        reports say about one event, counts only independent origins, and shows the status of each event as of any day.
      </p>
      <div class="actions">
        {canDemo && (
          <button type="button" class="main" onClick={demo} disabled={asked}>
            {asked || reading ? "Reading the demo …" : "Load the demo"}
          </button>
        )}
        <a class="button" href={href(["add"])}>Add reports of your own</a>
      </div>
      {wrong && <p class="notice bad" role="alert">{wrong}</p>}
      <ol class="steps">
        <li><b>Add</b> files by dropping them, or paste a text. Nothing leaves this machine.</li>
        <li><b>Events</b> lists what is claimed, the latest changed first. An event shows each party's position.</li>
        <li>Each cell <b>opens the words</b> in the report that support it.</li>
        <li>The bar below goes <b>back in time</b>: the ledger as of the end of any day.</li>
        <li><b>Correct</b> a wrong reading with one key and a reason. Nothing is overwritten.</li>
        <li>Every sentence of the <b>brief</b> quotes the words that support it.</li>
      </ol>
    </article>
  );
}
