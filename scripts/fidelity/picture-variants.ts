/** A picture without the style layers of a story layer: the drawing as it is, not drawn anew. */
export function hideStoryLayer(svg: string, layer: string): string {
  return withRule(svg, `${selectorOf(layer)} { display: none }`);
}

/** A picture with nothing but the style layers of a story layer. */
export function showStoryLayerAlone(svg: string, layer: string): string {
  return withRule(svg, `[data-layer]:not(${selectorOf(layer)}) { display: none }`);
}

function selectorOf(layer: string): string {
  return `:is([data-layer="${layer}"], [data-layer^="${layer}:"])`;
}

function withRule(svg: string, rule: string): string {
  return svg.replace(/<\/svg>$/, `<style>${rule}</style></svg>`);
}
