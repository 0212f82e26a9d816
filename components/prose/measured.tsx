import { say } from "../../lib/story/strings.ts";
import styles from "./prose.module.css";

/** A figure measured on the geometry that the map draws. How it was measured: on hover, and read out. */
export function Measured({ text, how }: { text: string; how: string }) {
  const note = say("prose.measured", { how });
  return (
    <span className={styles.measured} title={note}>
      {text}
      <span className="visually-hidden"> ({note})</span>
    </span>
  );
}
