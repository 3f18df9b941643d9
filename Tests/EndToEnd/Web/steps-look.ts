// How it looks and whether everybody can use it: both themes, wide and narrow, every view.
import { faults, tabStops } from "./accessibility.ts";
import { equal, truth } from "./expect.ts";
import type { World } from "./world.ts";

export async function everyView({ ada, url, ticketPath, screenshots }: World): Promise<void> {
  const views: readonly [string, string, () => boolean][] = [
    ["list", "/app/tickets", () => document.querySelectorAll(".row").length > 0],
    ["ticket", ticketPath, () => document.querySelectorAll(".message").length > 0],
    ["dashboard", "/app/dashboard", () => document.querySelectorAll(".plot rect").length > 0],
  ];
  for (const [name, address, isReady] of views) {
    await ada.goto(url + address);
    await ada.until(name, isReady);
    for (const width of [1280, 360]) {
      await ada.resize(width, 800);
      for (const scheme of ["light", "dark"]) {
        await ada.media({ "prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce" });
        equal(await faults(ada), [], `${name}, ${scheme}, ${width} px wide`);
        await ada.screenshot(`${screenshots}/${name}-${scheme}-${width}.png`);
      }
      const { names, unseen } = await tabStops(ada);
      truth(names.length >= 8, `Tab reaches only ${names} on ${name}`);
      equal(unseen, [], `focus that cannot be seen on ${name}`);
      equal(names[0], "Skip to content", "the first stop");
    }
  }
  await ada.resize(1280, 800);
}

/** The button beats the system, outlives the page, and goes back to following the system. */
export async function theme({ ada, url }: World): Promise<void> {
  const ground = () => ada.run(() => getComputedStyle(document.documentElement).backgroundColor);
  const press = async () => {
    await ada.run(() => document.querySelector<HTMLElement>("[aria-label='Dark theme']")?.focus());
    await ada.press("Enter");
  };
  await ada.media({ "prefers-color-scheme": "light" });
  const light = await ground();
  await press();
  const dark = await ground();
  truth(light !== dark, "the button changes nothing");
  await ada.goto(`${url}/app/tickets`);
  await ada.until("the list", () => document.querySelectorAll(".row").length > 0);
  equal(await ground(), dark, "ground after loading again");
  await press();
  equal(await ground(), light, "ground after the second press");
  await ada.media({ "prefers-color-scheme": "dark" });
  equal(await ground(), dark, "ground when the system turns dark");
}

/** The browser refuses what the policy forbids: a page that would let text become elements would not get far. */
export async function policy({ ada }: World): Promise<void> {
  equal(ada.takeComplaints(), [], "complaints so far");
  const refused = await ada.run(() => {
    try {
      document.body.innerHTML = "<img src=x onerror=alert(1)>";
      return false;
    } catch {
      return true;
    }
  });
  truth(refused, "innerHTML takes text");
  await ada.run(() => {
    const script = document.createElement("style");
    script.textContent = "body { display: none }";
    document.head.append(script);
  });
  truth(await ada.run(() => document.body.checkVisibility()), "an inline style applies");
  truth(ada.takeComplaints().some((text) => text.includes("Content Security Policy")), "nobody complained");
}
