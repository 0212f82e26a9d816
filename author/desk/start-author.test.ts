import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { startAuthor } from "./start-author.ts";

/** Whether something listens at a port of an address. */
function isOpen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

test("the process listens on this machine only, checks a token, and ends on request", {
  timeout: 120_000,
}, async () => {
  const author = startAuthor(3000);
  const { hostname, pathname, port, searchParams } = new URL((await author.script) ?? "none:");
  expect(`${hostname}${pathname}`).toBe("127.0.0.1/panel.js");
  expect(searchParams.get("token")).toMatch(/^[0-9a-f]{64}$/);
  expect(await isOpen("127.0.0.1", Number(port))).toBe(true);
  const outward = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  for (const { address, internal } of outward)
    if (!internal) expect(await isOpen(address, Number(port)), address).toBe(false);
  author.stop();
  await expect.poll(() => isOpen("127.0.0.1", Number(port)), { timeout: 20_000 }).toBe(false);
});
