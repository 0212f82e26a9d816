import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["{app,author,build,components,content,lib,reader,testing,tools}/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    // Files share the modules of their worker: to load them anew for each costs more than all tests together. So no test
    // may leave anything behind in a module, or in the environment.
    isolate: false,
  },
});
