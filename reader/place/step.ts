/**
 * The place on the page that a waypoint's steps share, in px; `top` from the top of the viewport.
 */
export interface StepRoom {
  top: number;
  height: number;
}

/**
 * Index of the step at the trigger line: the room is divided evenly among `count` steps. The first
 * also holds above the room, the last below it.
 *
 * @param trigger - distance of the trigger line from the top of the viewport in px
 */
export function stepAt({ top, height }: StepRoom, trigger: number, count: number): number {
  if (height <= 0) return count - 1;
  const step = Math.floor(((trigger - top) / height) * count);
  return Math.min(Math.max(step, 0), count - 1);
}

/**
 * How far to scroll in px, downwards, until the middle of a step's part of the room lies on the
 * trigger line.
 */
export function scrollToStep(
  { top, height }: StepRoom,
  trigger: number,
  count: number,
  step: number,
): number {
  return top + ((step + 0.5) / count) * height - trigger;
}
