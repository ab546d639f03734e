// axe-core on each view, light and dark: nothing of WCAG 2.0 to 2.2, levels A and AA.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { api, assert, go, watched } from "./kit.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// Tall, so that nothing is hidden below the bar of time, where axe could not judge its colours.
const TALL = { width: 1280, height: 5000 };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export async function accessibility(run, page, browser) {
  const { base } = run;
  await go(page, base, "#/events");
  const [{ events }, { reports }] = [await api(page, "/api/v1/events?limit=200"), await api(page, "/api/v1/reports?limit=50")];
  const most = [...events].sort((a, b) => b.claims - a.claims)[0];
  const second = reports.find(({ report }) => report.revision > 1)?.report;
  const revisions = second && (await api(page, `/api/v1/reports/${second.id}`)).revisions;
  const views = {
    events: "#/events", situations: "#/situations", event: `#/events/${most.id}`, report: `#/reports/${most.quote.report}?span=${most.quote.span.join("-")}`,
    reports: "#/reports", map: "#/map", brief: "#/brief", reviews: "#/reviews", add: "#/add", search: "#/search?q=Gothenburg", past: `#/events?asOf=${most.first.slice(0, 10)}`,
    ...(second ? { revisions: `#/reports/${second.id}?compare=${revisions[0].report.id}` } : {}),
  };
  for (const scheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: TALL, colorScheme: scheme, bypassCSP: false });
    const looked = await watched(context, base);
    for (const [name, place] of Object.entries(views)) {
      await run.test(`accessible: ${name}, ${scheme}`, looked, async () => {
        await go(looked, base, place);
        await check(looked);
      });
    }
    await run.test(`accessible: keys and review, ${scheme}`, looked, async () => {
      await go(looked, base, views.event);
      await looked.keyboard.press("?");
      await looked.locator("dialog[open]").waitFor();
      await check(looked);
      await looked.keyboard.press("Escape");
      await looked.locator(".claims > li").first().waitFor();
      await looked.keyboard.press("j");
      await looked.keyboard.press("s");
      if (await looked.locator("dialog[open]").count()) await check(looked);
    });
    await context.close();
  }
}

/** Axe is put in by the browser's own means, past the page's policy, which it must not weaken. */
async function check(page) {
  await page.waitForTimeout(150);
  await page.evaluate(axe);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags } }), TAGS);
  const told = violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 4).map((node) => `${id} (${help}): ${node.target.join(" ")} ${node.html.slice(0, 140)} ${node.any[0]?.message ?? ""}`));
  assert.deepEqual(told, []);
}
