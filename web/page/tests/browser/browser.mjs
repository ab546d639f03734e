// Debian's chromium through playwright-core; no browser is downloaded.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export function open() {
  const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  if (!executablePath) throw new Error("no chromium was found; set CHROMIUM, or apt-get install chromium");
  return chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
}
