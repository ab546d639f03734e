import type { EventRow, Reason } from "../api/types";
import { gradeText } from "../words/format";
import { Tip } from "./tip";

/** "F3" with its reasons; a reviewer's grade is distinguished from the suggested one. */
export function GradeTip({ event }: { event: EventRow }) {
  const { grade, suggested } = event;
  const byHand = grade.set !== null;
  return (
    <Tip kind={`grade ${byHand ? "by-hand" : ""}`} label={grade.code} name={`Grade ${grade.code}, reasons`}>
      <b>{gradeText(grade)}</b>
      {byHand && <span class="block">By a reviewer; suggested {suggested.code}.</span>}
      <Reasons head="For" reasons={grade.for} />
      <Reasons head="Against" reasons={grade.against} />
    </Tip>
  );
}

function Reasons({ head, reasons }: { head: string; reasons: Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <span class="block reasons">
      <b class="overline">{head}</b>
      {reasons.map(({ text }) => (
        <span class="block" key={text}>
          {head === "For" ? "+ " : "− "}
          {text}
        </span>
      ))}
    </span>
  );
}
