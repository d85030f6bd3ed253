/**
 * Keeps a draft of what is being typed. One save is under way at a time; what was typed meanwhile
 * is saved after it. The time shown comes from the door's answer, never from the wish to save.
 */

export type Keeping<D> = {
  save: (draft: D) => Promise<{ saved_at: string }>;
  saved: (at: string) => void;
  failed: (problem: unknown) => void;
  /** How long a pause in typing is, in milliseconds. */
  pause: number;
};

export class DraftKeeper<D> {
  private latest: D | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(private readonly keeping: Keeping<D>) {}

  /** Something was typed: save at the next pause. */
  typed(draft: D): void {
    if (this.stopped) return;
    this.latest = draft;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.keeping.pause);
  }

  /** Saves what is not saved yet, now: when the form is left, or before it is handed in. */
  async flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    while (this.running !== null) await this.running;
    const draft = this.latest;
    if (draft === null || this.stopped) return;
    this.latest = null;
    this.running = this.keeping
      .save(draft)
      .then((answer) => {
        this.keeping.saved(answer.saved_at);
      })
      .catch((problem: unknown) => {
        // What could not be saved is tried again with the next pause, unless newer text replaced it.
        if (this.latest === null) this.latest = draft;
        this.keeping.failed(problem);
      })
      .finally(() => {
        this.running = null;
      });
    await this.running;
  }

  /** The contact was recorded or the draft thrown away: nothing may be written after that. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.latest = null;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    while (this.running !== null) await this.running;
  }

  /** Recording was refused: typing goes on and is kept again. */
  resume(): void {
    this.stopped = false;
  }

  /** Whether something typed has not reached the store yet. */
  get pending(): boolean {
    return this.latest !== null || this.running !== null;
  }
}
