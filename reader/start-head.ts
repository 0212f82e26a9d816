/** The script in the head of every page. */
import "./settings/first-settings.ts";
import "./page/refuse-downloads.ts";
import "./page/refuse-downloads.ts";
import "./search/first-search.ts";
import "./fonts/show-fonts.ts";
