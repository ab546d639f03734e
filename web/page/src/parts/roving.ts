// Lists that are one stop of the Tab key and are walked with the arrows, j and k (roving focus).
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

const STOP = "[data-row]";

/** Makes the [data-row] elements below walkable. Call again when they changed (`again`). */
export function useRoving(list: RefObject<HTMLElement | null>, again: unknown): void {
  useEffect(() => {
    const root = list.current;
    if (!root) return;
    const rows = () => [...root.querySelectorAll<HTMLElement>(STOP)];
    const stop = (row: HTMLElement) => {
      for (const other of rows()) other.tabIndex = other === row ? 0 : -1;
    };
    const first = rows().find((row) => row.tabIndex === 0 && row === document.activeElement) ?? rows()[0];
    if (first) stop(first);
    const focused = (event: FocusEvent) => {
      const row = (event.target as HTMLElement).closest<HTMLElement>(STOP);
      if (row && row === event.target) stop(row);
    };
    root.addEventListener("focusin", focused);
    return () => root.removeEventListener("focusin", focused);
  }, [again]);
}

/** Goes to the row `by` further; from outside the list to its first. */
export function step(list: RefObject<HTMLElement | null>, by: number): void {
  const rows = [...(list.current?.querySelectorAll<HTMLElement>(STOP) ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
