import { claimHref } from "../app/route";
import { commitment } from "../words/format";
import type { Lookup } from "../views/event";

/** Commitment that was lost on the way: what says less, and what was made of it. */
export function DriftAlarms({ lookup }: { lookup: Lookup }) {
  const { drift } = lookup.detail.event;
  if (drift.length === 0) return null;
  return (
    <section class="drift" aria-labelledby="drift">
      <h2 id="drift">Drift <small>commitment lost on the way</small></h2>
      <ul>
        {drift.map((one) => (
          <li key={`${one.weaker} ${one.stronger}`}>
            <p>{one.text}</p>
            <Side id={one.weaker} head="weaker" lookup={lookup} />
            <Side id={one.stronger} head="stronger" lookup={lookup} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Side({ id, head, lookup }: { id: string; head: string; lookup: Lookup }) {
  const claim = lookup.claim.get(id);
  return (
    <p>
      <small>{head}{claim ? `, ${commitment(claim.claim.commitment)}` : ""}</small>
      <a class="cell" href={claimHref(id)}>{claim ? claim.sentence.words : id} {claim && <small>{lookup.source(claim.report.id)}</small>}</a>
    </p>
  );
}
