// A value that tells when it changes.
export class Store {
  #value;
  #listeners = new Set();
  constructor(value){
    this.#value = value;
  }
  get value() {
    return this.#value;
  }
  set(value) {
    this.#value = value;
    for (const listener of this.#listeners)listener(value);
  }
  /** Calls `listener` now and after each change, until `signal` is aborted. */ follow(listener, signal) {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener("abort", ()=>this.#listeners.delete(listener), {
      once: true
    });
    listener(this.#value);
  }
}
