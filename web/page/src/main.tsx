import { render } from "preact";
import { App } from "./app/app";
import { start } from "./app/ledger";
import { applyTheme } from "./app/theme";
import { beginVisit } from "./app/visit";
import "./style/tokens.css";
import "./style/base.css";
import "./style/shell.css";
import "./style/views.css";
import "./style/report.css";
import "./style/print.css";

applyTheme();
beginVisit();
render(<App />, document.getElementById("page")!);
start();
