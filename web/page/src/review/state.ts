// What is being decided: one dialog at a time, opened from anywhere.
import type { EventClaim, EventRow, Review } from "../api/types";
import { Followed } from "../app/ledger";

export type Asked =
  | { action: "speaker" | "place" | "type" | "commitment" | "reject"; claim: EventClaim }
  | { action: "merge" | "grade"; event: EventRow }
  | { action: "split"; event: EventRow; claims: EventClaim[] }
  | { action: "undo"; review: Review };

export const asked = new Followed<Asked | null>(null);

/** The last decision of this visit, for the key that takes it back. */
export const lastDecision = new Followed<Review | null>(null);

export const ask = (what: Asked): void => asked.set(what);
export const undoDialog = (review: Review): void => asked.set({ action: "undo", review });
