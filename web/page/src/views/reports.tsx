import { useRef } from "preact/hooks";
import { address } from "../api/client";
import type { ReportPage } from "../api/types";
import { useKeys } from "../app/keys";
import { useApi } from "../app/ledger";
import { href, useRoute } from "../app/route";
import { step, useRoving } from "../parts/roving";
import { Failure, Loading, Nothing } from "../parts/states";
import { day, moment, reportName } from "../words/format";

export function ReportsView() {
  const { query } = useRoute();
  const { data, error } = useApi<ReportPage>(address("/api/v1/reports", { limit: 100, cursor: query.cursor }));
  const list = useRef<HTMLDivElement>(null);
  useRoving(list, data);
  useKeys([
    { keys: "j", does: "Next row", group: "List", act: () => step(list, 1) },
    { keys: "k", does: "Row before", group: "List", act: () => step(list, -1) },
  ]);
  if (error) return <Failure message={error} />;
  if (!data) return <Loading />;
  return (
    <div ref={list}>
      <h1>Reports <small>the latest recorded first</small></h1>
      {data.reports.length === 0 ? <Nothing>No report is in the ledger.</Nothing> : (
        <table class="reports">
          <thead>
            <tr><th scope="col">Report</th><th scope="col">Outlet</th><th scope="col">Published</th><th scope="col">Recorded</th><th scope="col">Revision</th><th scope="col">Claims</th></tr>
          </thead>
          <tbody>
            {data.reports.map(({ report, claims }) => (
              <tr key={report.id}>
                <td class="what">
                  <a data-row href={href(["reports", report.id])}>{reportName(report)}</a>
                  {reportName(report) !== report.address && <span class="quote">{report.address}</span>}
                </td>
                <td data-head="Outlet">{report.outlet ?? <span class="quiet">not stated</span>}</td>
                <td data-head="Published">{report.published ? day(report.published) : <span class="quiet">not stated</span>}</td>
                <td data-head="Recorded">{moment(report.recorded)}</td>
                <td data-head="Revision" class="number">{report.revision}</td>
                <td data-head="Claims" class="number">{claims}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data.next && <p class="more"><a class="button" href={href(["reports"], { cursor: data.next })}>Older ones</a></p>}
    </div>
  );
}
