import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { ReviewDialog } from "../review/dialog";
import { lastDecision, undoDialog } from "../review/state";
import { AddView } from "../views/add";
import { BriefView } from "../views/brief";
import { EventView } from "../views/event";
import { EventsView } from "../views/events";
import { MapPage } from "../views/map";
import { ReportView } from "../views/report";
import { ReportsView } from "../views/reports";
import { ReviewsView } from "../views/reviews";
import { SearchView } from "../views/search";
import { SituationsView } from "../views/situations";
import { Welcome } from "../views/welcome";
import { useKeys } from "./keys";
import { meta } from "./ledger";
import { useRoute, type Route } from "./route";
import { Shell } from "./shell";

export function App() {
  const route = useRoute();
  const ledger = meta.use();
  const empty = ledger !== null && ledger.counts.reports === 0 && ledger.counts.rejections === 0;
  useKeys([
    { keys: "u", does: "Undo the last decision", group: "Review", act: () => {
      const last = lastDecision.get();
      if (last) undoDialog(last);
    } },
  ]);
  useEffect(() => scrollTo(0, 0), [route.path.join("/")]);
  return (
    <Shell>
      {empty && route.path[0] !== "add" ? <Welcome canDemo={ledger.can.demo} /> : view(route)}
      <ReviewDialog />
    </Shell>
  );
}

function view({ path, query }: Route): ComponentChildren {
  const [name = "events", id] = path;
  switch (name) {
    case "events": return id ? <EventView key={id} id={id} /> : <EventsView query={query} />;
    case "reports": return id ? <ReportView key={id} id={id} query={query} /> : <ReportsView />;
    case "situations": return <SituationsView />;
    case "map": return <MapPage query={query} />;
    case "brief": return <BriefView query={query} />;
    case "reviews": return <ReviewsView />;
    case "search": return <SearchView query={query} />;
    case "add": return <AddView />;
    default: return <EventsView query={query} />;
  }
}
