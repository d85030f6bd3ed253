/** The window's host. The only file that knows Tauri. */
import { invoke } from "@tauri-apps/api/core";
import type { Host } from ".";

export function tauriHost(): Host {
  return {
    call: (name, body) => invoke<string>("call", { name, body }),
    fetch: async (name, body, to) => new Uint8Array(await invoke<ArrayBuffer>("fetch", { name, body, to })),
    copy: (name, body) => invoke<void>("copy", { name, body }),
    give: (name) => invoke<string>("give", { name }),
    // Whoever locks the desk, the shell ends this page with it and begins a new one.
    onLocked: () => undefined,
  };
}
