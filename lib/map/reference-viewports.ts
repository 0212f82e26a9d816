import type { Size } from "../story/map-document.ts";
import type { Form } from "../story/map-state.ts";

/**
 * Viewports (CSS px) that represent all of a form: labels are placed so that they fit in each of
 * them. They are the smallest and the largest of common screens, and some between.
 */
export const REFERENCE_VIEWPORTS: Record<Form, readonly [Size, ...Size[]]> = {
  wide: [
    { width: 1280, height: 800 },
    { width: 900, height: 600 },
    { width: 1024, height: 768 },
    { width: 1440, height: 900 },
    { width: 1920, height: 1080 },
    { width: 2560, height: 1440 },
  ],
  tall: [
    { width: 390, height: 844 },
    { width: 320, height: 568 },
    { width: 360, height: 640 },
    { width: 412, height: 823 },
    { width: 768, height: 1024 },
    { width: 844, height: 390 },
  ],
};

/**
 * Viewports (CSS px) whose maps show most around a frame: no labels are placed for them, but the
 * ground is there.
 */
export const EXTREME_VIEWPORTS: Record<Form, readonly Size[]> = {
  wide: [
    { width: 3440, height: 1440 },
    { width: 1024, height: 1366 },
  ],
  tall: [
    { width: 899, height: 700 },
    { width: 700, height: 900 },
    { width: 560, height: 559 },
  ],
};
