// The pauses a page waits for, in the hands of the test: so no check depends on how fast this machine types.
import type { Page } from "./page.ts";

/** From now on, what the page does after a tenth of a second to a second waits for `endPauses`. */
export async function holdPauses(page: Page): Promise<void> {
  await page.run(() => {
    const held = new Map<number, () => void>();
    let count = 0;
    const { setTimeout, clearTimeout } = globalThis;
    const hold = (action: () => void, delay = 0) => {
      if (delay < 100 || delay > 1000) return setTimeout(action, delay);
      const id = -++count;
      held.set(id, action);
      return id;
    };
    const drop = (id?: number) => held.delete(id ?? 0) || clearTimeout(id);
    Object.assign(globalThis, {
      setTimeout: hold,
      clearTimeout: drop,
      endPauses: () => {
        Object.assign(globalThis, { setTimeout, clearTimeout });
        for (const action of held.values()) action();
      },
    });
  });
}

export async function endPauses(page: Page): Promise<void> {
  await page.run(() => (globalThis as unknown as { endPauses(): void }).endPauses());
}

/** Two frames: what the page does at once is done. */
export async function breath(page: Page): Promise<void> {
  await page.run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
