import { expect, test } from "vitest";
import { askedHost } from "./asked-host.ts";

test("without an option a server listens on this machine alone", () => {
  expect(askedHost(["-p", "4000"])).toEqual({ host: "localhost", rest: ["-p", "4000"] });
});

test.each([
  ["--host", "0.0.0.0"],
  ["--host=0.0.0.0"],
  ["-H", "0.0.0.0"],
  ["--hostname", "0.0.0.0"],
  ["--hostname=0.0.0.0"],
])("%s %s is taken out of the arguments", (...option) => {
  expect(askedHost(["--turbo", ...option, "-p", "4000"])).toEqual({
    host: "0.0.0.0",
    rest: ["--turbo", "-p", "4000"],
  });
});

test("an option without an address is refused", () => {
  for (const args of [["--host"], ["--host="], ["--host", "-p"]])
    expect(() => askedHost(args)).toThrow("expected --host <address>");
});

test("an option that npm consumed is refused", () => {
  expect(() => askedHost([], { npm_config_host: "0.0.0.0" })).toThrow(
    'expected "-- --host <address>"',
  );
});
