import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { Resvg } from "@resvg/resvg-js";
import { atLeastOne } from "../testing/at-least-one.ts";
import { OUT } from "./support/fixture-story.ts";

/** Greatest size of a picture in bytes, gzipped. */
const MOST = 60_000;

/** The elements that a picture may contain. */
const SHAPES = new Set("svg defs g path circle use image pattern".split(" "));

test.describe("the pictures of a site", { tag: "@desktop" }, () => {
  const folder = join(OUT, "_pictures");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const pictures = atLeastOne(
    names.filter((name) => /\.(wide|tall)-(light|dark)\.svg$/.test(name)),
    `pictures in ${folder}`,
  ).map((name) => ({ name, body: readFileSync(join(folder, name), "utf8") }));

  test("each is small", () => {
    for (const { name, body } of pictures) expect(gzipSync(body).length, name).toBeLessThan(MOST);
  });

  test("they hold shapes and nothing else: no scripts, styles or addresses, and no NaN", () => {
    for (const { name, body } of pictures) {
      const tags = [...body.matchAll(/<\/?([a-zA-Z]+)/g)].map(([, tag = ""]) => tag);
      expect(
        tags.filter((tag) => !SHAPES.has(tag)),
        name,
      ).toEqual([]);
      expect(body, name).not.toMatch(/NaN|Infinity|undefined|null| on[a-z]+=| style=/);
      for (const [, to = ""] of body.matchAll(/(?:href="|url\()([^")]*)/g))
        expect(to, name).toMatch(/^(#|data:image\/png;base64,)/);
    }
  });

  test("every reference has its target", () => {
    for (const { name, body } of pictures) {
      const ids = new Set<string>();
      for (const [, id = ""] of body.matchAll(/ id="([^"]*)"/g)) {
        expect(ids.has(id), `${name}: ${id} twice`).toBe(false);
        ids.add(id);
      }
      for (const [, to = ""] of body.matchAll(/(?:href="|url\()#([^")]*)/g))
        expect(ids.has(to), `${name}: ${to}`).toBe(true);
    }
  });

  test("resvg reads them", () => {
    const light = pictures.filter(({ name }) => name.endsWith("-light.svg"));
    for (const { name, body } of atLeastOne(light, "light pictures").slice(0, 6)) {
      const { width, height } = new Resvg(body);
      expect(Math.min(width, height), name).toBeGreaterThan(500);
    }
  });
});
