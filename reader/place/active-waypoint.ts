/**
 * Index of the active waypoint: the last one whose start is at or above the trigger line; -1 above
 * the first.
 *
 * Between two waypoints and below the last one the earlier stays active: below the first start
 * there is always exactly one, whatever the direction or speed of scrolling.
 *
 * @param starts - distance of each waypoint's start from the top of the viewport in px, in reading
 * order
 * @param trigger - distance of the trigger line from the top of the viewport in px
 */
export function activeWaypoint(starts: readonly number[], trigger: number): number {
  // Starts are in reading order, but a start is rounded differently from the line: half a pixel
  // decides nothing.
  return starts.findLastIndex((start) => start <= trigger + 0.5);
}
