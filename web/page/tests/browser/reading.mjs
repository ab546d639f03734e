import { api, assert, go, settled, Unable, until } from "./kit.mjs";

const rows = (page) => page.locator("table.events tbody tr");

export async function reading(run, page, browser) {
  const { base } = run;
  await run.test("events show what they must", page, async () => {
    await go(page, base, "#/events");
    const { events } = await api(page, "/api/v1/events");
    assert.ok(events.length > 0, "no events");
    assert.equal(await rows(page).count(), Math.min(50, events.length));
    const first = await rows(page).first().textContent();
    assert.ok(first.includes(events[0].quote.words.slice(0, 30).trim()), `the quote is not in: ${first}`);
    assert.ok(first.includes(`${events[0].origins.independent} of ${events[0].origins.reports}`));
    assert.equal(await rows(page).first().locator(".sparkline").count(), 1);
  });
  await run.test("grade tells its reasons on focus and on hover", page, async () => {
    await go(page, base, "#/events");
    const { events } = await api(page, "/api/v1/events");
    const reason = [...events[0].grade.for, ...events[0].grade.against][0].text;
    const grade = rows(page).first().getByRole("button", { name: /^Grade/ });
    await grade.focus();
    const tip = page.getByRole("tooltip");
    await tip.waitFor();
    assert.ok((await tip.textContent()).includes(reason), `no "${reason}"`);
    await page.keyboard.press("Escape");
    await tip.waitFor({ state: "detached" });
    await page.locator("h1").first().evaluate(() => document.activeElement.blur());
    await grade.hover();
    await tip.waitFor();
    await page.mouse.move(2, 300);
    await tip.waitFor({ state: "detached" });
  });
  await run.test("filters stand in the address bar", page, async () => {
    await go(page, base, "#/events");
    const { events } = await api(page, "/api/v1/events?limit=200");
    const type = events[0].type;
    await page.getByLabel("Type").selectOption(type);
    await until("the address tells it", async () => page.url().includes(`type=${type}`));
    await settled(page);
    const { events: some } = await api(page, `/api/v1/events?type=${type}`);
    const expected = some.length;
    await until(`${expected} rows`, async () => (await rows(page).count()) === expected);
    const copy = await page.context().newPage();
    await copy.goto(page.url());
    await copy.locator("table.events tbody tr").first().waitFor();
    await until("the filter shows the type", async () => (await copy.getByLabel("Type").inputValue()) === type);
    await until("the same rows", async () => (await rows(copy).count()) === expected);
    await copy.close();
    await page.getByRole("button", { name: /^Clear/ }).click();
    const place = events.find((event) => event.place)?.place.name;
    if (place) {
      await page.getByLabel("Place").fill(place);
      await until("the place is in the address", async () => decodeURIComponent(page.url()).replace(/\+/g, " ").includes(`place=${place}`));
      await settled(page);
      assert.ok((await rows(page).count()) >= 1);
      await page.getByRole("button", { name: /^Clear/ }).click();
    }
    const status = events[0].status.kind;
    await page.getByLabel("Status").selectOption(status);
    await until("status", async () => page.url().includes(`status=${status}`));
    assert.ok((await api(page, `/api/v1/events?status=${status}`)).events.every((event) => event.status.kind === status));
    const texts = () => page.locator("td[data-head=Status] .mark").allTextContents();
    await until("one status only", async () => new Set(await texts()).size === 1);
    await page.getByRole("button", { name: /^Clear/ }).click();
  });
  await run.test("a situation narrows events, map and brief until it is left", page, async () => {
    const { situations } = await api(page, "/api/v1/situations");
    const [first] = situations;
    await go(page, base, "#/events");
    const card = page.locator(".front-situations li h3 a").first();
    assert.equal(await card.textContent(), first.name);
    await card.click();
    await until("the address tells it", async () => page.url().includes(`situation=${first.id}`));
    assert.equal(await page.locator(".front-situations").count(), 0);
    const { events } = await api(page, `/api/v1/events?limit=50&situation=${first.id}`);
    assert.ok(events.length > 0 && first.keyEvents.every(({ id }) => events.some((event) => event.id === id)), "a key event is not in it");
    await until(`${events.length} rows`, async () => (await rows(page).count()) === events.length);
    assert.ok((await page.textContent(".within")).includes(first.name));
    const { sections } = await api(page, `/api/v1/brief?situation=${first.id}`);
    await page.keyboard.press("g");
    await page.keyboard.press("b");
    await until("the brief is of it", async () => (await page.locator(".brief section:not(.notes)").count()) === sections.length);
    await page.getByRole("button", { name: "Leave the situation" }).click();
    await until("it is left", async () => !page.url().includes("situation="));
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await until("all are listed", async () => (await page.locator(".situations > li").count()) === situations.length);
  });
  await run.test("keys: j and k walk, Enter opens, ? shows the keys", page, async () => {
    await go(page, base, "#/events");
    await rows(page).first().waitFor();
    await page.keyboard.press("j");
    const one = await page.evaluate(() => document.activeElement.getAttribute("href"));
    await page.keyboard.press("j");
    const two = await page.evaluate(() => document.activeElement.getAttribute("href"));
    assert.notEqual(one, two);
    await page.keyboard.press("k");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), one);
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Keys" }).waitFor();
    assert.match(await page.textContent("dialog"), /Undo the last decision/);
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
    await page.locator(".matrix").waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("m");
    await page.locator(".map-page").waitFor();
    await page.keyboard.press("Tab");
  });
  await run.test("skip link leads to the content", page, async () => {
    await go(page, base, "#/events");
    await page.reload();
    await settled(page);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the content");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  });
  await run.test("event shows positions, timeline, origins and why each claim is in", page, async () => {
    const { events } = await api(page, "/api/v1/events?limit=200");
    const most = [...events].sort((a, b) => b.counts.claims - a.counts.claims)[0];
    const { event: detail } = await api(page, `/api/v1/events/${most.id}`);
    await go(page, base, `#/events/${most.id}`);
    await page.locator(".matrix tbody tr").first().waitFor();
    const held = detail.positions.filter((position) => position.stance !== "MENTIONS");
    assert.equal(await page.locator(".matrix tbody tr").count(), held.length);
    assert.equal(await page.locator(".claims > li").count(), Math.min(60, detail.claims.length));
    assert.ok((await page.textContent(".event-side")).includes(detail.origins.summary));
    for (const reason of [...detail.grade.for, ...detail.grade.against]) assert.ok((await page.textContent(".assessment")).includes(reason.text), reason.text);
    const joined = detail.claims.find((claim) => claim.link);
    if (joined) assert.ok((await page.textContent(".claims")).includes(joined.link.reasons[0]));
    if (detail.claims.filter((claim) => claim.stance).length > 1) assert.ok((await page.locator(".timeline .dot").count()) > 1);
  });
  await run.test("from a cell to its words, and back", page, async () => {
    const { events } = await api(page, "/api/v1/events?limit=200");
    const event = events.find((one) => one.counts.claims > 1) ?? events[0];
    await go(page, base, `#/events/${event.id}`);
    const cell = page.locator(".matrix a.cell").first();
    await cell.waitFor();
    const told = await cell.locator("b").textContent();
    await cell.click();
    await page.locator(".report-text .target").first().waitFor();
    const words = (await page.locator(".report-text .target").allTextContents()).join("");
    assert.ok(words.includes(told), `"${words}" is highlighted, not "${told}"`);
    assert.ok(await page.locator(".report-text .target").first().evaluate((target) => {
      const box = target.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    }), "it is not in sight");
    await page.goBack();
    await page.locator(".matrix").waitFor();
    await page.goForward();
    await page.getByRole("link", { name: "To its event" }).click();
    await page.locator(".matrix").waitFor();
    assert.ok(decodeURIComponent(page.url()).includes("claim=r"));
  });
  await run.test("layers are switched on and off; nested attributions are told", page, async () => {
    const { reports } = await api(page, "/api/v1/reports?limit=50");
    const all = await Promise.all(reports.map(({ report }) => api(page, `/api/v1/reports/${report.id}`)));
    const told = all.find((one) => one.reading.attributions.some((attribution) => attribution.inside)) ?? all.find((one) => one.reading.attributions.some((attribution) => attribution.source.length > 0));
    await go(page, base, `#/reports/${told.report.id}`);
    await page.locator(".report-text .source").first().waitFor();
    await page.keyboard.press("1");
    await page.locator(".report-text .source").first().waitFor({ state: "detached" });
    await page.keyboard.press("1");
    await page.locator(".report-text .source").first().waitFor();
    await page.locator(".report-text .cue").first().click();
    await page.getByRole("region", { name: "Attribution" }).waitFor();
    const nested = told.reading.attributions.find((attribution) => attribution.inside);
    if (nested) {
      await page.goto(`${base}#/reports/${told.report.id}?attribution=${nested.id}`);
      await until("its outer one is told", async () => /in the words of/.test(await page.textContent(".panel")));
    }
    // What is shown is the text, to the character.
    const shown = await page.evaluate(() => [...document.querySelectorAll(".report-text")].map((box) => {
      const copy = box.cloneNode(true);
      copy.querySelectorAll("sup").forEach((number) => number.remove());
      return copy.textContent;
    })[0]);
    assert.equal(shown, told.reading.text);
  });
  await run.test("as-of slider goes back in time and forward again", page, async () => {
    const { days } = await api(page, "/api/v1/days");
    if (days.length < 2) throw new Unable("one day only is known");
    await go(page, base, "#/events");
    await page.getByRole("slider").focus();
    await page.keyboard.press("Home");
    await until("the address tells the first day", async () => page.url().includes(`asOf=${days[0].day}`));
    await settled(page);
    const then = await api(page, `/api/v1/events?asOf=${days[0].day}&limit=200`);
    await until("the rows of that day", async () => (await rows(page).count()) === Math.min(50, then.events.length));
    assert.ok(then.events.every((event) => event.changed.slice(0, 10) <= days[0].day));
    if (then.events.length > 0) {
      await rows(page).first().locator("a[data-row]").click();
      await page.locator(".matrix").waitFor();
      assert.ok(page.url().includes("asOf="), "as-of is carried along");
    }
    await page.keyboard.press("n");
    await until("now", async () => !page.url().includes("asOf"));
  });
  await run.test("search finds words and opens them", page, async () => {
    const meta = await api(page, "/api/v1/meta");
    if (!meta.can.search) throw new Unable("the server does not search");
    await page.keyboard.press("/");
    await page.keyboard.type("Gothenburg");
    await page.keyboard.press("Enter");
    await page.locator(".hits > li").first().waitFor();
    await page.locator(".hits .excerpt").first().click();
    await page.locator(".report-text .target").first().waitFor();
  });
  await run.test("map draws events, areas as areas", page, async () => {
    await go(page, base, "#/map");
    const { features } = await api(page, "/api/v1/map?limit=200");
    await page.locator(".map .country").waitFor({ state: "attached" });
    await until("a mark for each", async () => (await page.locator(".map .pin").count()) === features.length);
    assert.match(await page.textContent(".map figcaption"), /Crimea|Ukraine/);
    const before = await page.locator(".map .country").getAttribute("d");
    await page.locator(".map-box").focus();
    await page.keyboard.press("-");
    await until("it is drawn anew", async () => (await page.locator(".map .country").getAttribute("d")) !== before);
    for (let i = 0; i < 9; i++) await page.keyboard.press("-");
    await until("contested borders are drawn", async () => ((await page.locator(".map path.disputed").getAttribute("d")) ?? "").length > 200);
  });
  await run.test("brief opens its words, copies as Markdown, prints clean", page, async () => {
    const meta = await api(page, "/api/v1/meta");
    if (!meta.can.brief) throw new Unable("the server writes no brief");
    await go(page, base, "#/brief");
    await page.locator(".brief .ref").first().waitFor();
    await page.getByRole("button", { name: /Copy as Markdown/ }).click();
    await page.getByText("on the clipboard").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.length > 20, copied);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".timebar").isVisible(), false);
    assert.equal(await page.locator(".bar").isVisible(), false);
    assert.equal(await page.locator(".brief h1").isVisible(), true);
    await page.emulateMedia({ media: null });
    await page.locator(".brief .ref").first().click();
    await page.locator(".report-text .target").first().waitFor();
  });
  await run.test("since my last visit", page, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const visit = await context.newPage();
    await visit.goto(`${base}#/events`);
    await rows(visit).first().waitFor();
    assert.equal(await visit.getByRole("button", { name: "Since my last visit" }).count(), 0, "a first visit has none before it");
    await visit.evaluate(() => localStorage.setItem("hearsay.seen", "2000-01-01T00:00:00.000Z"));
    const again = await context.newPage();
    await again.goto(`${base}#/events`);
    await again.getByRole("button", { name: "Since my last visit" }).click();
    await again.locator(".flag.new").first().waitFor();
    await again.getByRole("button", { name: "Mark all as seen" }).click();
    await again.getByText("Nothing was recorded since then").waitFor();
    await context.close();
  });
  await run.test("nothing overflows on a phone", page, async () => {
    const { events } = await api(page, "/api/v1/events?limit=1");
    const { reports } = await api(page, "/api/v1/reports?limit=1");
    await page.setViewportSize({ width: 390, height: 800 });
    for (const place of ["#/events", `#/events/${events[0].id}`, `#/reports/${reports[0].report.id}`, "#/map", "#/brief", "#/add", "#/reviews", "#/reports"]) {
      await go(page, base, place);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${place} is wider than the phone`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });
}
