// What the browser tests share: steps that are told as they go, and what must never happen on any page.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export { assert };
export const report = (name) => readFileSync(new URL(`./reports/${name}`, import.meta.url));
const failed = process.env.FAILED ?? fileURLToPath(new URL("../../target/failed/", import.meta.url));

/** Ends a hang; a busy machine takes long. */
const PATIENCE = 120_000;

/** Thrown where the server is not made to do what a test asks of it. */
export class Unable extends Error {}

export class Run {
  counts = { passed: 0, failed: 0, skipped: 0 };

  /** Part of the names of the tests that run; undefined for all. */
  only;

  constructor(base) {
    this.base = base;
  }

  async test(name, page, body) {
    if (this.only && !name.includes(this.only)) return;
    const started = performance.now();
    const told = (what) => console.log(`${what} ${name} (${Math.round(performance.now() - started)} ms)`);
    try {
      if (page.url() === "about:blank") await go(page, this.base, "#/events");
      await body(page);
      assert.deepEqual(page.wrongs, [], "errors in the page");
      this.counts.passed++;
      told("ok  ");
    } catch (error) {
      page.wrongs.length = 0;
      if (error instanceof Unable) {
        this.counts.skipped++;
        return told(`SKIP ${error.message}:`);
      }
      this.counts.failed++;
      told("FAIL");
      console.log(error.stack?.split("\n").slice(0, 14).map((line) => `       ${line}`).join("\n"));
      mkdirSync(failed, { recursive: true });
      await page.screenshot({ path: `${failed}/${name.replace(/\W+/g, "-")}.png` }).catch(() => undefined);
    }
  }
}

/** A page that notes errors, refused scripts and requests that leave the server. */
export async function watched(context, base) {
  const page = await context.newPage();
  if (process.env.SLOW) await slowed(page, Number(process.env.SLOW));
  page.setDefaultTimeout(PATIENCE);
  page.wrongs = [];
  page.on("pageerror", (error) => page.wrongs.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of (304|404|409|400)/.test(message.text())) page.wrongs.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith("data:") && !url.startsWith("blob:")) page.wrongs.push(`asked ${url}`);
  });
  page.on("dialog", (dialog) => {
    page.wrongs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  return page;
}

/** As on a machine without a graphics card: so many times slower, and the close of a dialog, which waits for a frame, comes late. */
async function slowed(page, rate) {
  await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate });
  await page.addInitScript((late) => {
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const held = type === "close" && this instanceof HTMLDialogElement;
      return add.call(this, type, held ? (event) => setTimeout(() => listener.call(this, event), late) : listener, options);
    };
  }, rate * 300);
}

export const api = (page, path) => page.evaluate(async (at) => (await fetch(at)).json(), path);

/** Waits until something holds, and says what it was that did not. */
export async function until(what, ask, most = PATIENCE) {
  const end = Date.now() + most;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new assert.AssertionError({ message: `in ${most} ms not: ${what}` });
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

export async function go(page, base, hash) {
  await page.goto(`${base}${hash}`);
  await page.waitForSelector("main");
  await settled(page);
}

/** Nothing is being asked any more. */
export async function settled(page) {
  await page.waitForTimeout(60);
  await page.waitForFunction(() => !document.querySelector(".notice[role=status], [aria-busy=true]"), null, { timeout: PATIENCE });
}

export async function drop(page, files) {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })));
  await page.dispatchEvent(".drop", "dragover", { dataTransfer: data });
  await page.dispatchEvent(".drop", "drop", { dataTransfer: data });
}

/** Fills in the reason and decides. */
export async function decide(page, why = "test") {
  const dialog = page.locator("dialog[open]");
  await dialog.getByLabel("Reason").fill(why);
  await dialog.locator("button[type=submit]").click();
  await dialog.waitFor({ state: "detached" });
}
