// What all views share: the words of the scales, the ledger's mark, what is being added.
import { useEffect, useLayoutEffect, useReducer, useState } from "preact/hooks";
import { get, Problem, cached } from "../api/client";
import type { Job, LedgerVersion, Meta } from "../api/types";

type Listener = () => void;

/** A value that components follow. */
export class Observable<T> {
  private readonly listeners = new Set<Listener>();

  constructor(private value: T) {}

  get(): T {
    return this.value;
  }

  set(value: T): void {
    this.value = value;
    for (const listener of [...this.listeners]) listener();
  }

  subscribe(listener: Listener): void {
    this.listeners.add(listener);
  }

  use(): T {
    const [, again] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      const listener = () => again(undefined as never);
      this.listeners.add(listener);
      return () => void this.listeners.delete(listener);
    }, []);
    return this.value;
  }
}

export const meta = new Observable<Meta | null>(null);
/** Counts the ledger's changes; whoever shows some of it asks again. */
const changes = new Observable<number>(0);
/** Whether anything was answered yet: what is not looked at first waits for it. */
export const answered = new Observable<boolean>(false);
let mark = "";
export const jobs = new Observable<Job[]>([]);
export const problem = new Observable<string | null>(null);

/** Begins when the view has its first answer, or has waited this long for it: what is in sight comes first. */
export function start(): void {
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    void refreshMeta();
    follow();
  };
  answered.subscribe(begin);
  setTimeout(begin, 400);
}

/** Asked again whenever the ledger has changed. */
export async function refreshMeta(): Promise<void> {
  try {
    const answer = await get<Meta>("/api/v1/meta");
    meta.set(answer);
    mark ||= answer.mark.hash;
    problem.set(null);
  } catch (error) {
    problem.set(errorMessage(error));
  }
}

export const errorMessage = (error: unknown): string =>
  error instanceof Problem ? error.message : "The server does not answer. Is hearsay serve still running?";

/** The server's stream; the browser connects again by itself. */
function follow(): void {
  const stream = new EventSource("/api/v1/stream");
  stream.addEventListener("job", (event) => {
    const job = JSON.parse((event as MessageEvent<string>).data) as Job;
    jobs.set([job, ...jobs.get().filter((other) => other.id !== job.id)].sort((a, b) => b.id - a.id));
  });
  stream.addEventListener("ledger", (event) => {
    const told = JSON.parse((event as MessageEvent<string>).data) as LedgerVersion;
    const before = mark;
    mark = told.hash;
    if (before !== "" && before !== mark) changed();
  });
}

/** Also after a decision of our own, without waiting for the stream. */
export function changed(): void {
  changes.set(changes.get() + 1);
  void refreshMeta();
}

export interface Answer<T> { data: T | undefined; error: string | null; loading: boolean }

/** What the server says there now; what it said last is shown until then. Null asks nothing. */
export function useApi<T>(url: string | null): Answer<T> {
  const at = changes.use();
  const [answer, set] = useState<{ url: string | null; data: T | undefined; error: string | null; loading: boolean }>(
    { url: null, data: undefined, error: null, loading: true },
  );
  // A layout effect: the question goes out with the first drawing, not after it was painted.
  useLayoutEffect(() => {
    if (url === null) return;
    const abort = new AbortController();
    set((before) => ({
      url,
      data: cached<T>(url) ?? (samePlace(before.url, url) ? before.data : undefined),
      error: null,
      loading: true,
    }));
    get<T>(url, abort.signal).then(
      (data) => {
        if (abort.signal.aborted) return;
        set({ url, data, error: null, loading: false });
        if (!answered.get()) setTimeout(() => answered.set(true));
      },
      (error: unknown) =>
        !abort.signal.aborted && set({ url, data: undefined, error: errorMessage(error), loading: false }),
    );
    return () => abort.abort();
  }, [url, at]);
  const stale = url === null || !samePlace(answer.url, url);
  return stale ? { data: url === null ? undefined : cached<T>(url), error: null, loading: true } : answer;
}

/** The same list under another filter or moment: better to show the old one than to flicker. */
const samePlace = (a: string | null, b: string): boolean => a?.split("?")[0] === b.split("?")[0];
