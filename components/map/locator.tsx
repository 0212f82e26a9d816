import { LOCATOR_SIZE } from "../../lib/picture/locator/build-locator.ts";
import type { LocatorPicture } from "../../lib/picture/locator/locator-files.ts";
import { filePath } from "../../lib/publish/address.ts";
import { printList } from "../../lib/words/lists.ts";
import { words } from "../../lib/words/words.ts";

/** A small map of the wider region with the frame of a close map in it. */
export function Locator({
  picture: { path, names },
  language,
}: {
  picture: LocatorPicture;
  language: string;
}) {
  const say = words(language);
  const alt =
    names.length === 0
      ? say("locator.alt")
      : say("locator.names", { names: printList(names, language) });
  // biome-ignore lint/performance/noImgElement: an SVG of 3 kB gains nothing from next/image
  return <img src={filePath(path)} {...LOCATOR_SIZE} alt={alt} loading="lazy" decoding="async" />;
}
