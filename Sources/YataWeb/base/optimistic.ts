// What is shown is what the server said, with the changes that are under way laid over it.
// So a change that fails is taken back by leaving it out, whatever happened in the meantime.
import { Store } from "./store.ts";

type Change<T> = (value: T) => T;

export class Optimistic<T> {
  readonly shown: Store<T>;
  #truth: T;
  #underWay = new Set<Change<T>>();
  #settled: (() => void)[] = [];

  constructor(truth: T) {
    this.#truth = truth;
    this.shown = new Store(truth);
  }

  get value(): T {
    return this.shown.value;
  }

  /** Changes what the server said. */
  update(change: Change<T>): void {
    this.#truth = change(this.#truth);
    this.#show();
  }

  /** Shows `change` while `work` runs; then its result enters the truth with `settle`, or its error is thrown. */
  async run<R>(change: Change<T>, work: () => Promise<R>, settle: (truth: T, result: R) => T): Promise<R> {
    this.#underWay.add(change);
    this.#show();
    try {
      const result = await work();
      this.#truth = settle(this.#truth, result);
      return result;
    } finally {
      this.#underWay.delete(change);
      this.#show();
      if (this.#underWay.size === 0) { for (const resume of this.#settled.splice(0)) resume(); }
    }
  }

  /** Waits until no change is under way. */
  settled(): Promise<void> {
    return this.#underWay.size === 0 ? Promise.resolve() : new Promise((resolve) => this.#settled.push(resolve));
  }

  #show(): void {
    this.shown.set([...this.#underWay].reduce((value, change) => change(value), this.#truth));
  }
}
