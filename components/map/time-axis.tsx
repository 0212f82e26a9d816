import { axisMonths } from "../../lib/map/axis-months.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Waypoint } from "../../lib/story/chapter.ts";
import { notesOn } from "../../lib/story/legend-words.ts";
import type { Story } from "../../lib/story/story.ts";
import { printSpan } from "../../lib/story/time-span.ts";
import { printDate, printMonth } from "../../lib/words/dates.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./time-axis.module.css";

/** Width of a month's ticks in the units of its drawing, whatever its width on the page. */
const MONTH_WIDTH = 200;

/**
 * The time axis of a waypoint with steps: one tick per feature, month by month, and last the whole
 * window. The script moves it under the map and makes it a control; without script it is part of
 * the text.
 */
export function TimeAxis({ story, waypoint }: { story: Story; waypoint: Waypoint }) {
  const { time, show } = waypoint.map;
  if (time === null || time.steps.length === 0) return null;
  const { language } = story;
  const say = words(language);
  const month = (day: string) => printDate(day.slice(0, 7), language, "long");
  const months = { from: time.from.slice(0, 7), to: time.to.slice(0, 7) };
  // In full, the two months would leave the notes no room beside the narrowest maps.
  const whole = printSpan(months, language, "short");
  const notes = story.layers
    .filter(({ id }) => show.includes(id))
    .flatMap((layer) => notesOn(layer, time, language));
  const ticks = say("time.ticks", {
    from: printDate(time.from, language, "long"),
    to: printDate(time.to, language, "long"),
  });
  return (
    <div className={styles.axis} {...{ [ATTR.storyAxis]: waypoint.id }}>
      <p className={styles.words}>
        <strong {...{ [ATTR.axisNow]: true }}>{whole}</strong>
        <span className={styles.note}>{notes.join(" · ")}</span>
      </p>
      <div className={styles.track} dir="ltr">
        <div className={styles.months} role="img" aria-label={ticks}>
          {axisMonths(story.layers, waypoint.map).map(({ first, ticks }, index) => (
            <span key={first} className={styles.month} {...{ [ATTR.axisStep]: month(first) }}>
              <svg viewBox={`0 0 ${MONTH_WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true">
                <path d={ticks.map((at) => `M${Math.round(at * MONTH_WIDTH)} 0v10`).join("")} />
              </svg>
              <span className={styles.name}>
                {printMonth(first, language)}
                {(index === 0 || first.includes("-01-")) && (
                  <span className={styles.year}> ’{first.slice(2, 4)}</span>
                )}
              </span>
            </span>
          ))}
          <span className={styles.month} {...{ [ATTR.axisStep]: whole }}>
            <span className={styles.name}>{say("time.all")}</span>
          </span>
        </div>
        <input
          className={styles.handle}
          type="range"
          hidden
          min={0}
          max={time.steps.length - 1}
          defaultValue={0}
          autoComplete="off"
          aria-label={say("time.axis")}
        />
      </div>
    </div>
  );
}
