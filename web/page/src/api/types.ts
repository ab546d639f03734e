// The answers of the server, as org/hearsay/web/openapi.yaml describes them. Spans are code points.
export type Span = [number, number];
export type StatusCode =
  | "SUPERSEDED" | "RETRACTED" | "CONFIRMED" | "DISPUTED" | "CORROBORATED"
  | "CLAIMED" | "ANNOUNCED" | "DENIED" | "UNCONFIRMED";
export type StanceCode = "LABELS" | "EXPECTS" | "HEDGES" | "ANNOUNCES" | "DENIES" | "ASSERTS";
export type Certainty = "CERTAIN" | "PROBABLE" | "POSSIBLE" | "UNDERSPECIFIED";
export type Polarity = "POS" | "NEG";
export type Tense = "DONE" | "ONGOING" | "FUTURE";
export type Reliability = "A" | "B" | "C" | "D" | "E" | "F";

export interface Party { name: string; actor: string | null; key: string }
export interface Actor { name: string; actor: string | null }
export interface Coded { code: string; text: string; meaning?: string }
export interface Quote { report: string; span: Span; words: string }
export interface Session { token: string; reviewer: string }
export interface LedgerMark { entries: number; hash: string; recorded: string | null }
export interface Meta {
  version: string;
  ledger: string;
  mark: LedgerMark;
  counts: { reports: number; addresses: number; claims: number; events: number; rejections: number; reviews: number };
  bounds: { knownFirst: string | null; knownLast: string | null; recordedFirst: string | null; recordedLast: string | null };
  model: string | null;
  limits: { upload: number; page: number };
  can: { add: boolean; review: boolean; demo: boolean; brief: boolean; search: boolean };
  words: Record<"types" | "statuses" | "stances" | "reliability" | "credibility" | "origins", Coded[]>;
  policy: string;
}
export interface Days { days: { day: string; reports: number; claims: number }[] }

export interface Place { name: string; geonamesId: number | null; lat: number | null; lon: number | null; precision: 0 | 1 | 2 | 3 }
export interface Time { start: string | null; end: string | null; precision: string }
export interface Grade { code: string; reliability: Reliability; credibility: number }
export interface OriginCount { independent: number | null; reports: number; text: string }
export interface Sparkline { start: string; days: number; counts: number[] }
export interface EventRow {
  id: string; type: string; subType: string | null; words: string;
  agents: Actor[]; patients: Actor[]; place: Place | null; time: Time | null;
  first: string; changed: string; claims: number; parties: number | null;
  /** Null, as the others that may be null: of so many claims that a list does not judge it. */
  status: StatusCode | null; statusReasons: string[];
  grade: Grade | null; suggested: Grade | null; gradeFor: string[]; gradeAgainst: string[];
  origins: OriginCount; conflicts: number | null; drift: number | null; reviewed: boolean;
  quote: Quote; sparkline: Sparkline;
}
export interface EventPage { asOf: string | null; recordedAsOf: string | null; events: EventRow[]; next: string | null }
export interface Reason { text: string; claims: string[] }
export interface Figure {
  words: string; what: string; low: number | null; high: number | null; unit: string | null;
  kind: "COUNT" | "SHARE" | "MONEY" | "MEASURE"; approximate: boolean; claim: string; span: Span;
}
export interface Held { stance: StanceCode; since: string; leansTo: Polarity; claims: string[] }
export interface Label { words: string; type: string | null; claim: string; span: Span }
export interface Position {
  party: Party; side: string; author: boolean; stance: StanceCode;
  history: Held[]; figures: Figure[]; labels: Label[];
}
export interface FigureConflict { first: Party; figure: Figure; second: Party; other: Figure; noneAgainstSome: boolean }
export interface Drift { kind: "HEADLINE" | "OWN_FACT" | "HEDGE_LOST"; text: string; weaker: string; stronger: string }
export interface Origin {
  kind: "UTTERANCE" | "UNNAMED" | "AGENCY" | "OBSERVATION"; party: Party; claims: string[];
  families: { root: string; reports: string[] }[];
  independent: boolean; dependsOn: number | null; reasons: string[];
}
export interface ReportLink { report: string; share: number; reasons: string[] }
export interface ReportRow {
  id: string; address: string; url: string | null; revision: number; title: string | null; outlet: string | null;
  published: string | null; recorded: string; known: string;
}
export interface EventReport { report: ReportRow; takenFrom: ReportLink | null }
export interface Commitment {
  certainty: Certainty; polarity: Polarity; tense: Tense; condition: { words: string; span: Span } | null;
}
export interface Participant { name: string; names: string[]; actor: string | null; span: Span }
export interface Claim {
  id: string; type: string; subType: string | null; trigger: Span;
  agent: Participant[]; patient: Participant[];
  place: (Place & { names: string[]; span: Span }) | null;
  time: (Time & { value: string | null; type: string; span: Span }) | null;
  figures: { what: string | null; low: number | null; high: number | null; unit: string | null; kind: string; approximate: boolean; span: Span; whatSpan: Span | null }[];
  commitment: Commitment;
  assertedBy: { name: string | null; attribution: string }[];
  labels: { words: string; span: Span; type: string | null; by: { name: string | null; attribution: string } }[];
  confidence: number;
}
export interface EventClaim {
  id: string; report: string; known: string; party: Party; chain: Party[]; stance: StanceCode | null;
  words: string; sentence: Quote; claim: Claim;
  joined: { to: string; score: number; reasons: string[] } | null;
}
export interface GradeSet { reliability: Reliability | null; credibility: number | null; by: string; why: string; at: string; entry: number }
export interface EventDetail {
  asOf: string | null; recordedAsOf: string | null; event: EventRow;
  status: { code: StatusCode; text: string; meaning: string; reasons: Reason[] };
  grade: { suggested: Grade; for: Reason[]; against: Reason[]; set: GradeSet | null };
  positions: Position[]; conflicts: FigureConflict[]; origins: Origin[]; drift: Drift[];
  places: { place: Place; claims: string[] }[];
  claims: EventClaim[]; reports: EventReport[]; reviews: Review[]; more: number;
}
export interface Attribution {
  id: string; kind: "direct" | "indirect" | "mixed"; source: Span[]; cue: Span[]; content: Span[];
  speaker: { name: string; names: string[]; actor: string | null } | null;
  inside: string | null; channel: string | null; confidence: number;
}
/** Where a report comes from, as its own format tells; what is not told is not there. */
export interface Provenance {
  url?: string; authors?: string[]; dateline?: string; publishedAt?: string; modifiedAt?: string; credit?: string; version?: string; status?: string;
  captions?: { text: string; credit?: string }[];
}
export interface Reading {
  provenance?: Provenance;
  id: string; title: string | null; outlet: string | null; published: string | null; language: string; text: string; model: string;
  sentences: Span[]; attributions: Attribution[]; claims: Claim[];
  toponyms: { start: number; end: number; name: string | null; lat: number | null; lon: number | null; geonamesId: number | null; precision: number; reasons: string[] }[];
  times: { start: number; end: number; value: string | null; type: string; from: string | null; to: string | null; precision: string }[];
  names: { start: number; end: number; kind: string; actor: string | null }[];
  warnings: { code: string; message: string; span: Span | null }[];
}
export interface RevisionChange { what: "added" | "gone" | "commitment" | "figures"; before: string | null; after: string | null; words: string }
export interface ClaimPlaceInLedger { claim: string; id: string; event: string; party: Party; sentence: Span }
export interface Report {
  asOf: string | null; recordedAsOf: string | null; report: ReportRow; reading: Reading;
  links: ClaimPlaceInLedger[];
  revisions: { report: ReportRow; changes: RevisionChange[] }[];
  takenFrom: { report: ReportRow; share: number; reasons: string[] }[];
}
export interface ReportPage { reports: { report: ReportRow; claims: number }[]; next: string | null }
export interface RejectionPage {
  rejections: { entry: number; address: string; reason: string; message: string; recorded: string }[]; next: string | null;
}
export interface Excerpt { span: Span; words: string; marks: Span[] }
export interface SearchHit {
  report: ReportRow; titleMarks: Span[]; excerpt: Excerpt;
  claims: { claim: string; event: string; excerpt: Excerpt }[];
}
export interface SearchPage { q: string; hits: SearchHit[]; matching: number; cut: boolean; next: string | null }
export interface Suggestions { suggestions: { name: string; actor: string | null; place: Place | null; claims: number }[] }
export interface Change {
  what: "new" | "changed"; event: EventRow;
  before: { status: StatusCode | null; grade: Grade | null; claims: number; origins: OriginCount } | null; claims: string[];
}
export interface ChangePage { since: string; events: Change[]; next: string | null }
export interface Footnote {
  number: number; report: string; address: string; revision: number; outlet: string | null; published: string | null; span: Span; words: string;
}
export interface Brief {
  asOf: string | null; recordedAsOf: string | null; since: string | null;
  sections: { event: string | null; title: string; sentences: { kind: "TOLD" | "STATUS" | "ORIGINS" | "OPEN"; text: string; footnotes: number[] }[] }[];
  footnotes: Footnote[];
}
export interface MapFeature {
  type: "Feature"; id: string; geometry: { type: "Point"; coordinates: [number, number] };
  properties: {
    type: string; words: string; agents: Actor[]; status: StatusCode | null; grade: Grade | null; place: string; precision: 0 | 1 | 2 | 3;
    geonamesId: number | null; claims: number; origins: OriginCount; first: string; changed: string;
  };
}
export interface EventMap { type: "FeatureCollection"; features: MapFeature[]; next: string | null }
export type Decision =
  | { action: "speaker"; claim: string; speaker: string | null }
  | { action: "place"; claim: string; place: string | null }
  | { action: "type"; claim: string; type: string }
  | { action: "commitment"; claim: string; certainty: Certainty; polarity: Polarity; tense: Tense }
  | { action: "reject"; claim: string }
  | { action: "merge"; event: string; other: string }
  | { action: "split"; event: string; claims: string[] }
  | { action: "grade"; event: string; reliability?: Reliability; credibility?: number };
export interface Review {
  entry: number; at: string; by: string; why: string; action: Decision["action"] | "undo"; text: string;
  undoes: number | null; undoneBy: number | null; claims: string[]; events: string[];
}
export interface ReviewPage { reviews: Review[]; next: string | null }
export interface JobResult {
  outcome: "added" | "changed" | "seen" | "rejected"; address: string; report: string | null; title: string | null;
  claims: number; reason: string | null; message: string | null;
}
export interface Job {
  id: number; name: string; state: "waiting" | "reading" | "done" | "failed"; done: number; added: number; changed: number;
  seen: number; rejected: number; claims: number; results: JobResult[]; message: string | null;
}
