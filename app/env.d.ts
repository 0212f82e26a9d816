/// <reference types="next" />
/// <reference types="next/image-types/global" />

/**
 * Written by build/files/write-data.ts; it changes when the content does, which refreshes the pages
 * in dev.
 */
declare module "*/content-version.js" {
  export const contentVersion: string;
}
