/** The script of an embed of one map. In dev `EmbedClient` does the same. Throws where the page has no such map. */
import { offerLiveMap } from "./live-embed.ts";

const figure = document.querySelector<HTMLElement>("figure[data-map-document]");
if (figure === null)
  throw new Error("start-embed: a figure with data-map-document expected, none found");
offerLiveMap(figure);
