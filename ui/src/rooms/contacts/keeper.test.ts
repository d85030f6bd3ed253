import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftKeeper } from "./keeper";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function keeping(save: (draft: string) => Promise<{ saved_at: string }>) {
  const saved: string[] = [];
  const failed: unknown[] = [];
  const keeper = new DraftKeeper<string>({
    save,
    saved: (at) => saved.push(at),
    failed: (problem) => failed.push(problem),
    pause: 1000,
  });
  return { keeper, saved, failed };
}

describe("keeping a draft", () => {
  it("saves once at a pause, with the last text", async () => {
    const save = vi.fn<(draft: string) => Promise<{ saved_at: string }>>().mockResolvedValue({ saved_at: "14:32" });
    const { keeper, saved } = keeping(save);
    keeper.typed("a");
    await vi.advanceTimersByTimeAsync(600);
    keeper.typed("ab");
    await vi.advanceTimersByTimeAsync(999);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save.mock.calls).toEqual([["ab"]]);
    expect(saved).toEqual(["14:32"]);
  });

  it("says 'saved' only after the answer, and never saves two at a time", async () => {
    let answer: (told: { saved_at: string }) => void = () => undefined;
    const save = vi.fn<(draft: string) => Promise<{ saved_at: string }>>(() => new Promise((resolve) => (answer = resolve)));
    const { keeper, saved } = keeping(save);
    keeper.typed("a");
    await vi.advanceTimersByTimeAsync(1000);
    keeper.typed("ab");
    await vi.advanceTimersByTimeAsync(5000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(saved).toEqual([]);
    expect(keeper.pending).toBe(true);
    answer({ saved_at: "14:32" });
    await vi.advanceTimersByTimeAsync(0);
    expect(save.mock.calls).toEqual([["a"], ["ab"]]);
  });

  it("keeps what could not be saved and tries again", async () => {
    const save = vi
      .fn<(draft: string) => Promise<{ saved_at: string }>>()
      .mockRejectedValueOnce(new Error("disk"))
      .mockResolvedValue({ saved_at: "14:33" });
    const { keeper, saved, failed } = keeping(save);
    keeper.typed("a");
    await vi.advanceTimersByTimeAsync(1000);
    expect(failed).toHaveLength(1);
    expect(keeper.pending).toBe(true);
    await keeper.flush();
    expect(save.mock.calls).toEqual([["a"], ["a"]]);
    expect(saved).toEqual(["14:33"]);
  });

  it("writes nothing after the contact was recorded", async () => {
    const save = vi.fn<(draft: string) => Promise<{ saved_at: string }>>().mockResolvedValue({ saved_at: "14:32" });
    const { keeper } = keeping(save);
    keeper.typed("a");
    await keeper.stop();
    keeper.typed("ab");
    await vi.advanceTimersByTimeAsync(5000);
    expect(save).not.toHaveBeenCalled();
    keeper.resume();
    keeper.typed("abc");
    await keeper.flush();
    expect(save.mock.calls).toEqual([["abc"]]);
  });
});
