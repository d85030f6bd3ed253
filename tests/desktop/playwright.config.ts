/**
 * The real window. Playwright is only the runner here: no browser of its own is
 * started; WebKitWebDriver drives the app that people get.
 */
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../output/desktop-runs",
  forbidOnly: true,
  fullyParallel: false,
  workers: 1,
  // Twice on a crowded machine a page stood still without a cause that was found. A second
  // try is said in the result, never hidden.
  retries: 1,
  reporter: "list",
  timeout: 120_000,
});
