import type { Page } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Size } from "../../lib/story/map-document.ts";
import type { Pixels } from "./pixels.ts";

declare global {
  interface Uint8Array {
    /** Newer than the TypeScript library that this project compiles with. */
    toBase64(): string;
  }
}

/** An element of a picture that draws something. */
export interface DrawnElement {
  /** Id of the style layer that it belongs to. */
  layer: string;
  /** `path`, `circle`, `use`, … */
  name: string;
  /** The data of the path, or of the path that it uses; empty for others. */
  d: string;
  /** Its box, [x, y, width, height], before `matrix`. */
  box: [number, number, number, number];
  /** From the element's own units to the picture's CSS px, as in SVG's `matrix(a b c d e f)`. */
  matrix: [number, number, number, number, number, number];
}

/**
 * Draws a picture as an `<img>` does, in CSS px, so that its edges are smoothed as they are for a
 * reader.
 */
export async function drawPicture(page: Page, svg: string, size: Size): Promise<Pixels> {
  const base64 = await page.evaluate(
    async ({ svg, size: { width, height } }) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      await image.decode();
      const context = new OffscreenCanvas(width, height).getContext("2d", {
        willReadFrequently: true,
      });
      if (context === null) throw new Error("a canvas to draw on expected");
      context.drawImage(image, 0, 0, width, height);
      URL.revokeObjectURL(image.src);
      const { data } = context.getImageData(0, 0, width, height);
      return new Uint8Array(data.buffer).toBase64();
    },
    { svg, size },
  );
  return { ...size, data: Buffer.from(base64, "base64") };
}

/** The elements that draw a picture. Throws where it is not an SVG. */
export function readElements(page: Page, svg: string): Promise<DrawnElement[]> {
  return page.evaluate(
    ({ text, ATTR }) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      if (parsed.querySelector("parsererror") !== null)
        throw new Error(`an SVG expected, ${text.slice(0, 80)} found`);
      const svg = document.body.appendChild(document.importNode(parsed.documentElement, true));
      const elements = [
        ...svg.querySelectorAll<SVGGraphicsElement>("path, circle, ellipse, rect, use, image"),
      ]
        .filter((element) => !element.closest("defs, clipPath, mask, pattern, symbol, marker"))
        .map((element): DrawnElement => {
          const { x, y, width, height } = element.getBBox();
          const { a, b, c, d, e, f } = element.getCTM() ?? new DOMMatrix();
          const used = svg.querySelector(element.getAttribute("href") ?? "svg") ?? element;
          return {
            layer: element.closest<SVGElement>(`[${ATTR.layer}]`)?.getAttribute(ATTR.layer) ?? "",
            name: element.localName,
            d: used.getAttribute("d") ?? element.getAttribute("d") ?? "",
            box: [x, y, width, height],
            matrix: [a, b, c, d, e, f],
          };
        });
      svg.remove();
      return elements;
    },
    { text: svg, ATTR },
  );
}
