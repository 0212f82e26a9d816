/** A picture without the style layers of a story layer: the drawing as it is, not drawn anew. */
export function hideStoryLayer(svg: string, layer: string): string {
  const rule = `:is([data-layer="${layer}"], [data-layer^="${layer}:"]) { display: none }`;
  return svg.replace(/<\/svg>$/, `<style>${rule}</style></svg>`);
}
