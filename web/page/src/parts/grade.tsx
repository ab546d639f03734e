import type { EventRow } from "../api/types";
import { gradeText } from "../words/format";
import { Tip } from "./tip";

/** "F3" with its reasons; a reviewer's grade is distinguished from the suggested one. */
export function GradeTip({ event }: { event: EventRow }) {
  const { grade, suggested } = event;
  if (grade === null) return <span class="quiet">in the event</span>;
  const byHand = suggested !== null && grade.code !== suggested.code;
  return (
    <Tip kind={`grade ${byHand ? "by-hand" : ""}`} label={grade.code} name={`Grade ${grade.code}, reasons`}>
      <b>{gradeText(grade)}</b>
      {byHand && <span class="block">By a reviewer; suggested {suggested?.code}.</span>}
      <Reasons head="For" reasons={event.gradeFor} />
      <Reasons head="Against" reasons={event.gradeAgainst} />
    </Tip>
  );
}

function Reasons({ head, reasons }: { head: string; reasons: string[] }) {
  if (reasons.length === 0) return null;
  return (
    <span class="block reasons">
      <b class="overline">{head}</b>
      {reasons.map((reason) => (
        <span class="block" key={reason}>
          {head === "For" ? "+ " : "− "}
          {reason}
        </span>
      ))}
    </span>
  );
}
