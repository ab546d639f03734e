// Parties by what they claim. Each cell opens the words; what cannot both be right is marked and left open.
import type { Figure, Position, StanceCode } from "../api/types";
import { claimHref } from "../app/route";
import { STANCE_NAMES, StanceMark, StanceSymbol } from "../parts/symbols";
import { around, Points } from "../text/spans";
import { figure, plural, type } from "../words/format";
import type { Lookup } from "../views/event";

const COLUMNS: StanceCode[] = ["ASSERTS", "ANNOUNCES", "DENIES", "DOUBTS", "UNCONFIRMED", "CONDITIONAL", "EXPECTS", "ASKS"];
const SHOWN = 4;
/** Characters of the sentence on each side of the words that tell the event. */
const AROUND = 42;

export function Matrix({ lookup }: { lookup: Lookup }) {
  const { status } = lookup.detail.event;
  const positions = bySide(lookup.detail.event.positions.filter((position) => position.stance !== "MENTIONS"));
  const columns = COLUMNS.filter((stance) => positions.some((position) => position.history.some((held) => held.stance === stance)));
  const figures = positions.some((position) => position.figures.length > 0);
  const labels = positions.some((position) => position.labels.length > 0);
  return (
    <section aria-labelledby="positions">
      <h2 id="positions">Positions <small>{plural(positions.length, "party").replace("partys", "parties")}; each cell opens its words</small></h2>
      {status.kind === "DISPUTED" && <p class="conflict-line"><StanceSymbol code="ASSERTS" /><StanceSymbol code="DENIES" /> Some assert it and others deny it. Both positions are kept.</p>}
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="positions">
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">Party</th>
              {columns.map((stance) => <th scope="col" key={stance}><StanceMark code={stance} /></th>)}
              {figures && <th scope="col">Figures</th>}
              {labels && <th scope="col"><StanceMark code="LABELS" /></th>}
            </tr>
          </thead>
          <tbody>
            {positions.map((position) => (
              <tr key={`${position.author} ${position.party.key}`}>
                <Party position={position} all={positions} />
                {columns.map((stance) => <Cell key={stance} position={position} stance={stance} lookup={lookup} />)}
                {figures && <Figures position={position} lookup={lookup} />}
                {labels && <Labels position={position} lookup={lookup} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Those who speak for one side stand together, where the first of them stood. */
function bySide(positions: Position[]): Position[] {
  const order = [...new Set(positions.map((position) => position.side))];
  return [...positions].sort((a, b) => order.indexOf(a.side) - order.indexOf(b.side));
}

function Party({ position, all }: { position: Position; all: Position[] }) {
  const side = position.side !== position.party.key ? all.find((other) => other.party.key === position.side)?.party.name ?? position.side.replace(/^state:/, "") : null;
  return (
    <th scope="row">
      {position.party.name}
      {position.author && <small class="block">the outlet itself</small>}
      {side && <small class="block">speaks for {side}</small>}
    </th>
  );
}

function Cell({ position, stance, lookup }: { position: Position; stance: StanceCode; lookup: Lookup }) {
  const held = position.history.filter((one) => one.stance === stance);
  const now = position.stance === stance;
  if (held.length === 0) return <td class="none"><span class="hidden">nothing</span></td>;
  const claims = [...new Set(held.flatMap((one) => one.claims))];
  return (
    <td data-head={STANCE_NAMES[stance]} class={now ? `holds stance-${stance.toLowerCase()}` : "held"}>
      {!now && <small class="block">before</small>}
      {claims.slice(0, SHOWN).map((id) => <Words key={id} id={id} lookup={lookup} />)}
      {claims.length > SHOWN && <small class="block">and {claims.length - SHOWN} more below</small>}
    </td>
  );
}

function Words({ id, lookup }: { id: string; lookup: Lookup }) {
  const claim = lookup.claim.get(id);
  if (!claim) return <a class="cell" href={claimHref(id)}>words</a>;
  const trigger: [number, number] = [claim.claim.trigger[0] - claim.sentence.span[0], claim.claim.trigger[1] - claim.sentence.span[0]];
  const [before, words, after] = around(new Points(claim.sentence.words), trigger, AROUND);
  return (
    <a class="cell" href={claimHref(id)} title={claim.sentence.words}>
      “{before}<b>{words}</b>{after}” <small>{lookup.brief(claim.report.id)}</small>
    </a>
  );
}

function Figures({ position, lookup }: { position: Position; lookup: Lookup }) {
  return (
    <td data-head="figures" class={position.figures.length === 0 ? "none" : ""}>
      {distinct(position.figures).map((told) => {
        const against = conflictsOf(told, lookup);
        return (
          <a key={`${told.claim} ${told.span.join()}`} class={`cell ${against.length > 0 ? "conflict" : ""}`} href={claimHref(told.claim, told.span)}>
            {figure(told)}
            {against.length > 0 && <small class="block">≠ {against.join("; ")}</small>}
          </a>
        );
      })}
    </td>
  );
}

/** The same figure in ten reports is told once. */
const distinct = (figures: Figure[]): Figure[] =>
  figures.filter((told, i) => figures.findIndex((other) => figure(other) === figure(told)) === i);

function conflictsOf(told: Figure, lookup: Lookup): string[] {
  const same = (other: Figure) => figure(other) === figure(told) && other.low === told.low;
  const found = lookup.detail.event.figureConflicts.flatMap((conflict) => [
    ...(same(conflict.figure) && conflict.figure.claim === told.claim ? [`${conflict.second.name}: ${figure(conflict.other)}`] : []),
    ...(same(conflict.other) && conflict.other.claim === told.claim ? [`${conflict.first.name}: ${figure(conflict.figure)}`] : []),
  ]);
  return [...new Set(found)];
}

function Labels({ position, lookup }: { position: Position; lookup: Lookup }) {
  return (
    <td data-head={STANCE_NAMES.LABELS} class={position.labels.length === 0 ? "none" : ""}>
      {position.labels.map((label) => (
        <a key={`${label.claim} ${label.span.join()}`} class="cell" href={claimHref(label.claim, label.span)}>
          “{label.words}” <small>{label.type ? `${type(label.type)}, ` : ""}{lookup.brief(label.claim.split("/")[0]!)}</small>
        </a>
      ))}
    </td>
  );
}

