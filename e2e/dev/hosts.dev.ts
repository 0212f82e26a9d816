import { request } from "node:http";
import { expect, test } from "@playwright/test";

/** The status of an answer under a `Host`; not by `fetch`, which sets it itself. */
function statusUnder(address: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("error", reject);
    asked.end();
  });
}

test("a foreign name that points to this machine cannot read from the dev server", async ({
  baseURL,
}) => {
  const { port } = new URL(baseURL ?? "");
  for (const path of ["/", "/danube-delta/", "/_next/static/chunks/main.js"]) {
    const address = `http://127.0.0.1:${port}${path}`;
    expect(await statusUnder(address, `evil.example:${port}`), path).toBe(403);
  }
  for (const own of ["localhost", "127.0.0.1", "[::1]"])
    expect(await statusUnder(`http://127.0.0.1:${port}/icon.svg`, `${own}:${port}`)).toBe(200);
});
