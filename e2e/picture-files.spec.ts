import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { Resvg } from "@resvg/resvg-js";

/** Greatest size of a picture in bytes, gzipped. */
const MOST = 60_000;

/** What a picture may be made of. */
const SHAPES = new Set("svg defs g path circle use image pattern".split(" "));

for (const out of ["out", "out-fixture"]) {
  test.describe(`the pictures in ${out}`, { tag: "@desktop" }, () => {
    const folder = join(out, "_pictures");
    const pictures = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(wide|tall)-(light|dark)\.svg$/.test(name))
      .map((name) => ({ name, body: readFileSync(join(folder, name), "utf8") }));

    test("each is small", () => {
      expect(pictures.length).toBeGreaterThan(0);
      for (const { name, body } of pictures) expect(gzipSync(body).length, name).toBeLessThan(MOST);
    });

    test("they hold shapes and nothing else: no scripts, styles or addresses, and no number that is none", () => {
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

    test("every reference has its end", () => {
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
      for (const { name, body } of light.slice(0, 6)) {
        const { width, height } = new Resvg(body);
        expect(Math.min(width, height), name).toBeGreaterThan(500);
      }
    });
  });
}
