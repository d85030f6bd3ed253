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
  retries: 0,
  reporter: "list",
  timeout: 120_000,
});
