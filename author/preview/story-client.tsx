"use client";

import { Component } from "react";
import { type StoryOptions, startStory } from "../../reader/story-controller.ts";
import { type KeptMarkup, keepMarkup } from "./kept-markup.ts";
import { PreviewMap } from "./preview-map.ts";
import { findAnchor, keepAnchor, type ReaderAnchor } from "./reader-anchor.ts";

/** Address of a script for editors, which author/dev.ts names; built pages have none. */
const TOOLS = process.env.NODE_ENV === "development" ? process.env.NEXT_PUBLIC_AUTHOR : undefined;

/** What the page hands over. `version` changes with the content. */
type Props = Pick<StoryOptions, "mapUrl" | "basePath"> & { version: string };

/**
 * Attaches the story's script to the server's markup in dev; draws nothing itself. When the server sends another version
 * of the story, the script lets go of the markup before React changes it, and takes it up again afterwards: at the place
 * where the reader was, with the same live map.
 */
export class StoryClient extends Component<Props> {
  #stop: (() => void) | null = null;
  #markup: KeptMarkup | null = null;
  #map: PreviewMap | null = null;

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
    this.#start(true);
    if (anchor !== null) keepAnchor(document, anchor);
  }

  override componentWillUnmount(): void {
    this.#pause();
    this.#map?.end();
    this.#map = null;
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
      createMap: (options) => {
        this.#map = this.#map?.handOver(options) ?? PreviewMap.create(options);
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

/** Once a document: a module that is named again does not run again. */
function addScript(address: string | undefined): void {
  if (address === undefined) return;
  const script = document.createElement("script");
  Object.assign(script, { type: "module", src: address });
  document.head.append(script);
}
