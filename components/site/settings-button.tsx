import { ATTR } from "../../lib/story/attributes.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./settings-button.module.css";

/**
 * Opens the reader's settings. Without script it is not shown. The build writes the address of the
 * sheet's code into its attribute.
 */
export function SettingsButton({ language }: { language: string }) {
  const say = words(language);
  return (
    <button
      type="button"
      className={styles.button}
      lang={language}
      {...{ [ATTR.settings]: "", [ATTR.unavailable]: say("page.unavailable") }}
    >
      <span aria-hidden="true">{say("settings.sign")}</span>
      <span className="visually-hidden">{say("settings.title")}</span>
    </button>
  );
}
