import { ATTR } from "../../lib/story/attributes.ts";

/** A picture without the style layers of a story layer: the drawing as it is, not drawn anew. */
export function hideStoryLayer(svg: string, layer: string): string {
  const rule = `:is([${ATTR.layer}="${layer}"], [${ATTR.layer}^="${layer}:"]) { display: none }`;
  return svg.replace(/<\/svg>$/, `<style>${rule}</style></svg>`);
}
