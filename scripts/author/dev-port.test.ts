import { createServer } from "node:net";
import { expect, test } from "vitest";
import { askedPort, freePort } from "./dev-port.ts";

test("the port that Next is asked to take is known, however it is named", () => {
  expect(askedPort(["-p", "4000"], "5000")).toBe(4000);
  expect(askedPort(["-H", "0.0.0.0", "--port", "4001"], undefined)).toBe(4001);
  expect(askedPort(["--port=4002"], undefined)).toBe(4002);
  expect(askedPort([], "4003")).toBe(4003);
  expect(askedPort([], undefined)).toBeNull();
  expect(askedPort(["-p"], undefined)).toBeNull();
});

test("a port that somebody listens at is passed over", async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : 0;
  expect(await freePort(taken)).toBeGreaterThan(taken);
  server.close();
});
