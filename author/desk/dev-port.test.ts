import { createServer } from "node:net";
import { expect, test } from "vitest";
import { askedPort, freePort } from "./dev-port.ts";

test("the port for Next is read from every form of the option", () => {
  expect(askedPort(["-p", "4000"], "5000")).toBe(4000);
  expect(askedPort(["-H", "0.0.0.0", "--port", "4001"], undefined)).toBe(4001);
  expect(askedPort(["--port=4002"], undefined)).toBe(4002);
  expect(askedPort([], "4003")).toBe(4003);
  expect(askedPort([], undefined)).toBeNull();
  expect(askedPort(["-p"], undefined)).toBeNull();
});

test("a port in use is skipped, or refused if the command names it", async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : 0;
  expect(await freePort({ from: taken })).toBeGreaterThan(taken);
  await expect(freePort({ from: taken, isOnly: true })).rejects.toThrow(
    `port ${taken}: another program uses it. Choose another port: npm run dev -- -p ${taken + 1}`,
  );
  server.close();
});

test("an address that this machine does not have is an error", async () => {
  await expect(freePort({ address: "192.0.2.1" })).rejects.toThrow("cannot listen at 192.0.2.1");
});
