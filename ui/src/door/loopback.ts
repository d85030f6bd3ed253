/** The test host on 127.0.0.1: the same core behind HTTP. Never reached from the window. */
import type { Host } from ".";

export function loopbackHost(): Host {
  const token = new URLSearchParams(location.search).get("token") ?? "";

  async function post(path: string, body: string): Promise<Response> {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-sanad-token": token },
      body,
    });
    // The text is a problem in JSON for 422 and something unreadable, hence a breakage, otherwise.
    if (!response.ok) throw await response.text();
    return response;
  }

  return {
    call: async (name, body) => (await post(`/call/${name}`, body)).text(),
    fetch: async (name, body, to) => new Uint8Array(await (await post(`/fetch/${name}?to=${to}`, body)).arrayBuffer()),
    copy: async (name, body) => {
      // The clipboard is asked at once and waits for the core, since a press counts only for a moment.
      const text = post(`/copy/${name}`, body).then(async (answer) => new Blob([await answer.text()], { type: "text/plain" }));
      await Promise.all([text, navigator.clipboard.write([new ClipboardItem({ "text/plain": text })])]);
    },
    give: async (name) => (await post(`/give/${name}`, "")).text(),
    // The test host has no idle clock of its own; tests lock through the page or by restarting it.
    onLocked: (told) => window.addEventListener("sanad-locked", told),
  };
}
