"use client";

import { useEffect } from "react";
import { type StoryOptions, startStory } from "./story-map/story-controller.ts";

/** Attaches the story's script to the server's markup; draws nothing itself. */
export function StoryClient({ mapUrl, basePath }: StoryOptions) {
  useEffect(() => startStory({ mapUrl, basePath }), [mapUrl, basePath]);
  return null;
}
