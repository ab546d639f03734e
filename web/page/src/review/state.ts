// What is being decided: one dialog at a time, opened from anywhere.
import type { EventClaim, EventRow, Review } from "../api/types";
import { Observable } from "../app/ledger";

export type ReviewTarget =
  | { action: "speaker" | "place" | "type" | "commitment" | "reject"; claim: EventClaim }
  | { action: "merge" | "grade"; event: EventRow }
  | { action: "split"; event: EventRow; claims: EventClaim[] }
  | { action: "undo"; review: Review };

export const reviewTarget = new Observable<ReviewTarget | null>(null);

/** The last decision of this visit, for the key that undoes it. */
export const lastDecision = new Observable<Review | null>(null);

export const openReview = (what: ReviewTarget): void => reviewTarget.set(what);
export const undoDialog = (review: Review): void => reviewTarget.set({ action: "undo", review });
