// "Since my last visit": the moment that the ledger had reached when the last visit ended, told by the server's clock.
import { Observable, meta } from "./ledger";

const LAST = "hearsay.seen";
const SINCE = "hearsay.since";

/** Null on a first visit. */
export const lastVisit = new Observable<string | null>(null);

/** A visit is a tab's session; what the ledger had at its end is what the next one starts from. */
export function beginVisit(): void {
  const kept = sessionStorage.getItem(SINCE);
  if (kept === null) sessionStorage.setItem(SINCE, localStorage.getItem(LAST) ?? "");
  lastVisit.set(sessionStorage.getItem(SINCE) || null);
  addEventListener("pagehide", remember);
  document.addEventListener("visibilitychange", () => document.hidden && remember());
}

function remember(): void {
  const recorded = meta.get()?.mark.recorded;
  if (recorded) localStorage.setItem(LAST, recorded);
}

/** All of it counts as seen from now on. */
export function seenAll(): void {
  const recorded = meta.get()?.mark.recorded;
  if (!recorded) return;
  remember();
  sessionStorage.setItem(SINCE, recorded);
  lastVisit.set(recorded);
}
