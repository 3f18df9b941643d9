// The modules of the page that need no browser.
import { Optimistic } from "../../../Sources/YataWeb/base/optimistic.ts";
import { ago, duration, initials } from "../../../Sources/YataWeb/base/words.ts";
import { equal } from "./expect.ts";

const append = (text: string) => (value: string) => value + text;

Deno.test("a change that fails is left out, and what others changed meanwhile stays", async () => {
  const value = new Optimistic("a");
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const one = value.run(append("1"), () => first.promise, (truth, result) => truth + result);
  const two = value.run(append("2"), () => second.promise, (truth, result) => truth + result).catch(() => "failed");
  equal(value.value, "a12", "both at once");
  value.update(append("!"));
  equal(value.value, "a!12", "what the server said meanwhile is below them");
  let isSettled = false;
  const settled = value.settled().then(() => isSettled = true);
  second.reject(new Error());
  equal(await two, "failed", "the error reaches the caller");
  equal([value.value, isSettled], ["a!1", false], "one is taken back, the other is under way");
  first.resolve("I");
  await one;
  await settled;
  equal(value.value, "a!I", "the result takes the place of the change");
});

Deno.test("who follows a value is told until they stop", () => {
  const value = new Optimistic(0);
  const stop = new AbortController();
  const seen: number[] = [];
  value.shown.follow((number) => seen.push(number), stop.signal);
  value.update((number) => number + 1);
  stop.abort();
  value.update((number) => number + 1);
  equal(seen, [0, 1], "values");
});

Deno.test("times and names in words", () => {
  const now = Date.parse("2026-02-11T17:00:00Z");
  const texts = ["2026-02-11T17:00:00Z", "2026-02-11T17:00:30Z", "2026-02-11T16:59:00Z", "2026-02-11T13:30:00Z", "2026-02-10T16:00:00Z"];
  equal(texts.map((text) => ago(text, now)), ["just now", "just now", "1m ago", "3h ago", "yesterday"], "ago");
  equal([0, 59, 60, 3600, 5400, 90_000, 266_400].map(duration), [
    "under a minute",
    "under a minute",
    "1 min",
    "1 h",
    "1 h 30 min",
    "1 d 1 h",
    "3 d 2 h",
  ], "durations");
  equal(["Ada Lovelace", "Prince", "Jean Paul Gaultier", ""].map(initials), ["AL", "P", "JP", ""], "initials");
});
