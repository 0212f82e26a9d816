import { createServer, type RequestListener, type Server } from "node:http";
import { listenAddresses } from "./reachable.ts";

/** Error codes of a machine without IPv6. */
const NO_SUCH_ADDRESS = ["EADDRNOTAVAIL", "EAFNOSUPPORT"];

/** Messages for failures that a person can fix. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "another program uses it. Choose another port",
  EACCES: "this account may not use it. Choose a port above 1023",
  EADDRNOTAVAIL: "this machine has no such address. Pass one of its addresses with --host",
  ENOTFOUND: "there is no such host name. Pass an address of this machine with --host",
};

/**
 * Listens at all addresses of a `--host`. Where one fails, it stops listening at all of them and
 * throws an error that says what to do. On a machine without IPv6, `localhost` has one address.
 */
export async function listen(
  answer: RequestListener,
  host: string,
  port: number,
): Promise<Server[]> {
  const servers: Server[] = [];
  for (const address of listenAddresses(host)) {
    const server = createServer(answer);
    const code = await started(server, address, port);
    if (code === null) servers.push(server);
    else if (servers.length === 0 || !NO_SUCH_ADDRESS.includes(code)) {
      for (const each of servers) each.close();
      throw new Error(`cannot listen at ${address}, port ${port}: ${REASONS[code] ?? code}.`);
    }
  }
  return servers;
}

/** Returns null once a server listens, else the code of the failure. */
function started(server: Server, address: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? String(error)));
    server.listen(port, address, () => resolve(null));
  });
}
