import { expect, test } from "vitest";
import { linkMistake } from "./link.ts";
import { resolvePage } from "./link-page.ts";
import type { LinkTargets } from "./link-targets.ts";

const well = { id: "w 1" } as LinkTargets["layers"] extends ReadonlyMap<string, infer L>
  ? L extends { features: (infer F)[] }
    ? F
    : never
  : never;

const targets: LinkTargets = {
  ids: new Set(["canal", "lock"]),
  drafts: new Set(["lock"]),
  steps: new Map([["canal", ["2020-04", "2020-05"]]]),
  layers: new Map([["wells", { features: [well] }]]),
  layerIds: new Set(["wells"]),
  story: "delta",
  pages: () =>
    new Map([
      ["delta", ["canal", "lock"]],
      ["island", ["reefs"]],
    ]),
};

test.each([
  "https://a.example/b?c#d",
  "mailto:a@b.example",
  "#canal",
  "#canal=2020-05",
  "#canal=all",
  "#wells/w%201",
  "#view=9/45/29",
  "../island/",
  "../island/reefs",
  "../island/#anything",
  "data/#wells",
  "canal/",
  "../",
])("%s is a link", (url) => expect(linkMistake(url, targets)).toBeNull());

test.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https:evil.example",
  "https:///evil.example",
  "http://a.example",
  "#lake",
  "#lock=2020-05",
  "#canal=2020-06",
  "#wells/w2",
  "#ponds/w1",
  "../lake/",
  "../island/bays/",
  "island/",
  "https://localhost/x",
  "https://name:word@a.example/",
  "",
])("%j is none", (url) => expect(linkMistake(url, targets)).not.toBeNull());

test.each([
  ["../island/", "/island/"],
  ["../island", "/island/"],
  ["../island/reefs/#x", "/island/reefs/#x"],
  ["data/", "/delta/data/"],
  ["../../..", "/"],
  ["../feed.xml", "/feed.xml"],
])("%s leads to %s, from whichever page of the story", (url, path) =>
  expect(resolvePage(url, "delta")).toBe(path),
);
