import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig(({ mode }) => ({
  // React Compiler in its Rust port: the Babel one takes twenty seconds of each build on this code.
  plugins: [react({ compiler: true })],
  clearScreen: false,
  server: { port: 5173, strictPort: true, host: "127.0.0.1", fs: { allow: [".."] } },
  build: {
    // The oldest engines that the app meets: WebKitGTK 2.42 and WebView2 of the same age.
    target: ["safari17", "chrome120"],
    // One screen's code is one file on the same disk; a map would only ship our sources twice.
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  css: { modules: { generateScopedName: mode === "production" ? "[hash:base64:6]" : "[name]-[local]" } },
  // One document for all files of a worker: making one took three quarters of the time.
  test: { environment: "jsdom", isolate: false, include: ["src/**/*.test.{ts,tsx}"], css: true, setupFiles: ["src/tests.setup.ts"] },
}));
