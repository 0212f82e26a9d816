import { expect, test } from "vitest";
import { shortClasses } from "./short-classes.ts";

test("a module's class has one short name in styles and markup; other names stay", () => {
  const html =
    '<style>.AbC-12_text,._AbC123_note>a{b:url(x.AbC_y)}.skip{a:b}</style><p class="_AbC123_note skip" title="AbC-12_text"><b class="AbC-12_text"></b>';
  expect(shortClasses(html)).toBe(
    '<style>.b,.a>a{b:url(x.AbC_y)}.skip{a:b}</style><p class="a skip" title="AbC-12_text"><b class="b"></b>',
  );
});

test("no two of many classes share a name", () => {
  const names = Array.from({ length: 800 }, (_, index) => `AbCdEf_c${index}`);
  const short = shortClasses(names.map((name) => `<p class="${name}">`).join(""));
  const classes = [...short.matchAll(/class="([a-z]+)"/g)].map(([, name]) => name);
  expect(new Set(classes).size).toBe(800);
});
