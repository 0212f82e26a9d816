import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import type { Engine } from "./engine.ts";
import { findInstalled } from "./installed.ts";

/** Where Debian and Ubuntu put WebKitGTK's small browser. */
const BROWSERS = ["x86_64", "aarch64"].flatMap((machine) =>
  ["4.1", "4.0"].map(
    (version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  ),
);

/** How often, and how long apart in ms, a driver that starts is tried. */
const TRIES = { count: 120, pause: 250 } as const;

/** Starts WebKitGTK, on a screen of its own where there is none; null where it is not installed. */
export async function startWebkit(port: number): Promise<Engine | null> {
  const driver = findInstalled("WebKitWebDriver");
  const binary = findInstalled(...BROWSERS);
  const screen = findInstalled("Xvfb");
  if (driver === null || binary === null) return null;
  const hasDisplay = process.env.DISPLAY !== undefined;
  if (!hasDisplay && screen === null) return null;
  const programs: ChildProcess[] = [];
  const end = () => {
    for (const program of programs.reverse()) program.kill();
  };
  try {
    const display = hasDisplay ? process.env.DISPLAY : await startScreen(screen ?? "", programs);
    const env = { ...process.env, DISPLAY: display };
    programs.push(spawn(driver, [`--port=${port}`], { env, stdio: "ignore" }));
    // Without the bar above the page its window can be as narrow as a phone.
    const options = { binary, args: ["--automation", "--full-screen"] };
    const ask = asker(`http://127.0.0.1:${port}`);
    const { sessionId } = (await patiently(() =>
      ask("POST", "/session", {
        capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
      }),
    )) as { sessionId: string };
    const session = `/session/${sessionId}`;
    return {
      name: "WebKit",
      open: async (url) => void (await ask("POST", `${session}/url`, { url })),
      resize: async (size) => void (await ask("POST", `${session}/window/rect`, size)),
      run: (script) => ask("POST", `${session}/execute/sync`, { script, args: [] }),
      async close() {
        await ask("DELETE", session);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** Starts a screen that nobody sees; resolves to its name once it can be drawn on. */
async function startScreen(program: string, programs: ChildProcess[]): Promise<string> {
  const screen = spawn(program, ["-displayfd", "3", "-screen", "0", "1280x800x24"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  programs.push(screen);
  const told = screen.stdio[3] as NodeJS.ReadableStream;
  for await (const line of createInterface({ input: told })) return `:${line}`;
  throw new Error("startScreen: a display's number expected from Xvfb, none found");
}

function asker(base: string) {
  return async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(base + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    throw new Error((value as { message: string }).message);
  };
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      // Only a driver that does not listen yet is worth another try.
      if (!(error instanceof TypeError) || attempt === TRIES.count) throw error;
      await wait(TRIES.pause);
    }
  }
}
