// Pictures of each view for the docs, from a running server with the demo (or, without one, the tests' own reports):
//   npm run screenshots            starts ./hearsay serve on an empty ledger
//   node tests/browser/screenshots.mjs URL FOLDER
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { open } from "./browser.mjs";
import { withPalette } from "./png.mjs";
import { api, drop, go, report, settled, until, watched } from "./kit.mjs";

const [base, folder] = process.argv.slice(2);
if (!base) {
  const script = fileURLToPath(new URL("../../../../.ci/browser.sh", import.meta.url));
  process.exit(spawnSync(script, ["--screenshots"], { stdio: "inherit" }).status ?? 1);
}
const MOST = 150_000;
mkdirSync(folder, { recursive: true });
const browser = await open();
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
const page = await watched(context, base);

async function shot(name, hash, { on = page, prepare } = {}) {
  if (hash !== null) await go(on, base, hash);
  await prepare?.(on);
  await on.mouse.move(0, 300);
  await on.waitForTimeout(400);
  const small = withPalette(await on.screenshot());
  writeFileSync(join(folder, `${name}.png`), small);
  const size = small.length;
  console.log(`${name}.png ${Math.round(size / 1000)} kB`);
  if (size > MOST) throw new Error(`${name}.png is larger than ${MOST} bytes`);
}

await shot("first-visit", "");
await fill();
const { events } = await api(page, "/api/v1/events?limit=200");
const weight = ({ counts, status }) =>
  counts.parties * 3 + counts.claims + 6 * counts.figureConflicts + 6 * counts.drift + (status.kind === "DISPUTED" ? 8 : 0);
const best = [...events].sort((a, b) => weight(b) - weight(a))[0];
const { event: detail } = await api(page, `/api/v1/events/${best.id}`);
const told = (one) => one.chain.length * 40 + one.claim.assertedBy.length * 100 + (one.claim.place ? 20 : 0) + one.sentence.words.length / 4;
const claim = [...detail.claims].sort((a, b) => told(b) - told(a))[0];
const { days } = await api(page, "/api/v1/days");
const past = days[Math.max(0, Math.floor(days.length / 2) - 1)].day;

await shot("situations", "#/situations");
await shot("events", "#/events");
await shot("event", `#/events/${best.id}`);
await shot("report", `#/reports/${claim.report.id}?claim=${claim.id.split("/")[1]}`);
await shot("as-of", `#/events?asOf=${past}`);
await shot("map", "#/map", { prepare: (on) => on.locator(".map .pin").first().waitFor() });
if ((await api(page, "/api/v1/meta")).can.brief) await shot("brief", "#/brief", { prepare: (on) => on.locator(".brief h2").first().waitFor() });
await shot("add", "#/add");
await shot("reports", "#/reports");
await shot("search", `#/search?q=${encodeURIComponent(best.place?.name.split(" ")[0] ?? best.words)}`);
if ((await api(page, "/api/v1/meta")).can.review) await shot("review", `#/events/${best.id}`, { prepare: async (on) => {
  await on.locator(".claims > li").first().waitFor();
  await on.keyboard.press("j");
  await on.keyboard.press("s");
  await on.locator("dialog[open]").waitFor();
} });
await page.keyboard.press("Escape");
await shot("keys", "#/events", { prepare: (on) => on.keyboard.press("?") });

const dark = await watched(await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: "dark" }), base);
await shot("event-dark", `#/events/${best.id}`, { on: dark });
await shot("report-dark", `#/reports/${claim.report.id}?claim=${claim.id.split("/")[1]}`, { on: dark });
const phone = await watched(await browser.newContext({ viewport: { width: 390, height: 780 }, colorScheme: "light" }), base);
await shot("phone-events", "#/events", { on: phone });
await shot("phone-event", `#/events/${best.id}`, { on: phone });
await browser.close();

async function fill() {
  const meta = await api(page, "/api/v1/meta");
  if (meta.counts.reports > 0) return;
  if (meta.can.demo) {
    await page.getByRole("button", { name: "Load the demo" }).click();
  } else {
    await go(page, base, "#/add");
    for (const [name, outlet, published] of [["coast-wire.txt", "Coast Wire", "2026-03-03"], ["daily-copy.txt", "Port Daily", "2026-03-04"], ["follow-up.txt", "Baltic Desk", "2026-03-06"]]) {
      await page.getByLabel("Published").fill(published);
      await page.getByLabel("Outlet").fill(outlet);
      await drop(page, [{ name, bytes: report(name) }]);
      await until(`${name} is read`, async () => (await api(page, "/api/v1/add")).jobs.some((job) => job.name.includes(name) && job.state === "done"), 60_000);
    }
  }
  await until("all is read", async () => {
    const { jobs } = await api(page, "/api/v1/add");
    return jobs.length > 0 && jobs.every((job) => job.state === "done" || job.state === "failed");
  }, 180_000);
  await until("there are events", async () => (await api(page, "/api/v1/meta")).counts.events > 0, 60_000);
  await settled(page);
}
