"use client";

import { useEffect } from "react";
import { type StoryOptions, startStory } from "./story-map/story-controller.ts";

/** Address of a script for editors, which scripts/dev.ts names; built pages have none. */
const TOOLS = process.env.NODE_ENV === "development" ? process.env.NEXT_PUBLIC_AUTHOR : undefined;

/** Attaches the story's script to the server's markup; draws nothing itself. */
export function StoryClient({ mapUrl, basePath }: StoryOptions) {
  useEffect(() => startStory({ mapUrl, basePath }), [mapUrl, basePath]);
  useEffect(() => addScript(TOOLS), []);
  return null;
}

/** Once a document: a module that is named again does not run again. */
function addScript(address: string | undefined): void {
  if (address === undefined) return;
  const script = document.createElement("script");
  Object.assign(script, { type: "module", src: address });
  document.head.append(script);
}
