import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["{app,components,lib,scripts,content}/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
  },
});
