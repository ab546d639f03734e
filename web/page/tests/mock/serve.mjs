// Answers as the server would, from the fixture: for work on the page. Not for tests of what the server does.
//   npm run mock [-- --empty]     then open the address that it prints
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, normalize, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fixture from "./fixture.mjs";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml" };
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
let empty = process.argv.includes("--empty");
const streams = new Set();
const tell = (event, data) => streams.forEach((stream) => stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));

function answer(path, query) {
  const [, , , name, id] = path.split("/").map(decodeURIComponent);
  const told = (parameter) => query.get(parameter);
  const events = empty ? [] : fixture.currentEvents().filter((event) =>
    (!told("status") || event.status.kind === told("status")) && (!told("type") || event.type === told("type")) &&
    (!told("place") || event.place?.name.includes(told("place"))) && (!told("asOf") || event.changed.slice(0, 10) <= told("asOf")));
  switch (name) {
    case "session": return { token: "mock-token-mock-token-mock", reviewer: "mock" };
    case "meta": return fixture.meta(empty);
    case "days": return { days: empty ? [] : [{ day: "2026-03-03", reports: 1, claims: 3 }, { day: "2026-03-04", reports: 1, claims: 1 }, { day: "2026-03-06", reports: 1, claims: 1 }] };
    case "events": return id ? fixture.detail(id) : { asOf: null, recordedAsOf: null, events, next: null };
    case "situations": return { situations: empty ? [] : fixture.situations() };
    case "reports": return id ? fixture.report(id) : { reports: empty ? [] : fixture.reports, next: null };
    case "rejections": return { rejections: empty ? [] : fixture.rejections, next: null };
    case "search": return { q: query.get("q"), hits: [], matching: 0, cut: false, next: null };
    case "suggest": return { suggestions: [{ name: "Tavira", actor: "state:TV", place: null, claims: 3 }] };
    case "changes": return { since: query.get("since"), events: fixture.currentEvents().slice(0, /^2000/.test(query.get("since")) ? 2 : 0).map((event, i) => ({ what: i === 1 ? "new" : "changed", event, before: i === 1 ? null : { ...event, status: { ...event.status, kind: "CLAIMED" }, counts: { ...event.counts, claims: 2 } }, claims: [] })), next: null };
    case "brief": return fixture.brief;
    case "map": return { type: "FeatureCollection", next: null, features: events.filter((event) => event.place).map((event) => ({ type: "Feature", id: event.id, geometry: { type: "Point", coordinates: [event.place.lon, event.place.lat] }, properties: event })) };
    case "reviews": return { reviews: fixture.toldReviews().reverse(), next: null };
    case "add": return { jobs: [] };
    default: return null;
  }
}

const server = createServer((request, response) => {
  const url = new URL(request.url, "http://localhost");
  response.setHeader("Content-Security-Policy", POLICY);
  const send = (status, body, type = "application/json") => response.writeHead(status, { "Content-Type": type }).end(typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  if (url.pathname === "/api/v1/stream") {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    streams.add(response);
    request.on("close", () => streams.delete(response));
    return response.write(`event: ledger\ndata: ${JSON.stringify(fixture.meta(empty).mark)}\n\n`);
  }
  if (request.method === "POST") {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => send(...post(url.pathname, body, url.searchParams)));
    return;
  }
  if (url.pathname.startsWith("/api/v1/")) {
    if (url.searchParams.get("format") === "md") return send(200, `# Brief\n\n${fixture.brief.sections[0].sentences.map((sentence) => sentence.text).join(" ")}\n`, "text/markdown");
    const found = answer(url.pathname, url.searchParams);
    return found ? send(200, found) : send(404, { type: "about:blank", title: "Not Found", status: 404, detail: "there is no such thing" }, "application/problem+json");
  }
  const path = normalize(url.pathname === "/" ? "/index.html" : url.pathname);
  try {
    send(200, readFileSync(join(dist, path)), TYPES[extname(path)] ?? "application/octet-stream");
  } catch {
    send(404, "not there", "text/plain");
  }
});

function post(path, body, query) {
  if (path === "/api/v1/demo") {
    empty = false;
    tell("ledger", fixture.meta(empty).mark);
    return [202, { id: 1, name: "demo", state: "done", done: 3, added: 3, changed: 0, seen: 0, rejected: 0, claims: 5, results: [], message: null }];
  }
  if (path === "/api/v1/add") {
    const bad = body.includes("\u0000") || body.length < 20;
    const job = { id: Date.now() % 1e9, name: query.get("name") ?? "pasted", state: "done", done: 1, added: bad ? 0 : 1, changed: 0, seen: 0, rejected: bad ? 1 : 0, claims: 0, message: null, results: [{ outcome: bad ? "rejected" : "added", address: query.get("name"), report: null, title: null, claims: 0, reason: bad ? "binary" : null, message: bad ? "this is no text" : null }] };
    tell("job", job);
    return [202, job];
  }
  const undo = /reviews\/(\d+)\/undo/.exec(path);
  const told = JSON.parse(body);
  const review = { entry: fixture.reviews.length + 10, at: "2026-11-23T12:30:00.000Z", by: told.by ?? "mock", why: told.why, action: undo ? "undo" : told.action, text: undo ? `undo ${undo[1]}` : `${told.action} ${told.claim ?? told.event}`, undoes: undo ? Number(undo[1]) : null, undoneBy: null, claims: told.claim ? [told.claim] : (told.claims ?? []), events: [fixture.eventId] };
  if (undo) fixture.reviews.find((one) => one.entry === Number(undo[1])).undoneBy = review.entry;
  review.decision = told;
  fixture.reviews.push(review);
  tell("ledger", fixture.meta(empty).mark);
  return [201, fixture.toldReviews().at(-1)];
}

const port = Number(process.env.PORT ?? 8099);
server.listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
