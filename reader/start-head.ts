/** The script in the head of every page. */
import "./settings/first-settings.ts";
import "./fonts/show-fonts.ts";
