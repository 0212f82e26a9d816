import { expect, test } from "@playwright/test";
import { isInstalled, REAL_HOSTS, startHost } from "./support/real-hosts.ts";
import { COARSE, collectConsole, settled } from "./support/story-page.ts";

test.use(COARSE);

for (const name of REAL_HOSTS) {
  test(`a story's live map starts on Debian's ${name} with its default configuration`, {
    tag: ["@desktop", "@long"],
  }, async ({ page }) => {
    test.skip(!isInstalled(name), `${name} is not installed: apt-get install ${name}`);
    const host = await startHost(name, "out-fixture", "/atlas");
    try {
      const messages = collectConsole(page);
      await page.goto(`${host.origin}/atlas/danube-delta/`);
      await settled(page);
      expect(messages).toEqual([]);
    } finally {
      host.stop();
    }
  });
}
