// Checks, tests and builds the page, but only if anything that it is made of has changed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("..", import.meta.url));
const SOURCES = ["package.json", "package-lock.json", "index.html", "vite.config.ts", "tsconfig.json", "build", "src", "public", "tests/unit", "../src/main/resources/org/hearsay/web/api/openapi.yaml"];
const built = join(root, "dist/.built");
const installed = join(root, "node_modules/.installed");

const files = (path) =>
  statSync(join(root, path)).isDirectory() ? readdirSync(join(root, path)).sort().flatMap((name) => files(join(path, name))) : [path];

function hash(paths) {
  const sum = createHash("sha256");
  for (const path of paths) sum.update(path).update("\0").update(readFileSync(join(root, path))).update("\0");
  return sum.digest("hex");
}

const same = (file, value) => existsSync(file) && readFileSync(file, "utf8") === value;
const npm = (...words) => execFileSync("npm", words, { cwd: root, stdio: "inherit", env: { ...process.env, npm_config_update_notifier: "false" } });

const now = hash(SOURCES.flatMap(files));
if (same(built, now)) {
  console.log("page: unchanged");
} else {
  const lock = hash(["package-lock.json"]);
  if (!same(installed, lock)) {
    npm("ci", "--no-audit", "--no-fund", "--loglevel=error");
    writeFileSync(installed, lock);
  }
  npm("run", "--silent", "unit");
  npm("run", "--silent", "build");
  writeFileSync(built, now);
}
