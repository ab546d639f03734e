// Drives the page in a real browser against a server that is running, with an empty ledger behind it:
//   node tests/browser/run.mjs http://127.0.0.1:7117/ [part of a test's name]
// What the server cannot do is told as skipped; with REQUIRE_ALL=1 that fails.
import { accessibility } from "./accessibility.mjs";
import { adding, firstVisit } from "./adding.mjs";
import { open } from "./browser.mjs";
import { Run, watched } from "./kit.mjs";
import { reading } from "./reading.mjs";
import { reviewing } from "./reviewing.mjs";

const [base, only] = process.argv.slice(2);
if (!base) {
  console.error("usage: run.mjs URL [part of a test's name]");
  process.exit(2);
}
const run = new Run(base);
const browser = await open();
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: false });
await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(base).origin });
const page = await watched(context, base);
const started = performance.now();
// What fills the ledger always runs: the other tests look at it.
run.only = undefined;
for (const part of [firstVisit, adding]) await part(run, page, browser);
run.only = only;
for (const part of [reading, reviewing, accessibility]) await part(run, page, browser);
await browser.close();
const { passed, failed, skipped } = run.counts;
console.log(`browser: ${passed} passed, ${failed} failed, ${skipped} skipped in ${Math.round((performance.now() - started) / 1000)} s`);
process.exit(failed > 0 || (skipped > 0 && process.env.REQUIRE_ALL) ? 1 : 0);
