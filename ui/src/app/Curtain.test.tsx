import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useCallback, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Curtain } from "./Curtain";

function Room({ lock }: { lock: () => void }) {
  const [down, setDown] = useState(false);
  const lift = useCallback(() => setDown(false), []);
  return (
    <>
      <input data-testid="field" onKeyDown={(event) => event.key === "F8" && setDown(true)} />
      {down && <Curtain lift={lift} lock={lock} />}
    </>
  );
}

function covered(lock: () => void): void {
  render(<Room lock={lock} />);
  screen.getByTestId("field").focus();
  fireEvent.keyDown(screen.getByTestId("field"), { key: "F8" });
  expect(screen.getByTestId("curtain")).toBeTruthy();
  expect(document.documentElement.dataset["curtain"]).toBe("");
}

describe("the curtain", () => {
  afterEach(cleanup);

  it("is drawn back by a key that nothing else hears of", () => {
    const heard = vi.fn();
    covered(() => undefined);
    document.addEventListener("keydown", heard);
    fireEvent.keyDown(document.body, { key: "Shift" });
    expect(screen.getByTestId("curtain")).toBeTruthy();
    fireEvent.keyDown(document.body, { key: "n" });
    expect(screen.queryByTestId("curtain")).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByTestId("field"));
    expect(document.documentElement.dataset["curtain"]).toBeUndefined();
    document.removeEventListener("keydown", heard);
  });

  it("leaves the lock at hand", () => {
    const lock = vi.fn();
    covered(lock);
    fireEvent.keyDown(document.body, { key: "F9" });
    expect(lock).toHaveBeenCalledOnce();
  });
});
