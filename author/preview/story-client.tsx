"use client";

import { Component } from "react";
import { type StoryOptions, startStory } from "../../reader/start-story.ts";
import { Store } from "../../reader/store/store.ts";
import { UNREAD } from "../../reader/store/story-state.ts";
import { type KeptMarkup, keepMarkup } from "./kept-markup.ts";
import { PreviewMap } from "./preview-map.ts";
import { findAnchor, keepAnchor, type ReaderAnchor } from "./reader-anchor.ts";

/** Address of a script for editors, which author/dev.ts names; built pages have none. */
const TOOLS = process.env.NODE_ENV === "development" ? process.env.NEXT_PUBLIC_AUTHOR : undefined;

/** The story's options; `version` changes with the content. */
type Props = Pick<StoryOptions, "mapUrl" | "basePath"> & { version: string };

/**
 * Attaches the story's script to the server's markup in dev; draws nothing itself. When the server
 * sends another version of the story, the script lets go of the markup before React changes it, and
 * takes it up again afterwards: at the place where the reader was, with the same state and the same
 * live map.
 */
export class StoryClient extends Component<Props> {
  #stop: (() => void) | null = null;
  #markup: KeptMarkup | null = null;
  #map: PreviewMap | null = null;
  #store = new Store(UNREAD);

  override componentDidMount(): void {
    this.#start(false);
    addScript(TOOLS);
  }

  override getSnapshotBeforeUpdate(): ReaderAnchor | null {
    const anchor = findAnchor(document);
    this.#pause();
    return anchor;
  }

  override componentDidUpdate(_props: Props, _state: unknown, anchor: ReaderAnchor | null): void {
    // Before, so that the script does not take the reader to be elsewhere; after, since it changes
    // the layout.
    if (anchor !== null) keepAnchor(document, anchor);
    this.#start(true);
    if (anchor !== null) keepAnchor(document, anchor);
  }

  override componentWillUnmount(): void {
    this.#pause();
    this.#map?.end();
    this.#map = null;
    this.#store = new Store(UNREAD);
  }

  override render(): null {
    return null;
  }

  #start(resumes: boolean): void {
    const { mapUrl, basePath } = this.props;
    this.#markup = keepMarkup(document);
    this.#stop = startStory({
      mapUrl,
      basePath,
      resumes,
      store: this.#store,
      createMap: (options) => {
        this.#map = this.#map?.goOn() ?? new PreviewMap(options);
        return this.#map;
      },
    });
  }

  #pause(): void {
    this.#stop?.();
    this.#stop = null;
    this.#markup?.restore();
  }
}

/** Runs once in a document: the browser runs a module once, however often it is named. */
function addScript(address: string | undefined): void {
  if (address === undefined) return;
  const script = document.createElement("script");
  Object.assign(script, { type: "module", src: address });
  document.head.append(script);
}
