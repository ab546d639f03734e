// The page's script must stay small: fails the build above 150 KB of gzip (the aim is 80).
import { gzipSync } from "node:zlib";
import { readdirSync, readFileSync } from "node:fs";

const MUST = 150_000;
const AIM = 80_000;
const folder = new URL("../dist/assets/", import.meta.url);
const size = (end) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length, 0);
const script = size(".js");
console.log(`script ${script} bytes of gzip (must ${MUST}, aim ${AIM}), style ${size(".css")}`);
if (script > MUST) {
  console.error("the page's script is over its budget");
  process.exit(1);
}
