import { useEffect, useState } from "react";
import type { Written } from "../desk/author-desk.ts";
import type { DeskProblem } from "../desk/refusal.ts";
import type { Endpoint, PanelChange } from "./endpoint.ts";
import type { PagePlace } from "./page-place.ts";

/**
 * How long in ms nothing must change before a preview is requested: a moving map changes at every
 * frame.
 */
const PAUSE = 200;

/** What came of writing. */
export type Outcome =
  | { kind: "none" }
  | { kind: "writing" }
  | { kind: "written"; written: Written }
  | { kind: "refused"; problems: DeskProblem[] };

/** The front matter of the active waypoint, as it is and as it would be. */
export interface Desk {
  /** With the change as it stands; null until it is known. */
  preview: Written | null;
  /** Why there is no preview. */
  problems: DeskProblem[];
  /** Of the file, as previewed; null until it is known. */
  version: string | null;
  outcome: Outcome;
  write(change: PanelChange): void;
}

/** Keeps a preview of a change of the active waypoint, and writes the change on request. */
export function useDesk(endpoint: Endpoint, place: PagePlace | null, change: PanelChange): Desk {
  const [preview, setPreview] = useState<{ of: string; written: Written } | null>(null);
  const [problems, setProblems] = useState<DeskProblem[]>([]);
  const [outcome, setOutcome] = useState<{ of: string; outcome: Outcome } | null>(null);
  const [round, setRound] = useState(0);
  const of = place === null ? "" : `${place.story} ${place.waypoint}`;
  // The same preview is requested again after writing, and for another map: the file has changed.
  const asked = JSON.stringify({ change, round, document: place?.document });

  useEffect(() => {
    if (place === null) return;
    let isOver = false;
    const timer = setTimeout(async () => {
      const answer = await endpoint.preview(place, JSON.parse(asked).change as PanelChange);
      if (isOver) return;
      setPreview("problems" in answer ? null : { of, written: answer });
      setProblems("problems" in answer ? answer.problems : []);
    }, PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [endpoint, place, of, asked]);

  const current = preview?.of === of ? preview.written : null;
  return {
    preview: current,
    problems,
    version: current?.version ?? null,
    outcome: outcome?.of === of ? outcome.outcome : { kind: "none" },
    async write(toWrite) {
      if (place === null || current === null) return;
      setOutcome({ of, outcome: { kind: "writing" } });
      // Words that were changed meanwhile are no matter, as long as the map's lines are those that
      // are shown.
      const now = await endpoint.preview(place, change);
      const isAsShown = "yaml" in now && now.yaml === current.yaml;
      const { version } = isAsShown ? now : current;
      const answer = await endpoint.write(place, toWrite, version);
      setOutcome({
        of,
        outcome:
          "problems" in answer
            ? { kind: "refused", problems: answer.problems }
            : { kind: "written", written: answer },
      });
      setRound((before) => before + 1);
    },
  };
}
