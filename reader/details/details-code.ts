/**
 * The code that only the details of the map need, in one chunk, loaded when a reader first asks.
 */
export { StoryDetails } from "./story-details.tsx";
