// What came from one address, one revision beside the other.
import { useMemo } from "preact/hooks";
import { address } from "../api/client";
import type { Report } from "../api/types";
import { useApi } from "../app/ledger";
import { claimHref, href } from "../app/route";
import { Failure, Loading } from "../parts/states";
import { difference, type Piece } from "../text/difference";
import { day, moment } from "../words/format";

export function Revisions({ report, compare }: { report: Report; compare: string | undefined }) {
  if (report.revisions.length < 2) return null;
  return (
    <section>
      <h2>Revisions</h2>
      <ol class="plain-list revisions">
        {report.revisions.map(({ report: row, changes }, i) => {
          const before = report.revisions[i - 1]?.report.id;
          return (
            <li key={row.id} aria-current={row.id === report.report.id ? "true" : undefined}>
              <a href={href(["reports", row.id])}>Revision {row.revision}</a> <small>{moment(row.recorded)}</small>
              {before && <> · <a href={href(["reports", row.id], { compare: before })} aria-current={compare === before && row.id === report.report.id ? "page" : undefined}>beside the one before</a></>}
              <ul>
                {changes.map((change, j) => (
                  <li key={j}><span class="flag">{change.what}</span> {change.after ?? change.before ? <a href={claimHref((change.after ?? change.before)!)}>{change.words}</a> : change.words}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

export function Compared({ report, other }: { report: Report; other: string }) {
  const { data, error } = useApi<Report>(address(`/api/v1/reports/${encodeURIComponent(other)}`));
  const pieces = useMemo(() => (data ? difference(data.reading.text, report.reading.text) : []), [data, report]);
  if (error) return <Failure message={error} />;
  if (!data) return <Loading />;
  return (
    <div class="compared">
      <Side head={`Revision ${data.report.revision}`} at={data.report.recorded} pieces={pieces.filter((piece) => piece.kind !== "new")} />
      <Side head={`Revision ${report.report.revision}`} at={report.report.recorded} pieces={pieces.filter((piece) => piece.kind !== "gone")} />
    </div>
  );
}

function Side({ head, at, pieces }: { head: string; at: string; pieces: Piece[] }) {
  return (
    <section>
      <h2>{head} <small>{day(at)}</small></h2>
      <div class="report-text">
        {pieces.map((piece, i) => piece.kind === "gone" ? <del key={i}>{piece.text}</del> : piece.kind === "new" ? <ins key={i}>{piece.text}</ins> : <span key={i}>{piece.text}</span>)}
      </div>
    </section>
  );
}
