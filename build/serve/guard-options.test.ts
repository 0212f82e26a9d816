import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { guardOptions } from "./guard-options.ts";

/** A server without any code for the guard. */
const SERVER = `
const server = require("node:http").createServer((_, response) => response.end("served"));
server.on("upgrade", (_, socket) => socket.end("HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n"));
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
`;

/** The first and the last line of a server's answer. */
function ask(port: number, host: string, more = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n${more || "Connection: close\r\n"}\r\n`),
    );
    socket.on("data", (part) => (text += part));
    socket.on("end", () => resolve(text.trim()));
    socket.on("error", reject);
  });
}

test("a server under the guard answers under its own names alone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dev guard-"));
  const options = await guardOptions(folder, "--no-warnings");
  const child = spawn(process.execPath, ["-e", SERVER], {
    env: { ...process.env, NODE_OPTIONS: options, DEV_HOST: "localhost" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const port = await new Promise<number>((resolve) =>
    child.once("message", (at) => resolve(Number(at))),
  );
  const upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\n";
  try {
    expect(await ask(port, "localhost:1")).toMatch(/^HTTP\/1\.1 200 OK.*served/s);
    expect(await ask(port, "[::1]:1", upgrade)).toMatch(/^HTTP\/1\.1 101/);
    expect(await ask(port, "evil.example")).toMatch(/^HTTP\/1\.1 403.*found "evil\.example"/s);
    expect(await ask(port, "evil.example", upgrade)).toMatch(/^HTTP\/1\.1 403/);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true });
  }
});
