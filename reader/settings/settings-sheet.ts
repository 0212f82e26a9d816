import { ATTR } from "../../lib/story/attributes.ts";
import type { Theme } from "../../lib/story/map-state.ts";
import {
  parseSettings,
  printSettings,
  type ReadingSettings,
  SETTINGS_KEY,
  TEXT_SIZES,
  type TextSize,
} from "../../lib/story/reading-settings.ts";
import { type Words, words } from "../../lib/words/words.ts";
import { openHelp } from "../help/open-help.ts";
import { buildTitle, openSheet } from "../sheet/open-sheet.ts";
import { applySettings } from "./apply-settings.ts";
import { addCheckbox, addChoice } from "./settings-fields.ts";
import styles from "./settings-sheet.module.css";

/** Written out: the build looks for the keys that a script uses. */
const SIZE_WORDS = {
  usual: "settings.text.usual",
  large: "settings.text.large",
  larger: "settings.text.larger",
  largest: "settings.text.largest",
} as const satisfies Record<TextSize, string>;

/** Opens the sheet of settings, in the language of the button that a reader has pressed. */
export function openSettings(button: HTMLElement): void {
  const say = words(button.lang);
  const form = buildForm(say);
  const sheet = openSheet(button, form);
  // Only stories have keys and gestures of their own.
  if (document.querySelector(`[${ATTR.story}]`) === null) return;
  const open = () => {
    sheet.close();
    openHelp(button);
  };
  form.lastElementChild?.before(buildHelpButton(say("settings.help"), open));
}

function buildForm(say: Words): HTMLFormElement {
  const form = document.createElement("form");
  form.method = "dialog";
  form.className = styles.form ?? "";
  const close = document.createElement("button");
  close.textContent = say("settings.close");
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  form.append(buildTitle(say("settings.title")));
  addFields(form, say);
  form.append(note, close);
  form.addEventListener("change", () => {
    const settings = printSettings(readFields(new FormData(form)));
    applySettings(settings);
    note.textContent = isStored(settings) ? "" : say("settings.notKept");
  });
  return form;
}

function buildHelpButton(text: string, open: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", open);
  const row = document.createElement("div");
  row.append(button);
  return row;
}

function addFields(form: HTMLFormElement, say: Words): void {
  const now = parseSettings(document.documentElement.getAttribute(ATTR.reading) ?? "");
  const themes = [
    { value: "", label: say("settings.theme.device") },
    { value: "light", label: say("settings.theme.light") },
    { value: "dark", label: say("settings.theme.dark") },
  ];
  const sizes = TEXT_SIZES.map((value) => ({ value, label: say(SIZE_WORDS[value]) }));
  addChoice(form, { name: "theme", label: say("settings.theme"), now: now.theme ?? "" }, themes);
  addChoice(form, { name: "textSize", label: say("settings.text"), now: now.textSize }, sizes);
  addCheckbox(form, "isCalm", now.isCalm, [say("settings.calm"), say("settings.calm.note")]);
  addCheckbox(form, "savesData", now.savesData, [
    say("settings.saving"),
    say("settings.saving.note"),
  ]);
  addCheckbox(form, "ignoresLetters", now.ignoresLetters, [
    say("settings.letters"),
    say("settings.letters.note"),
  ]);
  addCheckbox(form, "isQuiet", now.isQuiet, [say("settings.quiet"), say("settings.quiet.note")]);
}

function readFields(data: FormData): ReadingSettings {
  return {
    theme: (data.get("theme") || null) as Theme | null,
    textSize: data.get("textSize") as TextSize,
    isCalm: data.has("isCalm"),
    savesData: data.has("savesData"),
    ignoresLetters: data.has("ignoresLetters"),
    isQuiet: data.has("isQuiet"),
  };
}

/** Stores settings; false where the browser allows none. */
function isStored(settings: string): boolean {
  try {
    localStorage.setItem(SETTINGS_KEY, settings);
    return true;
  } catch {
    return false;
  }
}
