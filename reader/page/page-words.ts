import { type Words, words } from "../../lib/words/words.ts";
import { pageLanguage } from "./page-language.ts";

/** The interface words in the language of the story on the page. */
export function pageWords(): Words {
  return words(pageLanguage());
}
