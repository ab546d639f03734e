// Commitment as it was published: a lane for each party, a shape for each claim by its stance.
import type { EventClaim, StanceCode } from "../api/types";
import { claimHref } from "../app/route";
import { STANCE, STANCE_NAMES, StanceMark, stanceClass } from "../parts/symbols";
import { commitment, day } from "../words/format";
import type { Lookup } from "../views/event";

const LANE = 26;
const LEFT = 170;
const RIGHT = 16;
const WIDTH = 760;
const TOP = 22;
const MOST_LANES = 14;
const DAY = 86_400_000;

export function Timeline({ lookup }: { lookup: Lookup }) {
  const claims = lookup.detail.event.claims.filter((claim) => claim.stance !== null);
  if (claims.length < 2) return null;
  const parties = [...new Map(claims.map((claim) => [claim.party.key, claim.party])).values()];
  const lanes = parties.slice(0, MOST_LANES);
  const times = claims.map((claim) => when(claim.known));
  const first = Math.floor(Math.min(...times) / DAY) * DAY;
  const last = Math.max(first + DAY, Math.ceil(Math.max(...times) / DAY) * DAY);
  const x = (time: number) => LEFT + ((time - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const height = TOP + lanes.length * LANE + 4;
  const drifted = new Set(lookup.detail.event.drift.map((drift) => drift.stronger));
  const stances = (Object.keys(STANCE) as StanceCode[]).filter((stance) => claims.some((claim) => claim.stance === stance));
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">Commitment as it was published</h2>
      <p class="legend">{stances.map((stance) => <StanceMark key={stance} code={stance} />)}{drifted.size > 0 && <span class="mark drift-mark">ringed: drift</span>}</p>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="timeline">
        <svg class="timeline" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="group" aria-label="Timeline of commitment">
          {ticks(first, last).map((tick) => (
            <g key={tick}>
              <path class="tick" d={`M${x(tick)} ${TOP - 6}V${height}`} />
              <text class="tick-text" x={x(tick) + 3} y={12}>{day(new Date(tick).toISOString())}</text>
            </g>
          ))}
          {lanes.map((party, lane) => (
            <g key={party.key}>
              <path class="lane" d={`M0 ${TOP + lane * LANE}H${WIDTH}`} />
              <text class="lane-text" x={4} y={TOP + lane * LANE + 17}>{shortened(party.name)}<title>{party.name}</title></text>
              {spread(claims.filter((claim) => claim.party.key === party.key), x).map(({ claim, at }) => (
                <Mark key={claim.id} claim={claim} x={at} y={TOP + lane * LANE + LANE / 2} drifted={drifted.has(claim.id)} lookup={lookup} />
              ))}
            </g>
          ))}
        </svg>
      </div>
      {parties.length > lanes.length && <p class="quiet">{parties.length - lanes.length} more parties are in the table above.</p>}
    </section>
  );
}

/** What is known by the day alone stands in the day's middle, not at its end. */
const when = (known: string): number => Date.parse(known) - (/T23:59:59/.test(known) ? DAY / 2 : 0);

function Mark({ claim, x, y, drifted, lookup }: { claim: EventClaim; x: number; y: number; drifted: boolean; lookup: Lookup }) {
  const stance = claim.stance!;
  const shape = STANCE[stance];
  const told = `${claim.party.name} ${STANCE_NAMES[stance]}, ${commitment(claim.claim.commitment)}: “${claim.words}” ${lookup.source(claim.report.id)}`;
  return (
    <a href={claimHref(claim.id)} aria-label={told} class={`dot ${stanceClass(stance)}`}>
      <title>{told}</title>
      {drifted && <circle class="drift-ring" cx={x} cy={y} r={10} />}
      <circle class="hit" cx={x} cy={y} r={11} />
      <path d={shape.d} transform={`translate(${x - 7} ${y - 7}) scale(.875)`} fill={shape.filled ? "currentColor" : "none"} stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round" />
    </a>
  );
}

/** Marks of one lane that would lie on each other stand beside each other. */
function spread(claims: EventClaim[], x: (time: number) => number): { claim: EventClaim; at: number }[] {
  let last = -Infinity;
  return claims.map((claim) => {
    const at = Math.min(WIDTH - RIGHT + 6, Math.max(x(when(claim.known)), last + 13));
    last = at;
    return { claim, at };
  });
}

function ticks(first: number, last: number): number[] {
  const days = Math.round((last - first) / DAY);
  const step = Math.max(1, Math.ceil(days / 5));
  return Array.from({ length: Math.floor((days - 1) / step) + 1 }, (_, i) => first + i * step * DAY);
}

const shortened = (name: string): string => (name.length > 25 ? `${name.slice(0, 24)}…` : name);
