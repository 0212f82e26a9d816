import { hostname } from "node:os";

/** The default address of a server: only this machine can reach it. */
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
 * Does a server that listens at `listensAt` answer this `Host` header? Another site can point its
 * own name at this machine, so that its pages could read the server's answers: the server refuses
 * such names. A server that other machines may reach also accepts the machine's own addresses and
 * names. Any port is accepted, since ports may be forwarded.
 */
export function isAllowedHost(
  header: string | undefined,
  listensAt: string,
  machine = hostname(),
): boolean {
  const name = NAME.exec(header ?? "")?.[1]?.toLowerCase();
  if (name === undefined) return false;
  // "127.example.org" is a name, not an address of this machine.
  if (isLoopback(name) && (IPV4.test(name) || !/^127\./.test(name))) return true;
  if (isLoopback(listensAt)) return false;
  if (IPV4.test(name) || name.startsWith("[")) return true;
  const own = [listensAt, machine, `${machine}.local`].map((each) => each.toLowerCase());
  return own.includes(name);
}

/** The text of a refusal, sent with status 403. */
export function refusalText(header: string | undefined, listensAt: string): string {
  const expected = isLoopback(listensAt)
    ? "localhost, 127.0.0.1 or [::1]"
    : `an address of this machine, ${listensAt} or ${hostname()}`;
  return `Host: expected ${expected}, found ${JSON.stringify(header ?? null)}. Open the address that the server printed, or start it with --host <name>.\n`;
}
