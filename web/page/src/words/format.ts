// How moments, parties, places and commitments are worded. Everything is in UTC, as the ledger is.
import type { Actor, Certainty, Commitment, Figure, Grade, Place, StanceCode, StatusCode, Time } from "../api/types";
import { meta } from "../app/ledger";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "9 Nov 2022" */
export function day(moment: string): string {
  const [year, month, date] = moment.slice(0, 10).split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** "9 Nov 2022, 14:05 UTC"; a day's end is the day. */
export function moment(at: string): string {
  return /T23:59:59/.test(at) ? day(at) : `${day(at)}, ${at.slice(11, 16)} UTC`;
}

/** "4-10 Nov 2022" */
export function days(start: string | null, end: string | null): string {
  if (!start && !end) return "";
  if (!start) return `until ${day(end!)}`;
  if (!end || end === start) return day(start);
  const [from, to] = [day(start).split(" "), day(end).split(" ")];
  if (from[2] !== to[2]) return `${day(start)} – ${day(end)}`;
  if (from[1] !== to[1]) return `${from[0]} ${from[1]} – ${day(end)}`;
  return `${from[0]}–${day(end)}`;
}

export function time(at: Time | null): string {
  return at ? days(at.start, at.end) || "not stated" : "not stated";
}

const PRECISION = ["place unknown", "the place itself", "near it", "somewhere in this region"];

export const precision = (place: Place): string => PRECISION[place.precision] ?? "";

export function place(at: Place | null): string {
  if (!at) return "not stated";
  return at.precision === 2 ? `near ${at.name}` : at.precision === 3 ? `in ${at.name}` : at.name;
}

/** "Ukraine, Russia and 2 more" */
export function names(actors: Actor[], most = 2): string {
  const unique = [...new Set(actors.map((actor) => actor.name).filter(Boolean))];
  const shown = unique.slice(0, most).join(", ");
  return unique.length > most ? `${shown} and ${unique.length - most} more` : shown;
}

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function coded(kind: "statuses" | "stances" | "types" | "credibility" | "reliability" | "origins", code: string) {
  return meta.get()?.words[kind].find((word) => word.code === code);
}

export const status = (code: StatusCode): string => coded("statuses", code)?.text ?? code.toLowerCase();
export const statusMeaning = (code: StatusCode): string => coded("statuses", code)?.meaning ?? "";
export const stance = (code: StanceCode): string => coded("stances", code)?.text ?? code.toLowerCase();
export const origin = (code: string): string => coded("origins", code)?.text ?? code.toLowerCase();
/** "Retreat" for RETREAT. */
export const type = (code: string): string => code.charAt(0) + code.slice(1).toLowerCase();
export const typeMeaning = (code: string): string => {
  const word = coded("types", code);
  return word?.meaning ?? (word && word.text !== code ? word.text : "");
};

export function gradeText(grade: Grade): string {
  const reliability = coded("reliability", grade.reliability)?.text ?? "";
  const credibility = coded("credibility", String(grade.credibility))?.text ?? "";
  return `${grade.reliability}: ${reliability}; ${grade.credibility}: ${credibility}`;
}

const CERTAINTY: Record<Certainty, string> = {
  CERTAIN: "certain",
  PROBABLE: "probable",
  POSSIBLE: "possible",
  UNDERSPECIFIED: "underspecified",
};

/** "possible, negated, on a condition: “if confirmed”" */
export function commitment(told: Commitment): string {
  return [
    CERTAINTY[told.certainty],
    told.polarity === "NEG" ? "negated" : "",
    told.tense === "FUTURE" ? "future" : told.tense === "ONGOING" ? "ongoing" : "",
    told.condition ? `on a condition: “${told.condition.words}”` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** FactBank's short form: "CT+". */
export function commitmentCode(told: Commitment): string {
  const certainty = { CERTAIN: "CT", PROBABLE: "PR", POSSIBLE: "PS", UNDERSPECIFIED: "U" }[told.certainty];
  return `${certainty}${told.polarity === "NEG" ? "−" : "+"}`;
}

export const figure = (told: Figure): string => [told.words, told.what].filter(Boolean).join(" ");

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What a report is called: its title, else its address; of a dropped file the name without its hash. */
export const reportName = (row: { title: string | null; address: string }): string => row.title || addressName(row.address);

export const addressName = (address: string): string => address.replace(/^dropped:(.+)#[0-9a-f]{12}$/, "$1");
