// How one signs in: as somebody of the demo, with a pasted token, with the token of the operator's module.
import { faults } from "./accessibility.ts";
import { equal } from "./expect.ts";
import type { World } from "./world.ts";

export async function signIn({ ada, url }: World): Promise<void> {
  await ada.goto(`${url}/app`);
  await ada.until("the people of the demo", () => document.querySelectorAll(".person").length === 3);
  equal(await faults(ada), [], "sign-in");
  await ada.press("Tab", "Enter");
  await ada.until(
    "the list",
    () => document.querySelector("h1")?.textContent === "My tickets" && document.querySelectorAll(".row").length === 5,
  );
  equal(await ada.run(() => document.title), "My tickets · Yata", "title");
}

/** As in production, where nobody may simply be somebody. A wrong token is refused in words, and the next one is taken. */
export async function pastedToken({ grace, url }: World): Promise<void> {
  const token = await tokenOf(url, "grace");
  const offers = await grace.intercept("GET", "*/app/sign-in");
  const loaded = grace.goto(`${url}/app`);
  await (await offers.next()).answer(200, "application/json", `{"module":null}`);
  await loaded;
  await offers.stop();
  await grace.until("the form", () => document.querySelector(".token-form") !== null);
  await grace.press("Tab");
  await grace.type("wrong");
  await grace.press("Enter");
  await grace.until("the refusal", () => document.querySelector(".form-problem")?.textContent?.includes("token is not valid") === true);
  equal(grace.takeComplaints().filter((text) => !text.includes("401")), [], "complaints");
  await grace.run(() => document.querySelector<HTMLInputElement>(".token-form input")?.select());
  await grace.run(() => document.querySelector<HTMLInputElement>(".token-form input")?.focus());
  await grace.paste(token);
  await grace.press("Enter");
  await grace.until("Grace", () => document.querySelector(".me-name")?.textContent === "Grace Hopper");
  await grace.run(() => sessionStorage.clear());
}

export async function sessionModule({ grace, url }: World): Promise<void> {
  const token = await tokenOf(url, "alan");
  const requests = await grace.intercept("GET", "*/app/sign-in", "*/session.js");
  const loaded = grace.goto(`${url}/app`);
  await (await requests.next()).answer(200, "application/json", `{"module":"/session.js"}`);
  await (await requests.next()).answer(200, "text/javascript", `export default async () => ${JSON.stringify(token)};`);
  await loaded;
  await grace.until("Alan", () => document.querySelector(".me-name")?.textContent === "Alan Turing");
  await requests.stop();
}

async function tokenOf(url: string, nickname: string): Promise<string> {
  return (await (await fetch(`${url}/dev/tokens/${nickname}?organization`)).json()).token;
}
