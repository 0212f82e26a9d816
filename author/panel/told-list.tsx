import { ATTR } from "../../lib/story/attributes.ts";
import type { Told } from "../desk/refusal.ts";
import styles from "./panel.module.css";

/** A list of mistakes, each with its place and a hint. */
export function ToldList({ told }: { told: readonly Told[] }) {
  if (told.length === 0) return null;
  return (
    <ul className={styles.told} {...{ [ATTR.told]: told.length }}>
      {told.map((one) => (
        <li key={JSON.stringify(one)}>
          <code>{one.place}</code> expected {one.expected}, found {one.found}. {one.hint}
        </li>
      ))}
    </ul>
  );
}
