import { expect, test } from "vitest";
import { usedStyles } from "./used-styles.ts";

const HTML = '<p class="AbC-12_text other"></p><p class="_AbC123_note"></p>';

test("rules of a module's classes that the page does not have are left out", () => {
  const css = ".AbC-12_text{a:b}._AbC123_note{a:b}.AbC-12_title{a:b}";
  expect(usedStyles(css, HTML)).toBe(".AbC-12_text{a:b}._AbC123_note{a:b}");
});

test("of a rule for several selectors those stay that may match", () => {
  const css = ".AbC-12_title,.AbC-12_text>p,.AbC-12_title .AbC-12_text{a:b}";
  expect(usedStyles(css, HTML)).toBe(".AbC-12_text>p{a:b}");
});

test("one class of a list is enough, and a class that must not be there need not be there", () => {
  const css = ":is(.AbC-12_title,.AbC-12_text) a{b:c}.AbC-12_text:not(.AbC-12_title){b:c}";
  expect(usedStyles(css, HTML)).toBe(css);
  expect(usedStyles(":is(.AbC-12_title,.AbC-12_x) a{b:c}", HTML)).toBe("");
});

test("rules of tags, attributes, fonts and global classes stay, since a script may need them", () => {
  const css = "html:not([lang]) p{a:b}.skip{a:b}@font-face{src:url(a)}@page{margin:0}";
  expect(usedStyles(css, HTML)).toBe(css);
});

test("conditions stay around the rules that are left, and go with the last of them", () => {
  const css = "@media print{.AbC-12_title{a:b}.AbC-12_text{a:b}}@media screen{.AbC-12_title{a:b}}";
  expect(usedStyles(css, HTML)).toBe("@media print{.AbC-12_text{a:b}}");
});
