import type { MapDocument } from "../../lib/story/map-document.ts";

/**
 * Lists the waypoints that a reader may come to next, the likeliest first: the next and the
 * previous one in reading order, then the first of the next and of the previous chapter, where a
 * skip by the list of chapters leads.
 */
export function listWaypointsAhead(
  { chapters }: Pick<MapDocument, "chapters">,
  waypoint: string,
): string[] {
  const order = chapters.flatMap(({ waypoints }) => waypoints);
  const at = order.indexOf(waypoint);
  const chapter = chapters.findIndex(({ waypoints }) => waypoints.includes(waypoint));
  if (chapter === -1) return [];
  const ahead = [
    order[at + 1],
    order[at - 1],
    chapters[chapter + 1]?.waypoints[0],
    chapters[chapter - 1]?.waypoints[0],
  ];
  return [...new Set(ahead.filter((id) => id !== undefined))];
}
