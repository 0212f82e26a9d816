/**
 * Installs a Chromium where there is none: Debian's packages as root, else Playwright's own build.
 * Then has a full one beside a headless shell, for tests that need it (e2e/back-forward.spec.ts);
 * without it they are skipped.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { browserPath, keepingOptions } from "./browser-path.ts";

function installs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

const isRootOnDebian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

function installsPackage(name: string): boolean {
  return installs("apt-get", "install", "-y", "--no-install-recommends", name);
}

if ((browserPath() === null || keepingOptions() === null) && isRootOnDebian) {
  installs("apt-get", "update");
  // The lighter one, which most tests use. Older releases have it not.
  if (browserPath() === null) installsPackage("chromium-headless-shell");
  installsPackage("chromium");
}
if (browserPath() === null) installs("npx", "playwright", "install", "chromium");
const found = browserPath();
if (found === null) {
  console.error(
    "ensure-browser: expected Chromium, found none. Install it and set CHROMIUM_PATH to its path.",
  );
  process.exit(1);
}
console.log(`browser: ${found}`);
if (keepingOptions() === null)
  console.warn(
    "ensure-browser: expected a full Chromium beside the headless shell, found none. e2e/back-forward.spec.ts is skipped.",
  );
