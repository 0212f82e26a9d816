/** Installs a Chromium where there is none: Debian's package as root, else Playwright's own build. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { browserPath } from "./browser-path.ts";

function installs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

if (browserPath() === null) {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const isInstalled =
    isRootOnDebian &&
    installs("apt-get", "update") &&
    ["chromium-headless-shell", "chromium"].some((name) =>
      installs("apt-get", "install", "-y", "--no-install-recommends", name),
    );
  if (!isInstalled) installs("npx", "playwright", "install", "chromium");
}
const found = browserPath();
if (found === null) {
  console.error(
    "ensure-browser: a Chromium expected, none found. Install one and name it in CHROMIUM_PATH.",
  );
  process.exit(1);
}
console.log(`browser: ${found}`);
