import { diff } from "@maplibre/maplibre-gl-style-spec";
import { ATTR } from "../../../lib/story/attributes.ts";
import { flightDuration } from "../../../reader/map/flight.ts";
import { BARE_HEAD, bareWords, findByAttribute } from "./bare-text.ts";
import type { StoryViews } from "./story-views.ts";

/** Height of the page's window that a chapter fills at least, in per cent. */
const CHAPTER_HEIGHT = 90;

/**
 * Builds the smallest page that has a story's text first and beside it a live map that follows the
 * reader: MapLibre as published, what changes between two chapters' styles, and the same flights.
 * `html` is the story's own page. Throws where its chapters are not those of the maps.
 */
export function buildReferencePage(
  { views, images, size }: StoryViews,
  html: string,
  library: string,
): string {
  const chapters = findByAttribute(html, ATTR.storyChapter).map(bareWords);
  const [opening] = views;
  if (opening === undefined || chapters.length !== views.length)
    throw new Error(
      `buildReferencePage: a map for each of ${chapters.length} chapters expected, ${views.length} found`,
    );
  const pairs = views.slice(1).map((after, index) => [views[index] ?? opening, after] as const);
  const story = {
    style: opening.style,
    cameras: views.map(({ camera }) => camera),
    forward: pairs.map(([before, after]) => diff(before.style, after.style)),
    backward: pairs.map(([before, after]) => diff(after.style, before.style)),
    durations: pairs.map(([before, after]) => flightDuration(before.camera, after.camera)),
    images: images.map(({ data, ...image }) => ({
      ...image,
      data: Buffer.from(data).toString("base64"),
    })),
  };
  return `${BARE_HEAD}
<style>
body { margin: 0; display: grid; grid-template-columns: 1fr ${size.width}px }
section { min-height: ${CHAPTER_HEIGHT}vh; padding: 16px }
#map { position: sticky; top: 0; overflow: hidden; width: ${size.width}px; height: ${size.height}px }
canvas { position: absolute; inset: 0 }
</style>
</head>
<body>
<main>${chapters.map((words) => `<section>${words}</section>`).join("\n")}</main>
<div id="map" ${ATTR.mapStatus}="loading"></div>
<script type="module">
import { Map, setWorkerUrl } from "${library}/maplibre-gl.mjs";
setWorkerUrl(location.origin + "${library}/maplibre-gl-worker.mjs");
const story = ${JSON.stringify(story)};
${SCRIPT}</script>
</body>
</html>
`;
}

const SCRIPT = `const container = document.getElementById("map");
const map = new Map({
  container,
  style: story.style,
  ...story.cameras[0],
  interactive: false,
  attributionControl: false,
  trackResize: false,
  fadeDuration: 0,
  minZoom: -2,
  maxPitch: 0,
  transformConstrain: (center, zoom) => ({ center, zoom }),
});
map.once("style.load", () => {
  for (const { id, width, height, pixelRatio, data } of story.images) {
    const bytes = Uint8ClampedArray.from(atob(data), (character) => character.charCodeAt(0));
    map.addImage(id, { width, height, data: bytes }, { pixelRatio });
  }
});
const sections = [...document.querySelectorAll("section")];
let at = 0;
function apply(changes) {
  for (const { command, args } of changes) {
    if (command === "setGlobalState")
      for (const [name, entry] of Object.entries(args[0]))
        map.setGlobalStateProperty(name, entry.default);
    else map[command](...args);
  }
}
function follow(to) {
  if (to === at) return;
  const duration = story.durations[Math.min(at, to)];
  for (; at < to; at++) apply(story.forward[at]);
  for (; at > to; at--) apply(story.backward[at - 1]);
  map.flyTo({ ...story.cameras[at], duration, essential: true });
}
map.once("idle", () => {
  container.setAttribute("${ATTR.mapStatus}", "idle");
  const observer = new IntersectionObserver((entries) => {
    const active = entries.find(({ isIntersecting }) => isIntersecting);
    if (active !== undefined) follow(sections.indexOf(active.target));
  }, { rootMargin: "-50% 0px -50% 0px" });
  for (const section of sections) observer.observe(section);
});
`;
