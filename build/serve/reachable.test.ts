import type { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { listenAddresses, reachableAddresses } from "./reachable.ts";

const each = (address: string, family: "IPv4" | "IPv6", internal = false) => ({
  ...{ address, family, internal, netmask: "", mac: "", cidr: null },
  ...(family === "IPv6" ? { scopeid: 0 } : {}),
});
const INTERFACES = {
  lo: [each("127.0.0.1", "IPv4", true), each("::1", "IPv6", true)],
  eth0: [each("192.168.1.5", "IPv4"), each("2001:db8::5", "IPv6"), each("fe80::5", "IPv6")],
} as ReturnType<typeof networkInterfaces>;

test("without a host a server listens on this machine alone", () => {
  expect(listenAddresses("localhost")).toEqual(["127.0.0.1", "::1"]);
  expect(listenAddresses("0.0.0.0")).toEqual(["0.0.0.0"]);
  expect(listenAddresses("[::1]")).toEqual(["::1"]);
});

test("the addresses that are printed are those that answer", () => {
  const at = (host: string) => reachableAddresses(host, 3000, "/atlas/", INTERFACES);
  expect(at("localhost")).toEqual(["http://localhost:3000/atlas/"]);
  expect(at("::1")).toEqual(["http://[::1]:3000/atlas/"]);
  expect(at("0.0.0.0")).toEqual(["http://localhost:3000/atlas/", "http://192.168.1.5:3000/atlas/"]);
  expect(at("::")).toEqual([
    "http://localhost:3000/atlas/",
    "http://192.168.1.5:3000/atlas/",
    "http://[2001:db8::5]:3000/atlas/",
  ]);
});
