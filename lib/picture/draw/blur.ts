/**
 * Half of the distance in CSS px over which MapLibre's shaders soften an edge: half a px of the
 * screen. A picture does not know its screen: it looks as on one of a px to a CSS px.
 */
const SOFTENING = 0.5;

/** One of several strokes laid over each other. */
export interface Stroke {
  /** In CSS px. */
  width: number;
  /** From 0 to 1. */
  opacity: number;
}

/**
 * The strokes that together fade from the middle of a line to its edge as `line-blur` does, the
 * widest first: a straight fall over `blur` CSS px to nothing from the line's own opacity. A line
 * without blur is one stroke.
 */
export function blurStrokes(width: number, blur: number, opacity: number): Stroke[] {
  if (blur <= 0) return [{ width, opacity }];
  const strokes: Stroke[] = [];
  const opacityAt = (distance: number) =>
    opacity * Math.min(1, Math.max(0, (width / 2 + SOFTENING - distance) / (blur + 2 * SOFTENING)));
  const steps = Math.max(2, Math.ceil(2 * blur));
  const fall = Math.min(width / 2 + SOFTENING, blur + 2 * SOFTENING);
  let under = 0;
  for (let step = 0; step < steps; step++) {
    const [outer, inner] = [step, step + 1].map(
      (at) => width / 2 + SOFTENING - (fall * at) / steps,
    ) as [number, number];
    const reached = opacityAt((outer + inner) / 2);
    strokes.push({ width: 2 * outer, opacity: 1 - (1 - reached) / (1 - under) });
    under = reached;
  }
  return strokes;
}
