import type { StyleSpecification } from "maplibre-gl";
import { buildBareMapPage, type MapLibreMajor } from "../../measure/bare-map-page.ts";
import type { StoryViews } from "./story-views.ts";

/** Keys of a style that MapLibre 5 refuses: its text is set in the machine's own fonts. */
const NOT_IN_5 = ["font-faces"] as const;

/** Folders of MapLibre as published, by major version. */
export const MAPLIBRE: Record<MapLibreMajor, string> = {
  5: "node_modules/maplibre-gl-5/dist",
  6: "node_modules/maplibre-gl/dist",
};

/**
 * Builds the files of a page with one version of MapLibre alone that shows a story's first map:
 * text by path. `folder` is the path of the page, `library` that of MapLibre's folder.
 */
export function buildBareMap(
  { views, images, size, files }: StoryViews,
  major: MapLibreMajor,
  { folder, library }: { folder: string; library: string },
): Map<string, string> {
  const [view] = views;
  if (view === undefined) throw new Error("buildBareMap: a map expected, none found");
  const { camera } = view;
  const style = major === 5 ? withoutNewKeys(view.style) : view.style;
  const path = `${folder}/style.json`;
  const page = buildBareMapPage({ images, camera, size, style: path, library, major });
  return new Map([[`${folder}/`, page], [path, JSON.stringify(style)], ...files]);
}

function withoutNewKeys(style: StyleSpecification): StyleSpecification {
  const kept = { ...style };
  for (const key of NOT_IN_5) delete kept[key];
  return kept;
}
