import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onLocked, problemFrom, setHostForTests, call } from ".";
import type { Host } from ".";
import { queryClient, useAct, useLook } from "./hooks";

let bodies = 0;
const seen: string[] = [];
const host: Host = {
  call: async (name) => {
    seen.push(name);
    if (name === "list_bodies") return JSON.stringify([{ id: String((bodies += 1)) }]);
    if (name === "list_accounts") return "[]";
    if (name === "confirm_body") return JSON.stringify({ value: "x", changes: ["directory"] });
    if (name === "add_note") throw JSON.stringify({ kind: "refused", refusals: [{ code: "too_long", field: "text", facts: { max: "9" } }] });
    if (name === "my_day") throw JSON.stringify({ kind: "refused", refusals: [{ code: "locked", field: null, facts: {} }] });
    throw JSON.stringify({ kind: "broken", number: "17" });
  },
  fetch: async () => new Uint8Array(),
  copy: () => Promise.resolve(),
  give: () => Promise.resolve("null"),
  onLocked: () => undefined,
};

beforeEach(() => {
  setHostForTests(host);
  queryClient.clear();
  bodies = 0;
  seen.length = 0;
});
afterEach(cleanup);

function Screen() {
  const list = useLook("list_bodies", {});
  useLook("list_accounts", {});
  const confirm = useAct("confirm_body");
  const note = useAct("add_note");
  return (
    <>
      <output>{list.data?.[0]?.id}</output>
      <button type="button" onClick={() => void confirm.run({ id: "1" })}>
        confirm
      </button>
      <button type="button" onClick={() => void note.run({ case: "c", text: "t" })}>
        note
      </button>
      <p>{note.refusals.map((one) => one.code).join()}</p>
    </>
  );
}

it("fetches again what a change touched, and only that", async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <Screen />
    </QueryClientProvider>,
  );
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("1"));
  act(() => screen.getByText("confirm").click());
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("2"));
  expect(seen.filter((name) => name === "list_accounts")).toHaveLength(1);
});

it("keeps refusals for the form", async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <Screen />
    </QueryClientProvider>,
  );
  act(() => screen.getByText("note").click());
  await waitFor(() => expect(screen.getByText("too_long")).toBeTruthy());
});

it("tells the frame when the core says that it is locked", async () => {
  const told = vi.fn();
  const stop = onLocked(told);
  await expect(call("my_day", {})).rejects.toMatchObject({ refusals: [{ code: "locked" }] });
  expect(told).toHaveBeenCalledTimes(1);
  stop();
});

it("reads breakages, and takes nonsense for one", () => {
  expect(problemFrom('{"kind":"broken","number":"17"}').number).toBe("17");
  expect(problemFrom("<html>").number).toBe("");
  expect(problemFrom(new TypeError("x")).number).toBe("");
});
