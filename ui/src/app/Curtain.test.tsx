import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Curtain, UNTOUCHED, useCurtain } from "./Curtain";

function Room({ lock }: { lock: () => void }) {
  const { down, lift } = useCurtain();
  return (
    <>
      <input data-testid="field" />
      {down && <Curtain lift={lift} lock={lock} />}
    </>
  );
}

describe("the curtain", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it("falls when nobody touched anything for two minutes, and not before", () => {
    render(<Room lock={() => undefined} />);
    act(() => vi.advanceTimersByTime(UNTOUCHED - 1000));
    fireEvent.pointerMove(window);
    act(() => vi.advanceTimersByTime(UNTOUCHED - 1000));
    expect(screen.queryByTestId("curtain")).toBeNull();
    act(() => vi.advanceTimersByTime(1000));
    expect(screen.getByTestId("curtain")).toBeTruthy();
    expect(document.documentElement.dataset["curtain"]).toBe("");
  });

  it("is drawn back by a key that nothing else hears of, and falls again", () => {
    const heard = vi.fn();
    document.addEventListener("keydown", heard);
    render(<Room lock={() => undefined} />);
    screen.getByTestId("field").focus();
    act(() => vi.advanceTimersByTime(UNTOUCHED));
    fireEvent.keyDown(document.body, { key: "Shift" });
    expect(screen.getByTestId("curtain")).toBeTruthy();
    fireEvent.keyDown(document.body, { key: "n" });
    expect(screen.queryByTestId("curtain")).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByTestId("field"));
    expect(document.documentElement.dataset["curtain"]).toBeUndefined();
    act(() => vi.advanceTimersByTime(2 * UNTOUCHED));
    expect(screen.getByTestId("curtain")).toBeTruthy();
    document.removeEventListener("keydown", heard);
  });

  it("leaves the lock at hand", () => {
    const lock = vi.fn();
    render(<Room lock={lock} />);
    act(() => vi.advanceTimersByTime(UNTOUCHED));
    fireEvent.keyDown(document.body, { key: "F9" });
    expect(lock).toHaveBeenCalledOnce();
  });
});
