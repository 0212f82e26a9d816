"use client";

import { useEffect } from "react";
import { type StoryOptions, startStory } from "./story-map/story-controller.ts";

/** Attaches the story's script to the server's markup; draws nothing itself. */
export function StoryClient({ document, basePath }: StoryOptions) {
  useEffect(() => startStory({ document, basePath }), [document, basePath]);
  return null;
}
