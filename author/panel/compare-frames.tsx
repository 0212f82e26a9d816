import { useEffect, useRef, useState } from "react";
import type { PagePlace } from "./page-place.ts";
import styles from "./panel.module.css";
import { WORDS } from "./strings.ts";

/** The two windows that a waypoint is looked at in, in CSS px. */
const FRAMES = [
  { words: WORDS.wide, width: 1280, height: 800 },
  { words: WORDS.tall, width: 390, height: 844 },
] as const;

/** Room around and between the frames, in CSS px. */
const ROOM = { across: 72, down: 110 } as const;

/** The page itself in two windows, side by side, at the active waypoint. */
export function CompareFrames({ place, onClose }: { place: PagePlace; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [scale, setScale] = useState(measure);
  useEffect(() => {
    dialog.current?.showModal();
    const stop = new AbortController();
    window.addEventListener("resize", () => setScale(measure()), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  const address = `${place.chapter.path}#${place.waypoint}`;
  return (
    <dialog ref={dialog} className={styles.compare} aria-label={WORDS.compare} onClose={onClose}>
      <button type="button" onClick={() => dialog.current?.close()}>
        {WORDS.close}
      </button>
      <div className={styles.frames}>
        {FRAMES.map(({ words, width, height }) => (
          <figure key={words} style={{ width: width * scale }}>
            <figcaption>{words}</figcaption>
            <div style={{ height: height * scale }}>
              <iframe
                title={words}
                src={address}
                style={{ width, height, transform: `scale(${scale})` }}
              />
            </div>
          </figure>
        ))}
      </div>
    </dialog>
  );
}

/** As large as both fit side by side. */
function measure(): number {
  const width = FRAMES.reduce((sum, frame) => sum + frame.width, 0);
  const height = Math.max(...FRAMES.map((frame) => frame.height));
  return Math.min(
    1,
    (window.innerWidth - ROOM.across) / width,
    (window.innerHeight - ROOM.down) / height,
  );
}
