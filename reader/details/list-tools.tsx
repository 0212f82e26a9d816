import { pageWords } from "../page/page-words.ts";
import { figureLabel } from "./arrange-entries.ts";
import { type Arrangement, ORDERS, type Order } from "./arrangement.ts";
import styles from "./list-tools.module.css";
import type { PanelEntry, PanelList } from "./panel-state.ts";

/** A list as long as this has a filter and orders. */
const LONG = 8;

/** Filters and orders a long list, and says how many entries are left. */
export function ListTools({
  all,
  entries,
  arrangement,
  arrange,
}: PanelList & { arrange: (arrangement: Arrangement) => void }) {
  if (all.length < LONG) return null;
  const say = pageWords();
  const orders = ORDERS.filter((order) => hasOrder(order, all));
  return (
    <div className={styles.tools}>
      <label className={styles.filter}>
        <span className="visually-hidden">{say("panel.filter")}</span>
        <input
          type="search"
          placeholder={say("panel.filter")}
          value={arrangement.filter}
          onChange={({ target }) => arrange({ ...arrangement, filter: target.value })}
        />
      </label>
      {orders.length > 1 && (
        <label>
          <span className="visually-hidden">{say("panel.order")}</span>
          <select
            value={arrangement.order}
            onChange={({ target }) => arrange({ ...arrangement, order: target.value as Order })}
          >
            {orders.map((order) => (
              <option key={order} value={order}>
                {nameOf(order, all)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p role="status" className={styles.count}>
        {arrangement.filter === ""
          ? ""
          : say("panel.found", { count: entries.length, of: all.length })}
      </p>
    </div>
  );
}

function hasOrder(order: Order, all: readonly PanelEntry[]): boolean {
  if (order === "latest") return all.some(({ feature }) => feature?.date != null);
  return order === "listed" || figureLabel(all) !== null;
}

function nameOf(order: Order, all: readonly PanelEntry[]): string {
  const say = pageWords();
  if (order === "largest") return say("panel.order.largest", { label: figureLabel(all) ?? "" });
  if (order === "latest") return say("panel.order.latest");
  return say(hasOrder("latest", all) ? "panel.order.earliest" : "panel.order.listed");
}
