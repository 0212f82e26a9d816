import { useEffect, useState } from "react";
import { ATTR } from "../../lib/story/attributes.ts";
import { triggerTop } from "./page-place.ts";
import styles from "./panel.module.css";

/** The line across the text at which a waypoint takes charge. */
export function TriggerLine({ waypoint }: { waypoint: string }) {
  const [box, setBox] = useState(measure);
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener("resize", () => setBox(measure()), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return (
    <div className={styles.line} style={box} {...{ [ATTR.triggerLine]: "" }} aria-hidden="true">
      <span>{waypoint}</span>
    </div>
  );
}

function measure() {
  const text = document.querySelector(`[${ATTR.story}]`)?.getBoundingClientRect();
  return { top: triggerTop(), left: text?.left ?? 0, width: text?.width ?? 0 };
}
