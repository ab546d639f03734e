// A shape and a word for each status and stance: colour is never the only signal. All are drawn in a box of 16 by 16, so
// that the map uses them too.
import type { StanceCode, StatusCode } from "../api/types";
import { stance, status } from "../words/format";

interface Shape { d: string; filled?: boolean }

export const STATUS: Record<StatusCode, Shape> = {
  CONFIRMED: { d: "M2.5 8.5 6 12l7.5-8M2.5 4.5 6 8l3.4-3.6" },
  CORROBORATED: { d: "M8 2a6 6 0 1 0 .01 0zM8 5.2a2.8 2.8 0 1 0 .01 0z" },
  CLAIMED: { d: "M8 2.5a5.5 5.5 0 1 0 .01 0z" },
  ANNOUNCED: { d: "M4 2.5 13 8l-9 5.5z" },
  DISPUTED: { d: "M1.5 5.5h10M8.5 2.5l3 3-3 3M14.5 10.5h-10M7.5 7.5l-3 3 3 3" },
  DENIED: { d: "M3 3l10 10M13 3 3 13" },
  RETRACTED: { d: "M6 3 2.5 6.5 6 10M3 6.5h6a4 3.6 0 0 1 0 7.2H6" },
  SUPERSEDED: { d: "M2.5 5h8v8.5h-8zM5.5 5V2.5h8V11h-3" },
  UNCONFIRMED: { d: "M5 5.6a3 3 0 1 1 4.3 2.7C8.3 8.8 8 9.300 8 10.300M8 12.900v.6" },
};

export const STANCE: Record<StanceCode, Shape> = {
  ASSERTS: { d: "M8 3a5 5 0 1 0 .01 0z", filled: true },
  DENIES: { d: "M3 3l10 10M13 3 3 13" },
  ANNOUNCES: { d: "M4 2.500 13 8l-9 5.500z", filled: true },
  DOUBTS: { d: "M4 4l8 8M12 4l-8 8M8 1.800a6.200 6.200 0 1 0 .01 0z" },
  UNCONFIRMED: { d: "M5 5.6a3 3 0 1 1 4.3 2.7C8.3 8.8 8 9.300 8 10.300M8 12.900v.6" },
  CONDITIONAL: { d: "M8 3a5 5 0 1 0 .01 0z" },
  ASKS: { d: "M8 2.500v7.500M8 12.800v.5" },
  MENTIONS: { d: "M4 8h.01M8 8h.01M12 8h.01" },
  EXPECTS: { d: "M4 2.500 13 8l-9 5.500z" },
  LABELS: { d: "M2 6.500c2-3 4-3 6 0s4 3 6 0M2 11c2-3 4-3 6 0s4 3 6 0" },
};

function Drawn({ shape }: { shape: Shape }) {
  return (
    <svg class="symbol" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={shape.d} fill={shape.filled ? "currentColor" : "none"} stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round" />
    </svg>
  );
}

export const statusClass = (code: StatusCode): string => `status-${code.toLowerCase()}`;
export const stanceClass = (code: StanceCode): string => `stance-${code.toLowerCase()}`;

export function StatusMark({ code, short }: { code: StatusCode; short?: boolean }) {
  return (
    <span class={`mark ${statusClass(code)}`}>
      <Drawn shape={STATUS[code]} />
      <span>{short ? shortStatus(code) : status(code)}</span>
    </span>
  );
}

/** "Confirmed by the opposing party" does not fit into a column. */
const shortStatus = (code: StatusCode): string =>
  code === "CONFIRMED" ? "confirmed" : code === "CLAIMED" ? "claimed" : status(code);

export const StanceSymbol = ({ code }: { code: StanceCode }) => (
  <span class={`mark ${stanceClass(code)}`}>
    <Drawn shape={STANCE[code]} />
  </span>
);

export const STANCE_NAMES: Record<StanceCode, string> = {
  ASSERTS: "asserts",
  ANNOUNCES: "announces",
  DENIES: "denies",
  DOUBTS: "doubts",
  UNCONFIRMED: "cannot confirm",
  CONDITIONAL: "on a condition",
  ASKS: "asks",
  MENTIONS: "only mentions",
  EXPECTS: "expects",
  LABELS: "uses another term",
};

export function StanceMark({ code }: { code: StanceCode }) {
  return (
    <span class={`mark ${stanceClass(code)}`} title={stance(code)}>
      <Drawn shape={STANCE[code]} />
      <span>{STANCE_NAMES[code]}</span>
    </span>
  );
}
