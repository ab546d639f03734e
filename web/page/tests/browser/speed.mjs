// Time until a view shows its content, in the browser, over many different events, reports and searches:
//   node tests/browser/speed.mjs URL [views per kind]
// Each visit begins with an empty page and the script already in the browser's cache, as it is for who opens the page twice.
import { open } from "./browser.mjs";
import { api } from "./kit.mjs";

const [base, told] = process.argv.slice(2);
const COUNT = Number(told ?? 40);
const browser = await open();
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
await page.goto(`${base}#/events`);
await page.locator("table.events tbody tr").first().waitFor();
const meta = await api(page, "/api/meta");
const { days } = await api(page, "/api/days");
const events = [];
for (let cursor = ""; events.length < COUNT * 4; ) {
  const answer = await api(page, `/api/events?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
  events.push(...answer.events);
  if (!(cursor = answer.next)) break;
}
const every = (list) => Array.from({ length: COUNT }, (_, i) => list[Math.floor((i * list.length) / COUNT)]);
const kinds = {
  list: [every(days).map(({ day }) => `#/events?asOf=${day}`), "table.events tbody tr, main .notice"],
  event: [every(events).map(({ id }) => `#/events/${id}`), ".matrix tbody tr"],
  report: [every(events).map(({ quote }) => `#/reports/${quote.report}?span=${quote.span.join("-")}`), ".report-text .target"],
  ...(meta.can.search ? { search: [every(events).map(({ quote, words }) => `#/search?q=${encodeURIComponent(`${words.split(" ")[0]} ${quote.words.match(/\p{Lu}\p{L}{3,}/u)?.[0] ?? ""}`.trim())}`), ".hits > li, main .notice:not([role=status])"] } : {}),
};
console.log(`${meta.counts.claims} claims, ${meta.counts.events} events, ${COUNT} visits of each kind`);
for (const [kind, [places, content]] of Object.entries(kinds)) {
  const times = [];
  for (const place of places) {
    await page.goto("about:blank");
    const started = performance.now();
    await page.goto(`${base}${place}`, { waitUntil: "commit" });
    await page.locator(content).first().waitFor();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(share * times.length))]);
  console.log(`${kind.padEnd(7)} median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}
await browser.close();
