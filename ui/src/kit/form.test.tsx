import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useState } from "react";
import type { Refusal } from "../door";
import { Words } from "../words";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Choices } from "./choices";
import { TextField } from "./fields";
import { Form } from "./form";
import { useKeys } from "./keys";
import { RiskBadge } from "./surface";

afterEach(cleanup);
const nothing = (): void => undefined;

describe("a form", () => {
  it("puts a refusal beside its field, focuses it, and keeps the rest on top", async () => {
    render(
      <Words language="fr">
        <Form
          refusals={[
            { code: "answer_missing", field: "login", facts: {} },
            { code: "disk_full", field: null, facts: {} },
          ]}
        >
          <TextField label="Nom" name="name" value="" onChange={nothing} />
          <TextField label="Identifiant" name="login" value="" onChange={nothing} />
        </Form>
      </Words>,
    );
    const field = screen.getByLabelText(/Identifiant/);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByLabelText(/Nom/).getAttribute("aria-invalid")).toBeNull();
    expect(document.activeElement).toBe(field);
    expect(screen.getByTestId("form-refusals").querySelector("[data-refusal]")?.getAttribute("data-refusal")).toBe("disk_full");
    expect(screen.getByTestId("form-refusals").textContent).not.toContain("answer");
  });
});

function Asked({ refusals }: { refusals: Refusal[] }) {
  const [name, setName] = useState("");
  return (
    <Words language="fr">
      {/* A new list at each render is the same answer of the core. */}
      <Form refusals={[...refusals]}>
        <TextField label="Nom" name="name" value={name} onChange={setName} />
      </Form>
    </Words>
  );
}

describe("a refusal", () => {
  it("is told until another answer stands in the field, and again when the core refuses that one", async () => {
    const refused = (): Refusal[] => [{ code: "answer_missing", field: "name", facts: {} }];
    const { rerender } = render(<Asked refusals={refused()} />);
    const field = screen.getByLabelText(/Nom/);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await userEvent.type(field, "L");
    expect(field.getAttribute("aria-invalid")).toBeNull();
    await userEvent.clear(field);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await userEvent.type(field, "L");
    rerender(<Asked refusals={refused()} />);
    expect(field.getAttribute("aria-invalid")).toBe("true");
  });
});

describe("choices", () => {
  it("takes a digit while the focus is inside", async () => {
    const chosen = vi.fn();
    render(
      <Words language="ar">
        <Choices label="ماذا؟" numbered value={null} onChange={chosen} options={[{ value: "a", text: "أ" }, { value: "b", text: "ب" }]} />
      </Words>,
    );
    await userEvent.tab();
    await userEvent.keyboard("2");
    expect(chosen).toHaveBeenCalledWith("b");
  });
});

function Keyed({ run }: { run: () => void }) {
  useKeys([{ keys: "N", label: "n", run }]);
  return <input aria-label="text" />;
}

describe("keys", () => {
  it("a letter acts on the screen, not in a field, and not under a dialog", async () => {
    const run = vi.fn();
    const { rerender } = render(
      <Words language="fr">
        <Keyed run={run} />
      </Words>,
    );
    await userEvent.keyboard("n");
    expect(run).toHaveBeenCalledTimes(1);
    await userEvent.type(screen.getByLabelText("text"), "n");
    expect(run).toHaveBeenCalledTimes(1);
    act(() => (document.activeElement as HTMLElement).blur());
    rerender(
      <Words language="fr">
        <Keyed run={run} />
        <Dialog title="t" isOpen onClose={nothing}>
          <Button onPress={nothing}>b</Button>
        </Dialog>
      </Words>,
    );
    await userEvent.keyboard("n");
    expect(run).toHaveBeenCalledTimes(1);
  });
});

it("says risk in words", () => {
  render(
    <Words language="fr">
      <RiskBadge risk={4} />
    </Words>,
  );
  expect(screen.getByText("Danger immédiat")).toBeTruthy();
});
