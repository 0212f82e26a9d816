import { networkInterfaces } from "node:os";
import { isLoopback, LOOPBACK } from "./allowed-host.ts";

/** Addresses that mean all addresses of a machine. */
const ANY = ["0.0.0.0", "::"];

/**
 * The addresses to listen at for a `--host`. `localhost` means both loopback addresses, since
 * browsers try either.
 */
export function listenAddresses(host: string): string[] {
  return host === LOOPBACK ? ["127.0.0.1", "::1"] : [host.replace(/^\[(.*)\]$/, "$1")];
}

/**
 * The addresses, `http://…/`, at which a server that listens at `host` answers. Where it listens at
 * all addresses of the machine, this includes those that other machines use. `path` begins and ends
 * with a slash.
 */
export function reachableAddresses(
  host: string,
  port: number,
  path: string,
  interfaces = networkInterfaces(),
): string[] {
  const address = (name: string) =>
    `http://${name.includes(":") ? `[${name.replace(/^\[|\]$/g, "")}]` : name}:${port}${path}`;
  if (!ANY.includes(host)) return [address(host)];
  const outward = Object.values(interfaces)
    .flatMap((each) => each ?? [])
    .filter(({ internal, family, address: found }) => {
      return !internal && (family === "IPv4" || (host === "::" && !/^fe80:/i.test(found)));
    })
    .map(({ address: found }) => address(found));
  return [address(LOOPBACK), ...outward];
}

/** Describes which machines can reach a server that listens at `host`. */
export function reachText(host: string): string {
  return isLoopback(host) ? "this machine only; --host 0.0.0.0 for others" : "other machines too";
}
