import { ATTR } from "../../lib/story/attributes.ts";
import { pageLanguage } from "../page/page-language.ts";
import { pageWords } from "../page/page-words.ts";
import type { StoryPage } from "../page/story-page.ts";
import type { StoryState } from "../store/story-state.ts";
import { firstSentence } from "./first-sentence.ts";

/** Time in ms after which screen readers know a new status line, and announce what it says. */
const KNOWN = 200;

/** The part of the state that an announcement is about. */
type Place = Pick<StoryState, "shown" | "step" | "waypoint">;

/**
 * Announces the map of a place: the chapter where it is another than `before`, the first sentence
 * of the map's description, and the step of time. Leaves out what a screen reader says of the
 * element that has the focus. Where no map is beside the text there is nothing to announce.
 */
export function announceMap(page: StoryPage, now: Place, before: Place): void {
  const text = printChange(page, now, before);
  if (text === "" || !document.documentElement.hasAttribute(ATTR.mapBeside)) return;
  const known = page.story.querySelector(`[${ATTR.announced}]`);
  if (known !== null) known.textContent = text;
  else {
    const line = document.createElement("p");
    line.className = "visually-hidden";
    line.setAttribute("role", "status");
    line.setAttribute(ATTR.announced, "");
    page.story.append(line);
    setTimeout(() => (line.textContent = text), KNOWN);
  }
}

function printChange({ story, waypoints }: StoryPage, now: Place, before: Place): string {
  const say = pageWords();
  const chapterOf = ({ shown }: Place) => waypoints.find(({ id }) => id === shown)?.chapter;
  const axis = story.querySelector(`[${ATTR.storyAxis}="${now.shown}"]`);
  const step =
    now.step === null || axis?.contains(document.activeElement)
      ? ""
      : (axis?.querySelector(`[${ATTR.axisNow}]`)?.textContent ?? "");
  if (now.shown === before.shown) return step;
  const described = story.querySelector(`[${ATTR.storyDescribe}="${now.shown}"]`)?.textContent;
  const map = firstSentence(described ?? "", pageLanguage());
  const chapter = chapterOf(now);
  // The names of both sections begin with the chapter's title.
  const sections = [chapter?.element, now.waypoint?.element];
  const isNamed = sections.some((section) => section === document.activeElement);
  const title =
    chapter !== chapterOf(before) && !isNamed
      ? (chapter?.element.getAttribute(ATTR.title) ?? "")
      : "";
  return [title && say("announce.chapter", { title }), map, step].filter(Boolean).join(" ");
}
