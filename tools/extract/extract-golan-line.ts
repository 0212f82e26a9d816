import type { Position } from "geojson";

/**
 * Western line of the Golan, from the Lebanese border to the Yarmouk: the boundary of 1923 to 1967
 * as described, drawn by hand for this project, ± 1 km. In the data set Israel's outline includes
 * the Golan; this line separates it.
 */
export const GOLAN_LINE: Position[] = [
  // From the Hasbani, south of Ghajar, past Dan to the west of Banias at the foot of Hermon.
  [35.612, 33.262],
  [35.63, 33.258],
  [35.65, 33.257],
  [35.668, 33.252],
  [35.684, 33.246],
  // Along the eastern edge of the Hula valley.
  [35.67, 33.236],
  [35.66, 33.222],
  [35.662, 33.205],
  [35.667, 33.185],
  [35.667, 33.165],
  [35.659, 33.142],
  [35.655, 33.12],
  [35.646, 33.095],
  [35.637, 33.068],
  [35.632, 33.04],
  // Down the Jordan.
  [35.629, 33.01],
  [35.627, 32.985],
  [35.623, 32.96],
  [35.631, 32.935],
  [35.629, 32.91],
  [35.622, 32.89],
  // Round the north-eastern and eastern shore of the Sea of Galilee.
  [35.631, 32.873],
  [35.641, 32.86],
  [35.65, 32.842],
  [35.643, 32.823],
  [35.643, 32.803],
  // Along the foot of the heights, east of Ein Gev and Tel Katzir, to the Yarmouk above al-Hamma.
  [35.648, 32.785],
  [35.65, 32.768],
  [35.645, 32.75],
  [35.642, 32.732],
  [35.645, 32.715],
  [35.66, 32.705],
  [35.683, 32.7],
];
