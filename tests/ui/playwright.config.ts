/**
 * The screens in the distribution's own Chromium, against the loopback host: the
 * real core on 127.0.0.1. Nothing here reaches a network or downloads a browser.
 */
import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"];
const chromium = process.env["CHROMIUM"] ?? places.find((place) => existsSync(place));
if (chromium === undefined) throw new Error(`no Chromium at ${places.join(", ")}; CHROMIUM can name another`);

export default defineConfig({
  testDir: ".",
  outputDir: "../output/ui",
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  // On a busy machine a browser may miss a beat. A second try is named at the end of `cargo xtask test`, and more than two fail it.
  retries: 1,
  reporter: "list",
  // A machine that builds and tests other things at once takes its time; nothing here measures speed.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
