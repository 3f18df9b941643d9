// Waiting for somebody to stop typing.

/** Runs `action` with the last arguments when it has not been called for `milliseconds`; never after `signal`. */
export function later<A extends unknown[]>(milliseconds: number, signal: AbortSignal, action: (...last: A) => void): (...last: A) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  return (...last) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!signal.aborted) action(...last);
    }, milliseconds);
  };
}
