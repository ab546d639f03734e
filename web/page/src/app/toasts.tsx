import type { Review } from "../api/types";
import { undoDialog } from "../review/state";
import { Observable } from "./ledger";

export interface Toast { id: number; text: string; review?: Review }

const toasts = new Observable<Toast[]>([]);
const SHOWN = 12_000;
let next = 1;

/** Says what was done; a decision can be undone from there. */
export function toast(text: string, review?: Review): void {
  const one: Toast = { id: next++, text, ...(review ? { review } : {}) };
  toasts.set([...toasts.get().slice(-2), one]);
  setTimeout(() => dismiss(one.id), SHOWN);
}

const dismiss = (id: number) => toasts.set(toasts.get().filter((one) => one.id !== id));

export function Toasts() {
  const shown = toasts.use();
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.map((one) => (
        <p key={one.id}>
          {one.text}{" "}
          {one.review && one.review.action !== "undo" && (
            <button type="button" onClick={() => { undoDialog(one.review!); dismiss(one.id); }}>Undo</button>
          )}
          <button type="button" class="plain" aria-label="Dismiss" onClick={() => dismiss(one.id)}>×</button>
        </p>
      ))}
    </div>
  );
}
