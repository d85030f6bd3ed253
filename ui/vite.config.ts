import { transformAsync } from "@babel/core";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

/**
 * Runs React Compiler over our own components. Vite 8 compiles TSX without Babel,
 * and the ready-made bridge asks for a newer Node than ours, so these few lines call
 * Babel for this one transform and leave types and JSX for Vite to take away.
 */
function reactCompiler(): Plugin {
  return {
    name: "sanad-react-compiler",
    enforce: "pre",
    transform: {
      filter: { id: /\/ui\/src\/.*\.tsx$/ },
      async handler(code, id) {
        const out = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: ["typescript", "jsx"] },
          plugins: [["babel-plugin-react-compiler", { panicThreshold: "none" }]],
        });
        return out?.code == null ? null : { code: out.code, map: out.map as never };
      },
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [reactCompiler(), react()],
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
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"], css: false },
}));
