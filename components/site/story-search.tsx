import { filePath } from "../../lib/publish/address.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./story-search.module.css";

/**
 * The field in which readers search stories and chapters. Without script it is not shown. The build
 * writes the address of its code into it, which loads when it has the focus.
 */
export function StorySearch({ language }: { language: string }) {
  const say = words(language);
  return (
    <search className={styles.search} {...{ [ATTR.searchEntries]: filePath("/search.json") }}>
      <label className={styles.label}>
        {say("search.label")}
        <input
          type="search"
          className={styles.field}
          lang={language}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          {...{ [ATTR.search]: "" }}
        />
      </label>
      <p className={styles.said} role="status" />
      <ul className={styles.found} aria-label={say("search.results")} hidden />
    </search>
  );
}
