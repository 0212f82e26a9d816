import { fork } from "node:child_process";
import { join } from "node:path";

/** The author panel's process. */
export interface Author {
  /** Address of the panel's script, token included; null where the process did not start. */
  script: Promise<string | null>;
  stop(): void;
}

/**
 * Starts the author panel's process for the dev server at this port. The dev server also works
 * without it.
 */
export function startAuthor(port: number): Author {
  const child = fork(join(import.meta.dirname, "serve.ts"), [String(port)], {
    execArgv: ["--import", "tsx"],
  });
  const script = new Promise<string | null>((resolve) => {
    child.once("message", (message) => resolve(String(message)));
    child.once("exit", (code) => {
      if (code !== 0 && code !== null)
        console.warn(
          `author panel: the process exited with ${code}. Pages are served without the panel.`,
        );
      resolve(null);
    });
  });
  return { script, stop: () => child.kill() };
}
