// Time until a view shows its content, in the browser, over many different events, reports and searches:
//   node tests/browser/speed.mjs URL [views per kind]
// Measured in the page, from the beginning of its navigation until the content is in the document; each visit begins with an
// empty page, with the script in the browser's cache.
import { open } from "./browser.mjs";
import { api } from "./kit.mjs";

const [base, told] = process.argv.slice(2);
const COUNT = Number(told ?? 40);
const browser = await open();
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
const CONTENT = {
  list: "table.events tbody tr, main .notice:not([role=status])",
  event: ".matrix tbody tr",
  report: ".report-text .target",
  search: ".hits > li, main .notice:not([role=status])",
};
await page.addInitScript((content) => {
  new MutationObserver(() => {
    if (!window.contentAt && document.querySelector(content)) window.contentAt = performance.now();
  }).observe(document, { childList: true, subtree: true });
}, Object.values(CONTENT).join());
await page.goto(`${base}#/events`);
await page.locator("table.events tbody tr").first().waitFor();
const meta = await api(page, "/api/v1/meta");
const { days } = await api(page, "/api/v1/days");
const events = [];
for (let cursor = ""; events.length < COUNT * 4; ) {
  const answer = await api(page, `/api/v1/events?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
  events.push(...answer.events);
  if (!(cursor = answer.next)) break;
}
const every = (list) => Array.from({ length: COUNT }, (_, i) => list[Math.floor((i * list.length) / COUNT)]);
const kinds = {
  list: [every(days).map(({ day }) => `#/events?asOf=${day}`)],
  event: [every(events).map(({ id }) => `#/events/${id}`)],
  report: [every(events).map(({ quote }) => `#/reports/${quote.report}?span=${quote.span.join("-")}`)],
  ...(meta.can.search ? { search: [every(events).map(({ quote, words }) => `#/search?q=${encodeURIComponent(`${words.split(" ")[0]} ${quote.words.match(/\p{Lu}\p{L}{3,}/u)?.[0] ?? ""}`.trim())}`)] } : {}),
};
console.log(`${meta.counts.claims} claims, ${meta.counts.events} events, ${COUNT} visits of each kind`);
for (const [kind, [places]] of Object.entries(kinds)) {
  const times = [];
  for (const place of places) {
    await page.goto("about:blank");
    await page.goto(`${base}${place}`);
    await page.locator(CONTENT[kind]).first().waitFor();
    times.push(await page.evaluate(() => window.contentAt));
    await page.waitForTimeout(900); // so that what the page asks for after its content is no burden on the next visit
  }
  times.sort((a, b) => a - b);
  const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(share * times.length))]);
  console.log(`${kind.padEnd(7)} median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}
await browser.close();
