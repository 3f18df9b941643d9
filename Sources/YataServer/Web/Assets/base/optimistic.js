// What is shown is what the server said, with the changes that are under way laid over it.
// So a change that fails is taken back by leaving it out, whatever happened in the meantime.
import { Store } from "./store.js";
export class Optimistic {
  shown;
  #truth;
  #underWay = new Set();
  #settled = [];
  constructor(truth){
    this.#truth = truth;
    this.shown = new Store(truth);
  }
  get value() {
    return this.shown.value;
  }
  /** Changes what the server said. */ update(change) {
    this.#truth = change(this.#truth);
    this.#show();
  }
  /** Shows `change` while `work` runs; then its result enters the truth with `settle`, or its error is thrown. */ async run(change, work, settle) {
    this.#underWay.add(change);
    this.#show();
    try {
      const result = await work();
      this.#truth = settle(this.#truth, result);
      return result;
    } finally{
      this.#underWay.delete(change);
      this.#show();
      if (this.#underWay.size === 0) {
        for (const resume of this.#settled.splice(0))resume();
      }
    }
  }
  /** Waits until no change is under way. */ settled() {
    return this.#underWay.size === 0 ? Promise.resolve() : new Promise((resolve)=>this.#settled.push(resolve));
  }
  #show() {
    this.shown.set([
      ...this.#underWay
    ].reduce((value, change)=>change(value), this.#truth));
  }
}
