import { Component } from "react";
import type { ReactNode } from "react";
import { Button } from "../kit";
import { useWords } from "../words";
import css from "./app.module.css";

interface Props {
  children: ReactNode;
  /** A change of this value tries again: another screen must not inherit the break of this one. */
  resetKey?: string;
}

/** Catches a screen that broke. What was saved is in the core and untouched. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.broken && before.resetKey !== this.props.resetKey) this.setState({ broken: false });
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken onAgain={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

function Broken({ onAgain }: { onAgain: () => void }) {
  const w = useWords();
  return (
    <div className={css.broken} role="alert" data-testid="screen-broken">
      <h1>{w("app-broken-title")}</h1>
      <p>{w("app-broken-what")}</p>
      <Button variant="main" onPress={onAgain}>
        {w("app-broken-again")}
      </Button>
    </div>
  );
}
