/** Next's command, run by Node itself: a signal then reaches it, not a shell around it. */
export const NEXT = "node_modules/next/dist/bin/next";
