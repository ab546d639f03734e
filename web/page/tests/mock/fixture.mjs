// A small invented ledger in the server's own form, for work on the page without the server. No word of it is from a real
// report.
const id = (n) => `r${n.toString(16).padStart(12, "0")}`;
const points = (text) => Array.from(text).length;
/** The span of the nth occurrence of some words, in code points. */
export function at(text, words, nth = 0) {
  let from = -1;
  for (let i = 0; i <= nth; i++) from = text.indexOf(words, from + 1);
  if (from < 0) throw new Error(`"${words}" is not in the text`);
  const start = points(text.slice(0, from));
  return [start, start + points(words)];
}
const known = (day) => `${day}T23:59:59.999Z`;
const PLACE = { name: "Sella Strait", geonamesId: null, lat: 54.6, lon: 19.6, precision: 2 };
const REGION = { name: "Kherson Oblast", geonamesId: 706442, lat: 46.65, lon: 33.5, precision: 3 };
const TOWN = { name: "Port Sella", geonamesId: null, lat: 54.35, lon: 18.65, precision: 1 };
const commitment = (certainty = "CERTAIN", polarity = "POS", tense = "DONE", condition = null) => ({ certainty, polarity, tense, condition });

const texts = {
  1: "Strait ferry halted as Orlund blames rival for cut cable\n\nPORT SELLA, March 3 - The government of Orlund accused neighbouring Tavira on Tuesday of cutting a power cable under the Sella Strait, a charge that Tavira denied within the hour.\n\n\"This was no anchor,\" Energy Minister Ada Vale 🌊 told reporters. \"Somebody went down there with a saw.\"\n\nVale said that divers had told her that two men had cut the cable. About 3,000 passengers were stranded.",
  2: "Cable cut under the Sella Strait\n\nTavira cut a power cable under the Sella Strait, leaving 3,000 passengers stranded.",
  3: "<script>window.pwned = 1</script> says a title\n\n<img src=x onerror=\"window.pwned = 1\"> Tavira's navy spokesman Joris Penn said about 400 passengers were stranded, and called the charge \"a fairy tale\". None of its ships had been near the cable, he said.",
};
const rows = {
  1: { title: "Strait ferry halted as Orlund blames rival for cut cable", outlet: "Coast Wire", published: "2026-03-03", address: "reports/agency.txt", url: null },
  2: { title: "Cable cut under the Sella Strait", outlet: "Port Daily", published: "2026-03-04", address: "https://daily.example/cable", url: "https://daily.example/cable" },
  3: { title: "<script>window.pwned = 1</script> says a title", outlet: "Tavira Today", published: "2026-03-06", address: "javascript:alert(1)", url: null },
};
export const reportRow = (n, revision = 1) => ({ id: id(n), revision, recorded: `2026-11-23T12:0${n}:00.000Z`, known: known(rows[n].published), ...rows[n] });
const party = (name, actor = null) => ({ name, actor, key: actor ?? name.toLowerCase() });
const ORLUND = party("Orlund", "state:OR"), TAVIRA = party("Tavira", "state:TV"), VALE = party("Ada Vale"), PENN = party("Joris Penn");

function reading(n, attributions, claims) {
  const text = texts[n];
  return {
    id: id(n), title: rows[n].title, outlet: rows[n].outlet, published: rows[n].published, language: "en", text, model: "mock",
    sentences: [[0, points(text)]], attributions, claims,
    toponyms: text.includes("Sella Strait") ? [{ start: at(text, "Sella Strait")[0], end: at(text, "Sella Strait")[1], name: "Sella Strait", lat: 54.6, lon: 19.6, geonamesId: null, precision: 2, reasons: [] }] : [],
    times: text.includes("Tuesday") ? [{ start: at(text, "Tuesday")[0], end: at(text, "Tuesday")[1], value: "2026-03-03", type: "DATE", from: "2026-03-03", to: "2026-03-03", precision: "DAY" }] : [],
    names: [], warnings: [],
  };
}
const attribution = (n, name, kind, source, cue, content, speaker, inside = null) => ({
  id: name, kind, source: source ? [at(texts[n], ...[source].flat())] : [], cue: cue ? [at(texts[n], ...[cue].flat())] : [], content: content.map((words) => at(texts[n], words)),
  speaker: speaker ? { name: speaker, names: [speaker], actor: null } : null, inside, channel: null, confidence: 0.9,
});
const claim = (n, name, trigger, how, by = [], more = {}) => ({
  id: name, type: "ASSAULT", subType: null, trigger: at(texts[n], ...[trigger].flat()), agent: [{ name: "Tavira", names: ["Tavira"], actor: "state:TV", span: [0, 1] }], patient: [],
  place: { ...PLACE, names: ["Sella Strait"], span: [0, 1] }, time: null, figures: [], commitment: how, assertedBy: by, labels: [], confidence: 0.87, ...more,
});
const readings = {
  1: reading(1, [
    attribution(1, "a1", "indirect", "The government of Orlund", "accused", ["neighbouring Tavira on Tuesday of cutting a power cable under the Sella Strait"], "Orlund"),
    attribution(1, "a2", "indirect", ["Tavira", 1], "denied", ["a charge that"], "Tavira"),
    attribution(1, "a3", "direct", "Energy Minister Ada Vale", "told", ["\"This was no anchor,\"", "\"Somebody went down there with a saw.\""], "Ada Vale"),
    attribution(1, "a4", "indirect", ["Vale", 1], "said", ["that divers had told her that two men had cut the cable"], "Ada Vale"),
    attribution(1, "a5", "indirect", "divers", ["told", 1], ["that two men had cut the cable"], null, "a4"),
  ], [
    claim(1, "c1", "cutting", commitment(), [{ name: "Orlund", attribution: "a1" }]),
    claim(1, "c2", "charge", commitment("CERTAIN", "NEG"), [{ name: "Tavira", attribution: "a2" }]),
    claim(1, "c3", ["cut", 2], commitment("PROBABLE"), [{ name: null, attribution: "a5" }, { name: "Ada Vale", attribution: "a4" }]),
  ]),
  2: reading(2, [], [claim(2, "c1", ["cut", 0], commitment())]),
  3: reading(3, [attribution(3, "a1", "mixed", "Tavira's navy spokesman Joris Penn", "said", ["about 400 passengers were stranded"], "Joris Penn")],
    [claim(3, "c1", "stranded", commitment("CERTAIN", "NEG"), [{ name: "Joris Penn", attribution: "a1" }])]),
};

const holders = { "1/c1": [ORLUND, "ASSERTS"], "1/c2": [TAVIRA, "DENIES"], "1/c3": [VALE, "CONDITIONAL"], "2/c1": [party("Port Daily"), "ASSERTS"], "3/c1": [PENN, "DENIES"] };
const eventId = `e${id(1).slice(1)}-c1`;
const eventClaims = Object.entries(holders).map(([key, [holder, stance]], i) => {
  const [n, c] = key.split("/");
  const told = readings[n].claims.find((one) => one.id === c);
  const text = Array.from(texts[n]);
  return {
    id: `${id(Number(n))}/${c}`, report: reportRow(Number(n)), known: known(rows[n].published), party: holder, chain: [holder], assertion: true, stance,
    words: text.slice(...told.trigger).join(""),
    sentence: { report: id(Number(n)), span: [Math.max(0, told.trigger[0] - 60), Math.min(text.length, told.trigger[1] + 60)], words: text.slice(Math.max(0, told.trigger[0] - 60), told.trigger[1] + 60).join("") },
    claim: told, link: i === 0 ? null : { to: `${id(1)}/c1`, score: 0.81, reasons: ["the same event type", "the same place"] },
  };
});
const grade = (code) => ({ code, reliability: code[0], credibility: Number(code[1]), credibilityText: "as the mock has it" });
const reason = (text, ...claims) => (claims.length > 0 ? { text, claims } : { text });
const graded = (code) => ({ ...grade(code), for: [reason("two independent origins")], against: [reason("the other side denies it")], set: null });
const statusOf = (kind) => ({ kind, text: kind.toLowerCase(), meaning: "some assert it and others deny it", reasons: [reason("Orlund asserts it and Tavira denies it")] });
const counts = (claims, figureConflicts = 0, drift = 0) => ({ claims, parties: claims, figureConflicts, drift });
const row = (more = {}) => ({
  id: eventId, name: more.words ? `Tavira “${more.words}”` : "Tavira cuts a power cable", type: "ASSAULT", subType: null, words: "cutting", agents: [{ name: "Tavira", actor: "state:TV" }], patients: [{ name: "power cable", actor: null }],
  place: PLACE, time: { start: "2026-03-03", end: "2026-03-03", precision: "DAY" }, first: known("2026-03-03"), outlets: ["Coast Wire", "Port Daily"], changed: known("2026-03-06"), reports: 3, counts: counts(5, 1, 1),
  status: statusOf("DISPUTED"), grade: graded("F4"), suggested: grade("F4"),
  origins: { independent: 3, reports: 3, summary: "3 independent origins in 3 reports" }, reviewed: false,
  quote: eventClaims[0].sentence, sparkline: { start: "2026-03-03", days: 1, counts: [3, 1, 0, 1] }, ...more,
});
const STATUSES = ["CONFIRMED", "CORROBORATED", "CLAIMED", "ANNOUNCED", "DENIED", "RETRACTED", "SUPERSEDED", "UNCONFIRMED"];
export const events = [
  row({ suggested: grade("F4") }),
  ...STATUSES.map((status, i) => row({
    id: `e${id(1).slice(1)}-c${i + 10}`, status: statusOf(status), type: ["AID", "CONSULT", "RETREAT", "AGREE"][i % 4], words: ["sent", "met", "left", "agreed"][i % 4], place: [TOWN, REGION, null][i % 3],
    time: null, counts: counts(1 + (i % 4)), grade: graded(`F${(i % 6) + 1}`), suggested: grade(`F${(i % 6) + 1}`), changed: known(i % 2 ? "2026-03-03" : "2026-03-06"), reviewed: i === 2, sparkline: { start: "2026-03-03", days: 1, counts: Array.from({ length: i + 1 }, (_, j) => (j * 7) % 5) },
  })),
];
const figure = (n, c, words, what, low) => ({ words, what, low, high: low, unit: null, kind: "other", dimension: "COUNT", approximate: true, claim: `${id(n)}/${c}`, span: at(texts[n], words) });
const f3000 = figure(1, "c1", "3,000", "passengers", 3000), f400 = figure(3, "c1", "400", "passengers", 400);
export const reviews = [];
/** What stands in the journal, without what the mock keeps for itself. */
export const toldReviews = () => reviews.map(({ decision, ...review }) => review);
const live = (action) => reviews.filter((review) => review.action === action && !review.undoneBy).map((review) => review.decision);

/** The events with reviewer decisions: merged, split and graded ones. */
export function currentEvents() {
  const merged = live("merge");
  const claims = new Map(events.map((event) => [event.id, event.counts.claims]));
  for (const { event, other } of merged) claims.set(event, claims.get(event) + claims.get(other));
  for (const { event, claims: out } of live("split")) claims.set(event, claims.get(event) - out.length);
  return events.filter((event) => !merged.some(({ other }) => other === event.id)).map((event) => {
    const set = live("grade").filter((decision) => decision.event === event.id).at(-1);
    const by = set && reviews.filter((review) => review.decision === set).at(-1);
    const effective = set ? { ...event.grade, ...grade(`${set.reliability ?? event.suggested.reliability}${set.credibility ?? event.suggested.credibility}`), set: { reliability: set.reliability ?? null, credibility: set.credibility ?? null, by: by.by, why: by.why, at: by.at, entry: by.entry } } : event.grade;
    return { ...event, counts: { ...event.counts, claims: claims.get(event.id) }, grade: effective };
  });
}
export function detail(of = eventId) {
  const found = currentEvents().find((event) => event.id === of) ?? (`${of}`.startsWith("r") ? currentEvents()[0] : null);
  if (!found) return null;
  const claims = eventClaims.filter((one) => !reviews.some((review) => review.action === "reject" && !review.undoneBy && review.claims.includes(one.id)));
  const position = (party, stance, ids, figures = [], labels = []) => ({ party, side: party === PENN ? "state:TV" : party.key, author: party.name === "Port Daily", stance, text: stance.toLowerCase(), history: [{ stance, since: known("2026-03-03"), leansTo: "POS", claims: ids }], figures, labels });
  return {
    asOf: null, recordedAsOf: null,
    event: {
      ...found,
      status: { ...found.status, reasons: [reason("Orlund asserts it and Tavira denies it", eventClaims[0].id, eventClaims[1].id)] },
      grade: { ...found.grade, for: [reason("three independent origins", ...claims.slice(0, 2).map((one) => one.id))], against: [reason("the other side denies it", eventClaims[1].id)] },
      positions: [
        position(ORLUND, "ASSERTS", [eventClaims[0].id], [f3000]), position(TAVIRA, "DENIES", [eventClaims[1].id]), position(VALE, "CONDITIONAL", [eventClaims[2].id]),
        position(party("Port Daily"), "ASSERTS", [eventClaims[3].id]), position(PENN, "DENIES", [eventClaims[4].id], [f400], [{ words: "a fairy tale", type: null, claim: eventClaims[4].id, span: at(texts[3], "a fairy tale") }]),
      ],
      figureConflicts: [{ first: ORLUND, figure: f3000, second: PENN, other: f400, noneAgainstSome: false }],
      tolls: [],
      origins: { ...found.origins, tree: [
        { kind: "UTTERANCE", party: ORLUND, claims: [eventClaims[0].id], reports: [id(1), id(2)], independent: true, dependsOn: null, reasons: ["Orlund said it on one occasion"] },
        { kind: "UTTERANCE", party: TAVIRA, claims: [eventClaims[1].id], reports: [id(1)], independent: true, dependsOn: null, reasons: [] },
        { kind: "UTTERANCE", party: PENN, claims: [eventClaims[4].id], reports: [id(3)], independent: false, dependsOn: 1, reasons: ["speaks for Tavira"] },
      ] },
      drift: [{ kind: "OWN_FACT", text: "what Orlund says is stated as fact elsewhere", weaker: eventClaims[0].id, stronger: eventClaims[3].id }],
      places: [{ ...PLACE, claims: claims.map((one) => one.id) }, { ...REGION, claims: [eventClaims[0].id] }],
      claims,
    },
    reports: [1, 2, 3].map((n) => ({ report: reportRow(n), takenFrom: n === 2 ? { report: id(1), share: 0.62, reasons: ["shares 62 % of its words"] } : null })), reviews: toldReviews(), more: 0,
  };
}
export function report(of) {
  const n = [1, 2, 3].find((one) => id(one) === of);
  if (!n) return null;
  return {
    asOf: null, recordedAsOf: null, report: reportRow(n), reading: readings[n],
    links: readings[n].claims.map((one) => ({ claim: one.id, id: `${of}/${one.id}`, event: eventId, party: holders[`${n}/${one.id}`][0], sentence: eventClaims.find((kept) => kept.id === `${of}/${one.id}`).sentence.span })),
    revisions: n === 2 ? [{ report: { ...reportRow(1), revision: 1 }, changes: [] }, { report: { ...reportRow(2), revision: 2 }, changes: [{ what: "commitment", before: null, after: `${id(2)}/c1`, words: "cut: PR+ DONE -> CT+ DONE" }] }] : [{ report: reportRow(n), changes: [] }],
    takenFrom: n === 2 ? [{ report: reportRow(1), share: 0.62, reasons: ["shares 62 % of its words"] }] : [],
  };
}
export const situations = () => [{
  id: `s${id(1).slice(1)}`, name: "Tavira and the power cable", first: known("2026-03-03"), last: known("2026-03-06"), counts: { reports: 3, events: events.length, parties: 4 },
  keyEvents: currentEvents().slice(0, 3).map((event) => ({ id: event.id, name: event.name, reports: event.reports })), parties: [ORLUND, TAVIRA, VALE, PENN], reports: [1, 2, 3].map(id),
}];
export const reports = [3, 2, 1].map((n) => ({ report: reportRow(n), claims: readings[n].claims.length }));
export const brief = {
  asOf: null, recordedAsOf: null, since: null,
  sections: [{ event: eventId, title: "Sella Strait: cutting", sentences: [
    { kind: "TOLD", text: "Orlund said that Tavira had cut a power cable.", footnotes: [1] }, { kind: "STATUS", text: "Tavira denied it; the matter is disputed.", footnotes: [2] }, { kind: "OPEN", text: "How many passengers were stranded is open.", footnotes: [1, 2] }] }],
  footnotes: [1, 2].map((number) => ({ number, report: id(1), address: rows[1].address, revision: 1, outlet: rows[1].outlet, published: rows[1].published, span: eventClaims[number - 1].sentence.span, words: eventClaims[number - 1].sentence.words })),
};
const coded = (list) => list.map(([code, text, meaning]) => ({ code, text, ...(meaning ? { meaning } : {}) }));
export const meta = (empty) => ({
  version: "mock", ledger: "mock.db", mark: { entries: empty ? 0 : 3 + reviews.length, hash: `${reviews.length}`.padStart(64, "0"), recorded: empty ? null : "2026-11-23T12:03:00.000Z" },
  counts: empty ? { reports: 0, addresses: 0, claims: 0, events: 0, rejections: 0, reviews: 0 } : { reports: 3, addresses: 3, claims: 5, events: events.length, rejections: 1, reviews: reviews.length },
  bounds: { knownFirst: known("2026-03-03"), knownLast: known("2026-03-06"), recordedFirst: null, recordedLast: null }, model: "mock",
  limits: { upload: 16e6, page: 200 }, can: { add: true, review: true, demo: empty, brief: true, search: true },
  words: {
    types: coded(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "DISASTER", "ACCIDENT", "DEATH", "ELECTION", "APPOINTMENT", "LAW", "CRIME", "ECONOMY"].map((code) => [code, code])),
    statuses: coded([["CONFIRMED", "confirmed by the opposing party"], ["DISPUTED", "disputed", "some assert it and others deny it"], ["CORROBORATED", "corroborated"], ["CLAIMED", "claimed by one party"], ["ANNOUNCED", "announced"], ["DENIED", "denied"], ["RETRACTED", "retracted"], ["SUPERSEDED", "superseded"], ["UNCONFIRMED", "unconfirmed"]]),
    stances: coded([["ASSERTS", "asserts it"], ["DENIES", "denies it"], ["CONDITIONAL", "sets a condition"], ["ANNOUNCES", "announces it"], ["EXPECTS", "expects it"], ["LABELS", "uses another term"]]),
    reliability: coded([..."ABCDEF"].map((code) => [code, `reliability ${code}`])), credibility: coded([..."123456"].map((code) => [code, `credibility ${code}`])),
    origins: coded([["UTTERANCE", "one utterance"], ["UNNAMED", "an unnamed source"], ["AGENCY", "an agency report"], ["OBSERVATION", "an outlet's own reporting"]]),
  },
  policy: "Crimea and Sevastopol are drawn as Ukraine's (UN General Assembly 68/262).",
});
export const rejections = [{ entry: 9, address: "photo.png", reason: "binary", message: "this is no text", recorded: "2026-11-23T12:04:00.000Z" }];
export { eventId };
