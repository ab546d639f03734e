import { api, assert, drop, go, report, settled, Unable, until } from "./kit.mjs";

export async function firstVisit(run, page) {
  const { base } = run;
  await run.test("first visit explains itself", page, async () => {
    await go(page, base, "");
    const meta = await api(page, "/api/v1/meta");
    assert.equal(meta.counts.reports, 0, "these tests begin with an empty ledger");
    await page.getByRole("heading", { name: "This ledger is empty" }).waitFor();
    assert.match(await page.textContent("main"), /Each cell opens the words/);
  });
  await run.test("demo", page, async () => {
    const meta = await api(page, "/api/v1/meta");
    if (!meta.can.demo) throw new Unable("the server has no demo");
    await page.getByRole("button", { name: "Load the demo" }).click();
    await until("the demo is read", async () => (await api(page, "/api/v1/meta")).counts.events > 0, 120_000);
    await until("the demo is done", async () => {
      const { jobs } = await api(page, "/api/v1/add");
      return jobs.length > 0 && jobs.every((job) => job.state === "done");
    }, 120_000);
    await go(page, base, "#/events");
    await page.locator("table.events tbody tr").first().waitFor();
  });
}

export async function adding(run, page) {
  const { base } = run;
  const added = async (name) => {
    const row = page.locator(".job", { hasText: name }).first();
    await row.waitFor();
    await until(`${name} is done`, async () => /\bdone\b/.test((await row.getAttribute("class")) ?? ""), 60_000);
    return row;
  };
  await run.test("drop of a good report", page, async () => {
    await go(page, base, "#/add");
    await page.getByLabel("Published").fill("2026-03-03");
    await page.getByLabel("Outlet").fill("Coast Wire");
    await drop(page, [{ name: "coast-wire.txt", bytes: report("coast-wire.txt") }]);
    const row = await added("coast-wire.txt");
    assert.match(await row.textContent(), /1 added/);
    await page.getByLabel("Outlet").fill("Port Daily");
    await page.getByLabel("Published").fill("2026-03-04");
    await drop(page, [{ name: "daily-copy.txt", bytes: report("daily-copy.txt") }]);
    await added("daily-copy.txt");
  });
  await run.test("drop of a bad report tells its reason", page, async () => {
    const bytes = Buffer.alloc(4000);
    for (let i = 0; i < bytes.length; i++) bytes[i] = (i * 7919) % 256;
    await drop(page, [{ name: "photo.bin", bytes: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), bytes]) }]);
    const row = await added("photo.bin");
    assert.match(await row.textContent(), /1 rejected/);
    await page.locator(".rejections td", { hasText: "photo" }).first().waitFor();
  });
  await run.test("a page's byline, credit and captions are shown", page, async () => {
    await go(page, base, "#/add");
    const html = `<html><head><title>Ferry sails</title><meta name="author" content="Ana Orr"><meta property="article:modified_time" content="2026-03-09T08:00:00+02:00"></head>
      <body><article><h1>Ferry Sella sails again</h1><p>The ferry of Port Sella sails again, the harbour office said on Thursday, after two weeks in dock.</p>
      <figure><img src="f.jpg"><figcaption>The ferry in dock. Photo: Tom Vale</figcaption></figure></article></body></html>`;
    await drop(page, [{ name: "ferry-sails.html", bytes: Buffer.from(html) }]);
    await added("ferry-sails.html");
    const { reports } = await api(page, "/api/v1/reports");
    const { report: row } = reports.find(({ report: one }) => /ferry-sails/.test(one.address));
    await go(page, base, `#/reports/${row.id}`);
    await page.locator(".report-head .facts", { hasText: "Ana Orr" }).waitFor();
    assert.match(await page.textContent(".report-head .facts"), /Changed\s*9 Mar 2026, 06:00 UTC/);
    await page.locator("section", { hasText: "Captions" }).getByText("The ferry in dock.").waitFor();
    await go(page, base, "#/add");
  });
  await run.test("paste", page, async () => {
    await page.getByLabel("Published").fill("2026-03-06");
    await page.getByLabel("Outlet").fill("Baltic Desk");
    await page.getByLabel("Or paste a text").fill(report("follow-up.txt").toString());
    await page.getByLabel("Where it was found").fill("https://baltic.example/follow-up");
    await page.getByRole("button", { name: "Read it" }).click();
    await until("it is in", async () => (await api(page, "/api/v1/reports")).reports.some(({ report: row }) => /follow-up/.test(row.address) || row.outlet === "Baltic Desk"), 60_000);
  });
  await run.test("a changed text is a new revision, side by side", page, async () => {
    const text = report("follow-up.txt").toString().replace("may have shelled", "shelled").replace("9 people", "11 people");
    await page.getByLabel("Or paste a text").fill(text);
    await page.getByLabel("Where it was found").fill("https://baltic.example/follow-up");
    await page.getByRole("button", { name: "Read it" }).click();
    const second = await until("revision 2 is in", async () => (await api(page, "/api/v1/reports")).reports.find(({ report: row }) => row.revision === 2 && /follow-up/.test(row.address)), 60_000);
    await go(page, base, `#/reports/${second.report.id}`);
    await page.getByRole("link", { name: "beside the one before" }).click();
    await page.locator(".compared del", { hasText: "9" }).waitFor();
    await page.locator(".compared ins", { hasText: "11" }).waitFor();
  });
  await run.test("hostile report stays text", page, async () => {
    await go(page, base, "#/add");
    await page.getByLabel("Published").fill("2026-03-06");
    await page.getByLabel("Outlet").fill('"><img src=x onerror="window.pwned = 9">');
    await page.getByLabel("Or paste a text").fill(report("hostile.txt").toString());
    await page.getByLabel("Where it was found").fill("javascript:window.pwned=10");
    await page.getByRole("button", { name: "Read it" }).click();
    const kept = await until("it is in", async () => (await api(page, "/api/v1/reports")).reports.find(({ report: row }) => /pwned/.test(`${row.title} ${row.outlet}`)), 60_000);
    const places = [`#/reports/${kept.report.id}`, "#/reports", "#/events", "#/add", "#/map", `#/search?q=Oslo`];
    for (const place of places) {
      await go(page, base, place);
      const found = await page.evaluate(() => ({
        pwned: window.pwned,
        made: [...document.querySelectorAll("main img, main script, main iframe, main [onclick], main [onload], main [onerror], main b[onclick]")].length,
        links: [...document.querySelectorAll("a[href]")].filter((link) => !/^(#|https?:|\/api\/v1\/export\?)/.test(link.getAttribute("href"))).map((link) => link.getAttribute("href")),
      }));
      assert.deepEqual(found, { pwned: undefined, made: 0, links: [] }, place);
    }
    await go(page, base, places[0]);
    assert.match(await page.textContent(".report-text"), /<script>window\.pwned = 3<\/script>/);
    await settled(page);
  });
}
