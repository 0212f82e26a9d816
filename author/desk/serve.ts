/**
 * The author panel's endpoint. It runs as a separate process beside the dev server, on a port that
 * only this machine can reach. `serve.ts <port of the dev server>`; it sends the address of the
 * panel's script to the process that started it. Environment: CONTENT_ROOT (`content`).
 */
import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { AuthorDesk } from "./author-desk.ts";
import { buildPanel } from "./build-panel.ts";
import { createEndpoint } from "./endpoint.ts";

const devPort = process.argv[2];
const token = randomBytes(32).toString("hex");
const server = createEndpoint({
  desk: new AuthorDesk(process.env.CONTENT_ROOT ?? "content"),
  panel: await buildPanel(),
  origins: ["localhost", "127.0.0.1"].map((host) => `http://${host}:${devPort}`),
  token,
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.(`http://127.0.0.1:${port}/panel.js?token=${token}`);
});
// It ends with the dev server.
process.on("disconnect", () => process.exit());
