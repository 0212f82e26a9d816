/**
 * `/embed.js`: gives each embed in a page of any site the height of its content. It needs nothing
 * else of that page, and runs as a classic script, as a module, or imported by one.
 */

import { ASK, isEmbed, isOriginOf, readHeight } from "../../lib/publish/height-message.ts";
import { findFrames } from "./find-frames.ts";
import { scriptAddress } from "./script-address.ts";

const address = scriptAddress(document.currentScript, new Error().stack);

if (address) {
  const embeds = new URL("embed/", address).href;
  const frames = () => findFrames(document).filter(({ src }) => isEmbed(src, embeds));
  addEventListener("message", ({ origin, source, data }) => {
    const height = readHeight(data);
    // Pages get many other messages, and the search for frames looks at every element.
    if (height === null) return;
    for (const frame of frames()) {
      const sandbox = frame.getAttribute("sandbox");
      if (source === frame.contentWindow && isOriginOf({ src: frame.src, sandbox }, origin))
        frame.style.height = `${height}px`;
    }
  });
  // Those that told theirs before this script came tell it again. To "*", since a sandboxed frame
  // has no origin to name.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: ASK }, "*");
}
