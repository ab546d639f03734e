// Reports into the ledger: dropped or pasted, read one after the other, with what was rejected and why.
import { useRef, useState } from "preact/hooks";
import { addReport, address, loadDemo } from "../api/client";
import type { Job, JobResult, RejectionPage } from "../api/types";
import { jobs, meta, errorMessage, useApi } from "../app/ledger";
import { href } from "../app/route";
import { Failure, Nothing } from "../parts/states";
import { addressName, moment, plural } from "../words/format";

export function AddView() {
  const ledger = meta.use();
  const [wrong, setWrong] = useState<string[]>([]);
  const [published, setPublished] = useState("");
  const [outlet, setOutlet] = useState("");
  const about = { ...(published ? { published } : {}), ...(outlet.trim() ? { outlet: outlet.trim() } : {}) };
  const give = async (name: string, bytes: Blob, at: { name?: string; address?: string } = { name }) => {
    const most = ledger?.limits.upload ?? Infinity;
    if (bytes.size > most) return setWrong((before) => [...before, `${name}: larger than ${Math.round(most / 1e6)} MB`]);
    try {
      const job = await addReport(bytes, { ...at, ...about });
      if (!jobs.get().some((other) => other.id === job.id)) jobs.set([job, ...jobs.get()]);
    } catch (error) {
      setWrong((before) => [...before, `${name}: ${errorMessage(error)}`]);
    }
  };
  const all = async (files: Iterable<File>) => {
    setWrong([]);
    for (const file of files) await give(file.name, file, { name: file.name.slice(-200) });
  };
  if (ledger && !ledger.can.add) return <Nothing>This server is read-only.</Nothing>;
  return (
    <>
      <h1>Add reports</h1>
      {ledger?.can.demo && (
        <p class="notice quiet">
          The ledger is empty. <button type="button" onClick={() => void loadDemo().catch((error: unknown) => setWrong([errorMessage(error)]))}>Load the demo</button>
        </p>
      )}
      <div class="add-grid">
        <Drop all={all} />
        <Paste give={give} />
        <fieldset class="about-all">
          <legend>For what is added next <small>only what the report does not state itself</small></legend>
          <label class="field"><span>Published</span><input type="date" value={published} onChange={(event) => setPublished(event.currentTarget.value)} /></label>
          <label class="field"><span>Outlet</span><input value={outlet} maxLength={200} onInput={(event) => setOutlet(event.currentTarget.value)} /></label>
          <p class="quiet">Without a day, a report counts as of its capture.</p>
        </fieldset>
      </div>
      {wrong.map((one) => <Failure key={one} message={one} />)}
      <Progress />
      <Rejections />
    </>
  );
}

function Drop({ all }: { all: (files: Iterable<File>) => Promise<void> }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      class={`drop ${over ? "over" : ""}`}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); void all([...(event.dataTransfer?.files ?? [])]); }}
    >
      <p><b>Drop files here</b><br /><span class="quiet">text, HTML, or a batch (.jsonl, .jsonl.gz)</span></p>
      <label class="button">
        Choose files
        <input ref={input} class="hidden" type="file" multiple onChange={(event) => { void all([...(event.currentTarget.files ?? [])]); event.currentTarget.value = ""; }} />
      </label>
    </div>
  );
}

function Paste({ give }: { give: (name: string, bytes: Blob, at: { name?: string; address?: string }) => Promise<void> }) {
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    const found = name.trim();
    void give(found || "The pasted text", new Blob([text]), found ? { address: found } : {});
    setText("");
  };
  return (
    <form class="paste" onSubmit={submit}>
      <label class="field"><span>Or paste a text</span><textarea rows={6} value={text} onInput={(event) => setText(event.currentTarget.value)} /></label>
      <div class="field-row">
        <label class="field"><span>Where it was found <small>an address that is in the ledger already makes it a new revision</small></span><input value={name} placeholder="not stated" maxLength={1000} onInput={(event) => setName(event.currentTarget.value)} /></label>
        <button type="submit" class="main" disabled={text.trim() === ""}>Read it</button>
      </div>
    </form>
  );
}

function Progress() {
  const all = jobs.use();
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">Jobs</h2>
      <ul class="jobs" aria-live="polite">{all.map((job) => <OneJob key={job.id} job={job} />)}</ul>
    </section>
  );
}

const STATES: Record<Job["state"], string> = { waiting: "is waiting", reading: "is being read", done: "done", failed: "failed" };

function OneJob({ job }: { job: Job }) {
  const busy = job.state === "waiting" || job.state === "reading";
  return (
    <li class={`job ${job.state}`}>
      <p>
        <b>{job.name}</b> {STATES[job.state]}
        {busy && <progress aria-label={`${job.name} is being read`} />}
        <span class="quiet">
          {plural(job.done, "report")} · {job.added} added{job.changed > 0 && ` (${job.changed} changed)`} · {job.seen} in the ledger already · {job.rejected} rejected · {plural(job.claims, "claim")}
        </span>
      </p>
      {job.message && <p class="bad">{job.message}</p>}
      <ul>{job.results.slice(0, 50).map((result, i) => <Result key={i} result={result} />)}</ul>
    </li>
  );
}

function Result({ result }: { result: JobResult }) {
  const name = result.title || addressName(result.address);
  return (
    <li class={result.outcome}>
      <span class="flag">{result.outcome === "seen" ? "in the ledger already" : result.outcome}</span>{" "}
      {result.report ? <a href={href(["reports", result.report])}>{name}</a> : <span>{name}</span>}
      {result.outcome !== "rejected" && <small> {plural(result.claims, "claim")}</small>}
      {result.message && <small> {result.reason ? `${result.reason}: ` : ""}{result.message}</small>}
    </li>
  );
}

function Rejections() {
  const { data } = useApi<RejectionPage>(address("/api/v1/rejections", { limit: 50 }));
  if (!data || data.rejections.length === 0) return null;
  return (
    <section aria-labelledby="rejected">
      <h2 id="rejected">Rejected <small>recorded in the journal with their reason</small></h2>
      <table class="rejections">
        <thead><tr><th scope="col">What</th><th scope="col">Reason</th><th scope="col">When</th></tr></thead>
        <tbody>
          {data.rejections.map((one) => (
            <tr key={one.entry}><td class="what" title={one.address}>{addressName(one.address)}</td><td><b>{one.reason}</b> {one.message}</td><td data-head="When">{moment(one.recorded)}</td></tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
