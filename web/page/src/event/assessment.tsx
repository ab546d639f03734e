import type { Reason } from "../api/types";
import { meta } from "../app/ledger";
import { claimHref } from "../app/route";
import { StatusMark } from "../parts/symbols";
import { openReview } from "../review/state";
import { day, gradeText } from "../words/format";
import type { Lookup } from "../views/event";

/** Status and grade: the reasons first, the codes from them. */
export function Assessment({ lookup }: { lookup: Lookup }) {
  const { event } = lookup.detail;
  const { status, grade, suggested } = event;
  const can = meta.use()?.can.review ?? false;
  return (
    <section class="assessment">
      <h2>Status</h2>
      <p class="verdict"><StatusMark code={status.kind} /></p>
      <p class="quiet">{status.meaning}</p>
      <Reasons reasons={status.reasons} sign="·" />
      <h2>Grade</h2>
      <p class="verdict"><b class="code">{grade.code}</b> {grade.set ? <small>by a reviewer; suggested {suggested.code}</small> : <small>suggested</small>}</p>
      <p class="quiet">{gradeText(grade)}</p>
      {grade.set && <p>{grade.set.by}, {day(grade.set.at)}: “{grade.set.why}”</p>}
      <h3>For</h3>
      {grade.for.length > 0 ? <Reasons reasons={grade.for} sign="+" /> : <p class="quiet">No reasons for it.</p>}
      <h3>Against</h3>
      {grade.against.length > 0 ? <Reasons reasons={grade.against} sign="−" /> : <p class="quiet">No reasons against it.</p>}
      {can && (
        <p class="actions">
          <button type="button" onClick={() => openReview({ action: "grade", event })}>Grade <kbd>a</kbd></button>
          <button type="button" onClick={() => openReview({ action: "merge", event })}>Merge <kbd>m</kbd></button>
        </p>
      )}
    </section>
  );
}

export function Reasons({ reasons, sign }: { reasons: Reason[]; sign: string }) {
  return (
    <ul class="reason-list">
      {reasons.map((reason) => (
        <li key={reason.text}>
          <span class="sign" aria-hidden="true">{sign}</span> {reason.text}
          {(reason.claims ?? []).slice(0, 6).map((claim, i) => (
            <a key={claim} class="ref" href={claimHref(claim)} aria-label={`Words ${i + 1} of: ${reason.text}`}>{i + 1}</a>
          ))}
          {(reason.claims ?? []).length > 6 && <small> and {reason.claims!.length - 6} more</small>}
        </li>
      ))}
    </ul>
  );
}
