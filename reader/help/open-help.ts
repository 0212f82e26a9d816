import { words } from "../../lib/words/words.ts";
import { buildTitle, languageOf, openSheet } from "../sheet/open-sheet.ts";
import styles from "./help.module.css";

/**
 * Each group of actions, with what does each. Written out: the build looks for the keys that a
 * script uses.
 */
const GROUPS = [
  [
    "help.story",
    [
      ["help.next", "help.next.by"],
      ["help.previous", "help.previous.by"],
      ["help.close", "help.close.by"],
      ["help.this", "help.this.by"],
    ],
  ],
  [
    "help.map",
    [
      ["help.details", "help.details.by"],
      ["help.look", "help.look.by"],
      ["help.zoom", "help.zoom.by"],
    ],
  ],
  [
    "help.axis",
    [
      ["help.month", "help.month.by"],
      ["help.ends", "help.ends.by"],
    ],
  ],
] as const;

/**
 * Opens the sheet that lists keys and gestures, in the language of the element that asks for it.
 */
export function openHelp(by: HTMLElement): void {
  const say = words(languageOf(by));
  const form = document.createElement("form");
  form.method = "dialog";
  form.append(buildTitle(say("help.title")));
  for (const [title, actions] of GROUPS) {
    const list = document.createElement("dl");
    list.className = styles.actions ?? "";
    for (const [action, keys] of actions)
      list.append(textIn("dt", say(action)), textIn("dd", say(keys)));
    form.append(textIn("h3", say(title)), list);
  }
  form.append(textIn("button", say("settings.close")));
  openSheet(by, form);
}

function textIn(name: "h3" | "dt" | "dd" | "button", text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
