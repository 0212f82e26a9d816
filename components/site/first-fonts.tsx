import { filePath } from "../../lib/publish/address.ts";
import { FIRST_FONTS } from "../../lib/type/first-fonts.ts";

/** From this time in ms between question and answer on, fonts would come after the first paint. */
const SLOW = 100;

const ADDRESSES = FIRST_FONTS.map((font) => filePath(`/fonts/${font}.woff2`));

/**
 * Loads the fonts of the first screen ahead, where they can come with the first paint: on a line
 * that answers soon, and for readers who come from another page of the site, so that the browser
 * has them. On a slow line they would only delay the text. Browsers that do not know their line
 * wait a tenth of a second at most. The same for every page, so that one hash allows it.
 */
const SCRIPT = `(line=>{line&&(line.saveData||line.rtt>=${SLOW})&&!document.referrer.startsWith(location.origin+"/")||${JSON.stringify(ADDRESSES)}.forEach(href=>document.head.append(Object.assign(document.createElement("link"),{rel:"preload",as:"font",type:"font/woff2",crossOrigin:"",href})))})(navigator.connection)`;

/** Stands in the head. Without script the browser finds the fonts itself. */
export function FirstFonts() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
