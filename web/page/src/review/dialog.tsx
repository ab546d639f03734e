// A decision of a reviewer, with a reason, which may be one word. It is appended to the journal.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { decide, ourSession, undo } from "../api/client";
import type { DecisionContent, Review } from "../api/types";
import { changed, errorMessage } from "../app/ledger";
import { toast } from "../app/toasts";
import { CommitmentField, GradeField, MergeField, PlaceField, SpeakerField, TypeField } from "./fields";
import { reviewTarget, lastDecision, type ReviewTarget } from "./state";

const HEADS: Record<ReviewTarget["action"], string> = {
  speaker: "Correct the speaker",
  place: "Correct the place",
  type: "Correct the event type",
  commitment: "Correct the commitment",
  reject: "Reject this claim",
  merge: "Merge with another event",
  split: "Make a separate event",
  grade: "Grade this event",
  undo: "Undo a decision",
};

export function ReviewDialog() {
  const what = reviewTarget.use();
  // Each opening is a dialog of its own, also of the same decision once more.
  const opening = useRef({ what, count: 0 });
  if (opening.current.what !== what) opening.current = { what, count: opening.current.count + 1 };
  return what ? <Open key={opening.current.count} what={what} /> : null;
}

function Open({ what }: { what: ReviewTarget }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [decision, set] = useState<DecisionContent | null>(() => initial(what));
  const [why, setWhy] = useState("");
  const [by, setBy] = useState("");
  const [reviewer, setReviewer] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    ourSession().then((session) => setReviewer(session.reviewer), () => undefined);
  }, []);

  // The close event comes with a later frame: by then another decision may be open, which is not its to take away.
  const leave = () => {
    dialog.current?.close();
    if (reviewTarget.get() === what) reviewTarget.set(null);
  };
  const ready = what.action === "undo" || decision !== null;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready || busy) return;
    if (why.trim() === "") return setWrong("A reason is required; one word is enough.");
    setBusy(true);
    try {
      done(what.action === "undo" ? await undo(what.review.entry, why.trim(), by.trim()) : await decide(decision!, why.trim(), by.trim()));
      leave();
    } catch (error) {
      setWrong(errorMessage(error));
      setBusy(false);
    }
  };
  return (
    <dialog ref={dialog} class="sheet" aria-labelledby="review-head" onClose={leave} onCancel={leave}>
      <form onSubmit={submit}>
        <header>
          <h2 id="review-head">{HEADS[what.action]}</h2>
          <button type="button" class="plain" onClick={leave}>Cancel</button>
        </header>
        <About what={what} />
        <Fields what={what} decision={decision} set={set} />
        <label class="field">
          <span>Reason <small>one word is enough; it is recorded in the journal</small></span>
          <input value={why} onInput={(event) => setWhy(event.currentTarget.value)} maxLength={2000} required aria-invalid={wrong ? "true" : undefined} aria-describedby={wrong ? "review-wrong" : undefined} />
        </label>
        <label class="field">
          <span>By</span>
          <input value={by} placeholder={reviewer} onInput={(event) => setBy(event.currentTarget.value)} maxLength={200} />
        </label>
        {wrong && <p id="review-wrong" class="notice bad" role="alert">{wrong}</p>}
        <footer>
          <button type="submit" class="main" disabled={!ready || busy}>{what.action === "undo" ? "Undo" : "Save"}</button>
          <small>Appended to the journal; it can be undone.</small>
        </footer>
      </form>
    </dialog>
  );
}

/** What requires only a reason is ready at once. */
function initial(what: ReviewTarget): DecisionContent | null {
  if (what.action === "reject") return { action: "reject", claim: what.claim.id };
  if (what.action === "split") return { action: "split", event: what.event.id, claims: what.claims.map((claim) => claim.id) };
  return null;
}

function done(review: Review): void {
  lastDecision.set(review.action === "undo" ? null : review);
  toast(review.action === "undo" ? "Undone." : `Saved: ${review.text}`, review);
  changed();
}

function Fields({ what, decision, set }: { what: ReviewTarget; decision: DecisionContent | null; set: (decision: DecisionContent | null) => void }) {
  switch (what.action) {
    case "speaker": return <SpeakerField claim={what.claim} set={set} />;
    case "place": return <PlaceField claim={what.claim} set={set} />;
    case "type": return <TypeField claim={what.claim} set={set} />;
    case "commitment": return <CommitmentField claim={what.claim} set={set} />;
    case "merge": return <MergeField event={what.event} decision={decision} set={set} />;
    case "grade": return <GradeField event={what.event} set={set} />;
    case "reject":
    case "split":
    case "undo": return null;
  }
}

function About({ what }: { what: ReviewTarget }): ComponentChildren {
  switch (what.action) {
    case "undo":
      return <p class="about">{what.review.text} <small>by {what.review.by}: {what.review.why}</small></p>;
    case "merge":
    case "grade":
      return <p class="about">{what.event.quote.words}</p>;
    case "split":
      return <ul class="about">{what.claims.map((claim) => <li key={claim.id}>{claim.sentence.words}</li>)}</ul>;
    default:
      return <blockquote class="about">{what.claim.sentence.words} <small>{what.claim.party.name}</small></blockquote>;
  }
}
