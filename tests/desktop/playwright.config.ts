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
  // On a busy machine a browser may miss a beat. A second try is named at the end of `cargo xtask test`, and more than two fail it.
  retries: 1,
  reporter: "list",
  timeout: 120_000,
});
