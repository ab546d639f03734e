// One place for keys: views say which they answer to and what they do, and `?` shows them all. Keys of one character can
// be switched off (WCAG 2.1.4); they never work while something is being written.
import { useEffect, useRef } from "preact/hooks";
import { Observable } from "./ledger";

export interface Key { keys: string; does: string; act: (event: KeyboardEvent) => void; group: string }

const tables: Set<Key[]> = new Set();
const SWITCH = "hearsay.keys";

export const keysOn = new Observable<boolean>(localStorage.getItem(SWITCH) !== "off");

export function switchKeys(on: boolean): void {
  localStorage.setItem(SWITCH, on ? "on" : "off");
  keysOn.set(on);
}

export const allKeys = (): Key[] => [...tables].flat();

/** Answers to these while the component is there; of two for one key the later mounted wins. */
export function useKeys(keys: Key[]): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const table = keys.map((key, i) => ({ ...key, act: (event: KeyboardEvent) => latest.current[i]?.act(event) }));
    tables.add(table);
    return () => void tables.delete(table);
  }, [keys.map((key) => key.keys).join()]);
}

let first = "";
let firstAt = 0;

function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input:not([type=checkbox]):not([type=radio]):not([type=range]),textarea,select,[contenteditable]") !== null;
}

addEventListener("keydown", (event) => {
  if (!keysOn.get() || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  const pair = performance.now() - firstAt < 1500 ? `${first} ${event.key}` : "";
  const all = allKeys().reverse();
  const found = all.find((key) => key.keys === pair) ?? all.find((key) => key.keys === event.key);
  first = found ? "" : event.key;
  firstAt = performance.now();
  if (found) {
    event.preventDefault();
    found.act(event);
  }
});
