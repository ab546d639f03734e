// Talks to the server: answers are cached with their ETag, errors are problem+json (RFC 9457).
import type { DecisionContent, Job, Review, Session } from "./types";

/** What the server said is wrong, for a person to read. */
export class Problem extends Error {
  constructor(readonly status: number, readonly title: string, detail: string) {
    super(detail);
  }
}

interface CachedAnswer { etag: string; answer: unknown }

const cache = new Map<string, CachedAnswer>();
const MOST_CACHED = 200;
let session: Promise<Session> | null = null;

export type Query = Record<string, string | number | null | undefined>;

/** "/api/v1/events?place=Kherson"; what is empty is left out. */
export function address(path: string, query: Query = {}): string {
  const words = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== "")
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return words.length > 0 ? `${path}?${words.join("&")}` : path;
}

/** The last answer from there, if any; it may be old. */
export function cached<T>(url: string): T | undefined {
  return cache.get(url)?.answer as T | undefined;
}

export async function get<T>(url: string, signal?: AbortSignal): Promise<T> {
  const before = cache.get(url);
  const response = await fetch(url, {
    ...(signal ? { signal } : {}),
    cache: "no-store",
    headers: before ? { "If-None-Match": before.etag } : {},
  });
  if (response.status === 304 && before) return before.answer as T;
  await refuse(response);
  const answer = (await response.json()) as T;
  const etag = response.headers.get("ETag");
  if (etag) store(url, { etag, answer });
  return answer;
}

export async function text(url: string): Promise<string> {
  const response = await fetch(url);
  await refuse(response);
  return response.text();
}

export function ourSession(): Promise<Session> {
  session ??= get<Session>("/api/v1/session").catch((problem: unknown) => {
    session = null;
    throw problem;
  });
  return session;
}

export const decide = (decision: DecisionContent, why: string, by: string): Promise<Review> =>
  post<Review>("/api/v1/reviews", JSON.stringify({ ...decision, why, ...(by ? { by } : {}) }));

export const undo = (entry: number, why: string, by: string): Promise<Review> =>
  post<Review>(`/api/v1/reviews/${entry}/undo`, JSON.stringify({ why, ...(by ? { by } : {}) }));

export const loadDemo = (): Promise<Job> => post<Job>("/api/v1/demo", null);

export const addReport = (bytes: Blob, about: { name?: string; address?: string; published?: string; outlet?: string }): Promise<Job> =>
  post<Job>(address("/api/v1/add", about), bytes);

async function post<T>(url: string, body: string | Blob | null, again = true): Promise<T> {
  const { token } = await ourSession();
  const type = typeof body === "string" ? "application/json" : "application/octet-stream";
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: { "X-Hearsay-Token": token, ...(body === null ? {} : { "Content-Type": type }) },
  });
  // A server that was started anew has another token: ask once more.
  if (response.status === 403 && again) {
    session = null;
    cache.delete("/api/v1/session");
    return post<T>(url, body, false);
  }
  await refuse(response);
  return (await response.json()) as T;
}

function store(url: string, answer: CachedAnswer): void {
  cache.delete(url);
  cache.set(url, answer);
  if (cache.size > MOST_CACHED) cache.delete(cache.keys().next().value as string);
}

async function refuse(response: Response): Promise<void> {
  if (response.ok) return;
  const problem = await response.json().catch(() => ({}));
  const told = problem as { title?: string; detail?: string };
  throw new Problem(
    response.status,
    told.title ?? response.statusText,
    told.detail ?? `the server answered ${response.status}`,
  );
}
