/**
 * Runs in Next's dev server before its own code, which accepts any `Host`. It makes each server
 * refuse requests and upgrades under a foreign name. DEV_HOST is the address that the server
 * listens at.
 */
import { Server as HttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Server as HttpsServer } from "node:https";
import type { Duplex } from "node:stream";
import { isAllowedHost, LOOPBACK, refusalText } from "./allowed-host.ts";

const listensAt = process.env.DEV_HOST ?? LOOPBACK;

for (const { prototype } of [HttpServer, HttpsServer]) {
  const { emit } = prototype;
  prototype.emit = function (this: HttpServer, event: string, ...parts: unknown[]): boolean {
    const goOn = () => Reflect.apply(emit, this, [event, ...parts]) as boolean;
    if (event !== "request" && event !== "upgrade") return goOn();
    const { host } = (parts[0] as IncomingMessage).headers;
    if (isAllowedHost(host, listensAt)) return goOn();
    if (event === "request") {
      const response = parts[1] as ServerResponse;
      response.writeHead(403, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(refusalText(host, listensAt));
    } else {
      (parts[1] as Duplex).end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
    }
    return true;
  };
}
