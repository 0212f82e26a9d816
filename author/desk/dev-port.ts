import { createServer } from "node:net";

/** The port that Next uses by default. */
const FIRST = 3000;

/**
 * The port that the arguments or PORT name for the dev server; null if they name none.
 * Next knows `-p 4000`, `--port 4000` and `--port=4000`.
 */
export function askedPort(args: readonly string[], env: string | undefined): number | null {
  const at = args.findIndex((arg) => arg === "-p" || arg === "--port");
  const joined = args.find((arg) => /^(-p|--port)=/.test(arg))?.split("=")[1];
  const port = Number((at === -1 ? joined : args[at + 1]) ?? env ?? Number.NaN);
  return Number.isInteger(port) && port > 0 ? port : null;
}

/**
 * Finds the first free port from 3000 on; `address` is where the server will listen. With `isOnly`,
 * only `from` is accepted: throws an error that says what to do if it is taken.
 */
export async function freePort({
  from = FIRST,
  address = "127.0.0.1",
  isOnly = false,
} = {}): Promise<number> {
  if (await isFree(from, address)) return from;
  if (isOnly)
    throw new Error(
      `cannot listen at ${address}, port ${from}: another program uses it. Choose another port: npm run dev -- -p ${from + 1}`,
    );
  return freePort({ from: from + 1, address });
}

function isFree(port: number, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else
        reject(
          new Error(
            `cannot listen at ${address}: ${error.message}. Pass --host an address of this machine.`,
          ),
        );
    });
    server.listen(port, address, () => server.close(() => resolve(true)));
  });
}
