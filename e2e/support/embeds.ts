import { embedPath, FIRST, LAST, ORIGIN, SECOND } from "./fixture-story.ts";
import { frameCode } from "./host-page.ts";

/** Address of the embed of a chapter, or of its map. */
export const embed = (chapter: string, rest: "" | "map/" = "") =>
  `${ORIGIN}${embedPath(chapter, rest)}`;

/** The script that gives embeds their height, as other sites include it. */
export const SCRIPT = `<script async src="${ORIGIN}/atlas/embed.js"></script>`;

/** Addresses of three embeds: a text, a map and the last chapter's text. */
export const THREE = [embed(FIRST), embed(SECOND, "map/"), embed(LAST)];

/** The code of these three, each in a frame. */
export const threeFrames = () => THREE.map((address) => frameCode(address)).join("");
