/** `/embed.js`: gives each embed in a page of any site the height of its content. It needs nothing else of that page. */
import { ASK, isEmbed, readHeight } from "./height-message.ts";

const { currentScript } = document;

if (currentScript instanceof HTMLScriptElement) {
  const embeds = new URL("embed/", currentScript.src).href;
  const frames = () =>
    [...document.querySelectorAll("iframe")]
      .map((element) => {
        const sandbox = element.hasAttribute("sandbox") ? [...element.sandbox] : null;
        return { element, frame: { src: element.src, sandbox } };
      })
      .filter(({ frame }) => isEmbed(frame, embeds));
  addEventListener("message", ({ origin, source, data }) => {
    for (const { element, frame } of frames()) {
      if (source !== element.contentWindow) continue;
      const height = readHeight({ origin, data }, frame);
      if (height !== null) element.style.height = `${height}px`;
    }
  });
  // Those that told theirs before this script came tell it again. To "*", since a sandboxed frame has no origin to name.
  for (const { element } of frames()) element.contentWindow?.postMessage({ type: ASK }, "*");
}
