import type { LayerDetails } from "../../lib/story/layer-details.ts";
import { printDate } from "../../lib/words/dates.ts";
import type { FeatureOnMap } from "../map/features-on-map.ts";
import { pageLanguage } from "../page/page-language.ts";
import { pageWords } from "../page/page-words.ts";
import styles from "./name-tip.module.css";
import { findEntries } from "./panel-entries.ts";

/**
 * The name of what the mouse is on, beside it on the map. It keeps its place until the mouse is on
 * something else, so that the mouse can be moved onto it, and Escape hides it.
 */
export class NameTip {
  readonly #load: (layers: readonly string[]) => Promise<LayerDetails[]>;
  readonly #tip = document.createElement("p");
  /** What the tip names, or is about to. */
  #named = "";

  /** `place` is the element that it lies over. */
  constructor(place: HTMLElement, load: (layers: readonly string[]) => Promise<LayerDetails[]>) {
    this.#load = load;
    this.#tip.className = styles.tip ?? "";
    this.#tip.hidden = true;
    // The panel says it, and more.
    this.#tip.ariaHidden = "true";
    place.append(this.#tip);
  }

  /** Whether it is on the screen. */
  get isShown(): boolean {
    return !this.#tip.hidden;
  }

  /** Whether the mouse is on it. */
  isUnder({ target }: Event): boolean {
    return target === this.#tip;
  }

  /**
   * Names the features under the mouse, at a point of the window in CSS px; hides where none are.
   */
  async show(found: readonly FeatureOnMap[], x: number, y: number): Promise<void> {
    const named = found.map(({ layer, feature }) => `${layer}/${feature}`).join();
    if (named === this.#named) return;
    this.hide();
    this.#named = named;
    if (found.length === 0) return;
    // Without the name there is still the panel, and its own word about that.
    const details = await this.#load([...new Set(found.map(({ layer }) => layer))]).catch(() => []);
    if (named !== this.#named || details.length === 0) return;
    this.#tip.textContent = nameOf(found, details);
    // Within the window, whose edges are half its greatest width away at least.
    this.#tip.style.left = `clamp(11em, ${x}px, 100vw - 11em)`;
    this.#tip.style.top = `max(3.5em, ${y}px)`;
    this.#tip.hidden = false;
  }

  hide(): void {
    this.#named = "";
    this.#tip.hidden = true;
  }

  remove(): void {
    this.#tip.remove();
  }
}

function nameOf(found: readonly FeatureOnMap[], details: readonly LayerDetails[]): string {
  const entries = findEntries(found, details);
  const [first] = entries;
  if (first === undefined) return "";
  const { layer, feature } = first;
  if (entries.length > 1)
    return pageWords()(feature === null ? "panel.layers" : "panel.marks", {
      count: entries.length,
    });
  if (feature === null) return layer.title;
  const date = feature.date === null ? [] : [printDate(feature.date, pageLanguage(), "short")];
  return [feature.title, ...date].join(" · ");
}
