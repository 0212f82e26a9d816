import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "./engine.ts";
import { findInstalled } from "./installed.ts";
import { Marionette } from "./marionette.ts";

/** Starts Firefox without a window; null where it is not installed. */
export async function startFirefox(port: number): Promise<Engine | null> {
  const program = findInstalled(
    "firefox-esr",
    "firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
  );
  if (program === null) return null;
  const profile = mkdtempSync(join(tmpdir(), "engines-firefox-"));
  writeFileSync(join(profile, "user.js"), preferences(port));
  mkdirSync(join(profile, "chrome"));
  // Firefox keeps its window wider than a phone.
  writeFileSync(join(profile, "chrome/userChrome.css"), ":root { min-width: 0 !important; }\n");
  const browser = spawn(program, ["--headless", "--marionette", "--profile", profile], {
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => browser.once("exit", resolve));
  const close = async () => {
    browser.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const marionette = await Marionette.connect(port);
    await marionette.send("WebDriver:NewSession");
    const run = async (script: string) => {
      const answer = await marionette.send("WebDriver:ExecuteScript", { script, args: [] });
      return (answer as { value: unknown }).value;
    };
    return {
      name: "Firefox",
      run,
      async open(url) {
        await marionette.send("WebDriver:Navigate", { url });
      },
      async resize({ width, height }) {
        await marionette.send("WebDriver:SetWindowRect", { width, height });
        const [w, h] = (await run("return [innerWidth, innerHeight]")) as [number, number];
        // The window has a frame around the page.
        const frame = { width: width - w, height: height - h };
        await marionette.send("WebDriver:SetWindowRect", {
          width: width + frame.width,
          height: height + frame.height,
        });
      },
      async close() {
        marionette.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function preferences(port: number): string {
  const set = {
    "marionette.port": port,
    "toolkit.legacyUserProfileCustomizations.stylesheets": true,
  };
  return Object.entries(set)
    .map(([name, value]) => `user_pref("${name}", ${value});\n`)
    .join("");
}
