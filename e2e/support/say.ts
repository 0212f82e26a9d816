import { words } from "../../lib/words/words.ts";

/** The interface words of the stories under test, which are in English. */
export const say = words("en");
