import { createServer } from "node:net";

/** Port that Next takes where none is named. */
const FIRST = 3000;

/**
 * The port that the dev server is asked to take, by its arguments or PORT; null where none is named.
 * Next knows `-p 4000`, `--port 4000` and `--port=4000`.
 */
export function askedPort(args: readonly string[], env: string | undefined): number | null {
  const at = args.findIndex((arg) => arg === "-p" || arg === "--port");
  const joined = args.find((arg) => /^(-p|--port)=/.test(arg))?.split("=")[1];
  const port = Number((at === -1 ? joined : args[at + 1]) ?? env ?? Number.NaN);
  return Number.isInteger(port) && port > 0 ? port : null;
}

/** The first port from 3000 on that nobody listens at. */
export async function freePort(from = FIRST): Promise<number> {
  return (await isFree(from)) ? from : freePort(from + 1);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
