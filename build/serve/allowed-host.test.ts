import { describe, expect, test } from "vitest";
import { isAllowedHost, refusalText } from "./allowed-host.ts";

const OWN = [
  "localhost",
  "localhost:3000",
  "LOCALHOST:3000",
  "localhost.:3000",
  "atlas.localhost:3000",
  "127.0.0.1:3000",
  "127.0.0.2",
  "[::1]:3000",
  "[::1]",
];
const FOREIGN = [
  undefined,
  "",
  "evil.example",
  "evil.example:3000",
  "localhost.evil.example",
  "127.0.0.1.evil.example:3000",
  "127.evil.example",
  "evil-localhost",
  "localhost@evil.example",
  "localhost:3000, evil.example",
  "localhost:evil",
  "::1",
];

describe("a server on this machine alone", () => {
  test.each(OWN)("answers to %s", (header) => {
    expect(isAllowedHost(header, "localhost", "desk")).toBe(true);
  });
  test.each([...FOREIGN, "192.168.1.5:3000", "desk:3000"])("refuses %s", (header) => {
    for (const at of ["localhost", "127.0.0.1", "::1"])
      expect(isAllowedHost(header, at, "desk")).toBe(false);
  });
});

describe("a server that other machines may reach", () => {
  test.each([...OWN, "192.168.1.5:3000", "[fe80::1]:3000", "desk:3000", "Desk.local:3000"])(
    "answers to %s",
    (header) => expect(isAllowedHost(header, "0.0.0.0", "desk")).toBe(true),
  );
  test("answers to the name that it was started with", () => {
    expect(isAllowedHost("atlas.lan:3000", "atlas.lan", "desk")).toBe(true);
    expect(isAllowedHost("atlas.lan:3000", "0.0.0.0", "desk")).toBe(false);
  });
  test.each(FOREIGN)("refuses %s", (header) => {
    expect(isAllowedHost(header, "0.0.0.0", "desk")).toBe(false);
  });
});

test("a refusal says which name was expected, which was found and what to do", () => {
  expect(refusalText("evil.example", "localhost")).toBe(
    'Host: expected localhost, 127.0.0.1 or [::1], found "evil.example". Open the address that the server printed, or start it with --host <name>.\n',
  );
});
