import { LOCATOR_SIZE } from "../lib/map/locator.ts";
import type { LocatorPicture } from "../lib/map/locator-files.ts";
import { say } from "../lib/story/strings.ts";
import { filePath } from "./address.ts";

/** A small map of the wider region with the frame of a close map in it. */
export function Locator({ picture: { path, names } }: { picture: LocatorPicture }) {
  const alt =
    names.length === 0 ? say("locator.alt") : say("locator.names", { names: names.join(", ") });
  // biome-ignore lint/performance/noImgElement: an SVG of 3 kB gains nothing from next/image
  return <img src={filePath(path)} {...LOCATOR_SIZE} alt={alt} loading="lazy" decoding="async" />;
}
