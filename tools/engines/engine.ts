import type { Size } from "../../lib/story/map-document.ts";

/** A browser that is driven from outside. */
export interface Engine {
  name: string;
  /** Loads an address; resolves once the page has loaded. */
  open(url: string): Promise<void>;
  /** Gives the page this size in CSS px, or the nearest that the engine's window can have. */
  resize(size: Size): Promise<void>;
  /**
   * Runs the body of a function in the page and resolves to what it returns, a promise's value
   * included.
   */
  run(body: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts an engine; null where it is not installed. */
export type EngineStart = () => Promise<Engine | null>;
