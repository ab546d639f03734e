// The address bar: "#/events?place=Kherson&asOf=2022-11-10". A view that can be seen can be shared.
import { useEffect, useState } from "preact/hooks";

export interface Route { path: string[]; query: Record<string, string> }

/** Goes along from view to view. */
const CARRIED = ["asOf", "situation"] as const;

export function parse(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  return {
    path: path.split("/").filter((part) => part !== "").map(decode),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function href(path: string[], query: Record<string, string | undefined> = {}): string {
  const carried: Record<string, string> = {};
  for (const name of CARRIED) {
    const value = current().query[name];
    if (value && !(name in query)) carried[name] = value;
  }
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...carried })) {
    if (value) words.set(name, value);
  }
  const told = words.toString();
  return `#/${path.map(encodeURIComponent).join("/")}${told ? `?${told}` : ""}`;
}

export const current = (): Route => parse(location.hash);

/** @param quietly without a step in the browser's history */
export function go(to: string, quietly = false): void {
  if (to === location.hash) return;
  if (quietly) {
    history.replaceState(null, "", to);
    dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    location.hash = to;
  }
}

/** The same view with some of its query changed; "" takes a word out. */
export function change(words: Record<string, string | undefined>, quietly = false): void {
  const { path, query } = current();
  go(href(path, { ...query, asOf: query.asOf, ...words }), quietly);
}

export function useRoute(): Route {
  const [route, set] = useState(current);
  useEffect(() => {
    const follow = () => set(current());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}

export const eventHref = (event: string, claim?: string): string => href(["events", event], { claim });

/** Of a claim "r1f0c3a9e55d20b46/c3", or of a span, in its report. */
export function claimHref(claim: string, span?: readonly [number, number]): string {
  const [report = "", number = ""] = claim.split("/");
  return href(["reports", report], { claim: number, span: span ? span.join("-") : undefined });
}

export const spanHref = (report: string, span: readonly [number, number]): string =>
  href(["reports", report], { span: span.join("-") });
