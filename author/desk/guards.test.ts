import { expect, test } from "vitest";
import { type Allowed, type DeskRequest, guard } from "./guards.ts";

const ALLOWED: Allowed = {
  port: 4711,
  origins: ["http://localhost:3000", "http://127.0.0.1:3000"],
  token: "0123456789abcdef",
};
const ASKED: DeskRequest = {
  method: "POST",
  path: "/write",
  host: "127.0.0.1:4711",
  origin: "http://localhost:3000",
  token: ALLOWED.token,
  type: "application/json",
};

/** The refusal of a request as `status place`; null where it is accepted. */
function refused(other: Partial<DeskRequest>): string | null {
  const refusal = guard({ ...ASKED, ...other }, ALLOWED);
  return refusal && `${refusal.status} ${refusal.problems[0]?.place}`;
}

test("requests from the dev server's page are accepted", () => {
  expect(refused({})).toBeNull();
  expect(refused({ host: "localhost:4711", origin: "http://127.0.0.1:3000" })).toBeNull();
  expect(refused({ method: "GET", path: "/panel.js", type: undefined })).toBeNull();
});

test.each([
  ["another name that points here", { host: "evil.example:4711" }, "403 Host"],
  ["another port", { host: "127.0.0.1:80" }, "403 Host"],
  ["no host", { host: undefined }, "403 Host"],
  ["a page of another site", { origin: "https://evil.example" }, "403 Origin"],
  ["a page of another server of this machine", { origin: "http://localhost:8080" }, "403 Origin"],
  ["a sandboxed page", { origin: "null" }, "403 Origin"],
  ["no page at all", { origin: undefined }, "403 Origin"],
  ["another path", { path: "/write/../read" }, "404 path"],
  ["a name that all objects have", { path: "constructor" }, "404 path"],
  ["another method", { method: "GET" }, "405 method"],
  ["a token of another run", { token: "fedcba9876543210" }, "401 token"],
  ["a part of the token", { token: "0123" }, "401 token"],
  ["no token", { token: null }, "401 token"],
  ["a form", { type: "text/plain" }, "415 Content-Type"],
])("%s is refused", (_, other, problems) => {
  expect(refused(other)).toBe(problems);
});

test("a preflight request needs no token, and pages of other sites are refused it", () => {
  const preflight = { method: "OPTIONS", token: null, type: undefined };
  expect(refused(preflight)).toBeNull();
  expect(refused({ ...preflight, origin: "https://evil.example" })).toBe("403 Origin");
});

test("every refusal says what was expected, what was found and what to do", () => {
  const problems = guard({ ...ASKED, origin: undefined }, ALLOWED)?.problems[0];
  expect(problems).toEqual({
    place: "Origin",
    expected: "http://localhost:3000 or http://127.0.0.1:3000",
    found: "none",
    hint: "Open the page at the address that `npm run dev` prints.",
  });
});
