import { expect, test } from "vitest";
import { splitList, splitRules } from "./style-rules.ts";

test("a style sheet is split into its rules, in order, nested ones left whole", () => {
  expect(splitRules("@import 'a;b'; p{color:red}@media print{p{color:#000}a{}}")).toEqual([
    { prelude: "@import 'a;b'", body: null },
    { prelude: "p", body: "color:red" },
    { prelude: "@media print", body: "p{color:#000}a{}" },
  ]);
});

test("braces in strings and comments structure nothing", () => {
  expect(splitRules('p:before{content:"}\\"{"}/* } */a{b:c}')).toEqual([
    { prelude: "p:before", body: 'content:"}\\"{"' },
    { prelude: "/* } */a", body: "b:c" },
  ]);
});

test("a list is split at the commas that are in no brackets and strings", () => {
  expect(splitList('a,b:is(.c,.d),[e="f,g"]')).toEqual(["a", "b:is(.c,.d)", '[e="f,g"]']);
});
