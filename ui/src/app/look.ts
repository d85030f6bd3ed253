/** Theme and text size, written on <html>; the stylesheet does the rest. */
import type { Theme } from "../door";

const dark = typeof matchMedia === "undefined" ? null : matchMedia("(prefers-color-scheme: dark)");
let wanted: Theme = "system";

function paint(): void {
  const night = wanted === "dark" || (wanted === "system" && dark?.matches === true);
  document.documentElement.dataset.theme = night ? "dark" : "light";
}

dark?.addEventListener("change", paint);

export function applyLook(look: { theme: Theme; textSize: number }): void {
  wanted = look.theme;
  paint();
  const size = Math.min(200, Math.max(100, look.textSize || 100));
  document.documentElement.style.setProperty("--text-size", String(size / 100));
}
