import { api, assert, decide, go, settled, Unable, until } from "./kit.mjs";

export async function reviewing(run, page) {
  const { base } = run;
  const latest = async () => (await api(page, "/api/v1/reviews?limit=1")).reviews[0];
  const able = async () => {
    if (!(await api(page, "/api/v1/meta")).can.review) throw new Unable("the server takes no reviews");
  };
  /** The event with the most claims, opened. */
  const openEvent = async () => {
    const { events } = await api(page, "/api/v1/events?limit=200");
    const event = [...events].sort((a, b) => b.counts.claims - a.counts.claims)[0];
    await go(page, base, `#/events/${event.id}`);
    await page.locator(".claims > li").first().waitFor();
    return event;
  };
  const toFirstClaim = async () => {
    await page.keyboard.press("j");
    return page.evaluate(() => document.activeElement.closest("[data-claim]").dataset.claim);
  };
  const takeBack = async (review) => {
    await page.keyboard.press("u");
    await decide(page, "undone");
    const undo = await until("it is undone", async () => {
      const last = await latest();
      return last.action === "undo" && last;
    });
    assert.equal(undo.undoes, review.entry);
  };
  const decided = (action) => until(`${action} is recorded`, async () => {
    const last = await latest();
    return last?.action === action && last;
  });

  const corrections = {
    speaker: { key: "s", fill: (dialog) => dialog.getByLabel("Speaker").fill("Finland"), before: async (dialog) => { const own = dialog.getByLabel("The outlet itself"); if (await own.isChecked()) await own.uncheck(); } },
    place: { key: "p", fill: (dialog) => dialog.getByLabel("Place").fill("Malmo") },
    type: { key: "t", fill: (dialog) => dialog.getByLabel("Type").selectOption("PROTEST") },
    commitment: { key: "c", fill: (dialog) => dialog.getByLabel("Certainty").selectOption("POSSIBLE") },
    reject: { key: "x", fill: async () => undefined },
  };
  for (const [action, { key, fill, before }] of Object.entries(corrections)) {
    await run.test(`review: ${action} by key, and undo`, page, async () => {
      await able();
      await openEvent();
      const claim = await toFirstClaim();
      await page.keyboard.press(key);
      const dialog = page.locator("dialog[open]");
      await dialog.waitFor();
      await before?.(dialog);
      await fill(dialog);
      await decide(page, "browser");
      const review = await decided(action);
      assert.equal(review.why, "browser");
      assert.ok(review.claims.includes(claim), `${review.claims} has no ${claim}`);
      await settled(page);
      await takeBack(review);
    });
  }
  await run.test("review: no decision without a reason", page, async () => {
    await able();
    await openEvent();
    const before = (await latest())?.entry;
    await toFirstClaim();
    await page.keyboard.press("x");
    const dialog = page.locator("dialog[open]");
    await dialog.getByLabel("Reason").fill("   ");
    await dialog.locator("button[type=submit]").click();
    await dialog.getByText("A reason is required").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.equal((await latest())?.entry, before);
  });
  await run.test("review: reject by mouse, undo from the log", page, async () => {
    await able();
    await openEvent();
    const claim = page.locator(".claims > li").first();
    await claim.hover();
    await claim.getByRole("button", { name: "Reject x" }).click();
    await decide(page, "mouse");
    const review = await decided("reject");
    await go(page, base, "#/reviews");
    await page.locator(".reviews > li", { hasText: `#${review.entry}` }).first().getByRole("button", { name: "Undo" }).click();
    await decide(page, "wrong");
    await page.locator(".reviews .undone", { hasText: `#${review.entry}` }).first().waitFor();
  });
  await run.test("review: grade, shown beside the suggestion, and undo", page, async () => {
    await able();
    const event = await openEvent();
    await page.keyboard.press("a");
    const dialog = page.locator("dialog[open]");
    await dialog.getByLabel("Reliability").selectOption("B");
    await dialog.getByLabel("Credibility").selectOption("2");
    await decide(page, "browser");
    const review = await decided("grade");
    await until("the grade is shown", async () => /B2/.test(await page.textContent(".assessment")));
    assert.ok((await page.textContent(".assessment")).includes(`suggested ${event.suggested.code}`));
    await takeBack(review);
    await until("the suggested grade is effective again", async () => !/B2/.test(await page.locator(".verdict .code").textContent()));
  });
  await run.test("review: merge, and undo", page, async () => {
    await able();
    const { events } = await api(page, "/api/v1/events?limit=200");
    const event = await openEvent();
    const other = events.find((one) => one.id !== event.id);
    if (!other) throw new Unable("there is one event only");
    await page.keyboard.press("m");
    const dialog = page.locator("dialog[open]");
    await dialog.getByLabel("Search for the other event").fill(other.quote.words.split(/\W+/).filter((word) => word.length > 4)[0] ?? other.words);
    await dialog.locator("input[type=radio]").first().waitFor();
    await page.waitForTimeout(800); // The list is of what was typed once that was asked for.
    await settled(page);
    await dialog.locator("input[type=radio]").first().check();
    const chosen = await dialog.locator("input[type=radio]:checked").getAttribute("value");
    const count = (id) => api(page, `/api/v1/events/${id}`).then((found) => found.event.counts.claims);
    const [mine, theirs] = [await count(event.id), await count(chosen)];
    await decide(page, "same");
    const review = await decided("merge");
    assert.equal(await count(event.id), mine + theirs);
    await takeBack(review);
    assert.equal(await count(event.id), mine);
  });
  await run.test("review: split, and undo", page, async () => {
    await able();
    const event = await openEvent();
    if (event.counts.claims < 2) throw new Unable("no event has two claims");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("v");
    await page.locator(".chosen").waitFor();
    await page.keyboard.press("b");
    await decide(page, "another");
    const review = await decided("split");
    const count = () => api(page, `/api/v1/events/${event.id}`).then((found) => found.event.counts.claims);
    assert.equal(await count(), event.counts.claims - 1);
    await takeBack(review);
    assert.equal(await count(), event.counts.claims);
  });
}
