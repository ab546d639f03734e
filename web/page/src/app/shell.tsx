import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Help } from "./help";
import { useKeys, type Key } from "./keys";
import { jobs, meta, problem } from "./ledger";
import { WithinSituation } from "../views/situations";
import { go, href, useRoute } from "./route";
import { nextTheme, theme } from "./theme";
import { TimeBar } from "./timebar";
import { Toasts } from "./toasts";

const PLACES = [
  { path: "situations", name: "Situations", key: "s" },
  { path: "events", name: "Events", key: "e" },
  { path: "map", name: "Map", key: "m" },
  { path: "brief", name: "Brief", key: "b" },
  { path: "reports", name: "Reports", key: "r" },
  { path: "reviews", name: "Review log", key: "l" },
  { path: "add", name: "Add", key: "a" },
] as const;

/** Views that can be narrowed to a situation. */
const WITHIN = new Set(["events", "map", "brief", "search"]);

export function Shell({ children }: { children: ComponentChildren }) {
  const { path, query } = useRoute();
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const ledger = meta.use();
  const at = theme.use();
  const wrong = problem.use();
  const here = path[0] ?? "events";
  const reading = jobs.use().filter((job) => job.state === "waiting" || job.state === "reading").length;

  useEffect(() => {
    const name = PLACES.find((place) => place.path === here)?.name ?? "Search";
    document.title = `${name} · Hearsay`;
  }, [here]);
  const gone: Key[] = PLACES.map((place) => ({
    keys: `g ${place.key}`, does: `Go to ${place.name}`, group: "Go", act: () => go(href([place.path])),
  }));
  useKeys([
    ...gone,
    { keys: "/", does: "Search", group: "Go", act: () => search.current?.focus() },
    { keys: "?", does: "Show the keys", group: "Page", act: () => setHelp(true) },
    { keys: "d", does: "Light, dark, or as the system", group: "Page", act: nextTheme },
  ]);

  const toMain = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    const words = search.current?.value.trim();
    if (words) go(href(["search"], { q: words }));
  };
  return (
    <>
      <a class="skip" href="#main" onClick={toMain}>Skip to the content</a>
      <header class="bar">
        <a class="brand" href={href(["events"], { situation: undefined })} aria-label="Hearsay, to the front page">Hearsay</a>
        <nav aria-label="Views">
          {PLACES.map((place) => (
            <a key={place.path} href={href([place.path])} aria-current={place.path === here ? "page" : undefined}>
              {place.name}
              {place.path === "add" && reading > 0 && <span class="count" aria-label={`${reading} being read`}>{reading}</span>}
            </a>
          ))}
        </nav>
        <form class="find" role="search" onSubmit={find}>
          <input ref={search} type="search" aria-label="Search reports and claims" placeholder="Search words  /" value={here === "search" ? query.q : ""} maxLength={500} />
        </form>
        <button type="button" class="plain" onClick={nextTheme} aria-label={`Colours: ${at}. Change`} title={`Colours: ${at}`}>
          {at === "light" ? "☀" : at === "dark" ? "☾" : "◐"}
        </button>
        <button type="button" class="plain" onClick={() => setHelp(true)} aria-label="Keys" title="Keys: ?">?</button>
      </header>
      {query.situation && WITHIN.has(here) && <WithinSituation id={query.situation} asOf={query.asOf} />}
      {wrong && <p class="notice bad across" role="alert">{wrong}</p>}
      <main id="main" ref={main} tabIndex={-1} class={`view-${here}`}>{children}</main>
      <TimeBar />
      <footer class="foot">
        {ledger && <span>{ledger.ledger} · {ledger.counts.reports} reports · {ledger.counts.claims} claims · {ledger.counts.events} events</span>}
      </footer>
      <Toasts />
      {help && <Help close={() => setHelp(false)} />}
    </>
  );
}
