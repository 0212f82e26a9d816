import { hostname } from "node:os";

/** Where a server listens when nobody says otherwise: on this machine alone. */
export const LOOPBACK = "localhost";

const NAME = /^(\[[0-9a-f:.]+\]|[^\s:[\]]+?)\.?(?::\d+)?$/i;
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;

/** Is this a name or address of this machine that no other machine can reach? */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  return (
    name === "localhost" || name.endsWith(".localhost") || name === "::1" || /^127\./.test(name)
  );
}

/**
 * Is this `Host` header one that a server listening at `listensAt` answers? A page of another site
 * can make its own name lead to this machine, and would then read what the server answers: such a
 * name is refused. A server that other machines may reach also answers to its addresses and names.
 * The port may be any, since ports are forwarded.
 */
export function isAllowedHost(
  header: string | undefined,
  listensAt: string,
  machine = hostname(),
): boolean {
  const name = NAME.exec(header ?? "")?.[1]?.toLowerCase();
  if (name === undefined) return false;
  // "127.example.org" is no address of this machine.
  if (isLoopback(name) && (IPV4.test(name) || !/^127\./.test(name))) return true;
  if (isLoopback(listensAt)) return false;
  if (IPV4.test(name) || name.startsWith("[")) return true;
  const own = [listensAt, machine, `${machine}.local`].map((each) => each.toLowerCase());
  return own.includes(name);
}

/** What a refused request is answered, with status 403. */
export function refusalText(header: string | undefined, listensAt: string): string {
  const expected = isLoopback(listensAt)
    ? "localhost, 127.0.0.1 or [::1]"
    : `an address of this machine, ${listensAt} or ${hostname()}`;
  return `Host: expected ${expected}, found ${JSON.stringify(header ?? null)}. Open the address that the server printed, or start it with --host <name>.\n`;
}
