// The generated schemas with `dates: date`: texts and dates are read, everything else is checked as without.
import { EventSchema, StampedSchema } from "./zod.ts";

const at = "2024-02-29T12:00:00.5+02:00";
const event = EventSchema.parse({ at, title: at, ended: null, either: at, seen: [at], next: { at: new Date(at), title: "" }, span: ["a", at] });
const dates = [event.at, event.either, event.seen?.[0], event.next?.at, event.span?.[1]];
if (!dates.every((date) => date instanceof Date && date.getTime() === Date.parse(at))) throw new Error(Deno.inspect(event));
if (event.title !== at || event.ended !== null) throw new Error(Deno.inspect(event));
for (const refused of [{ at: "soon", title: "" }, { at: "2023-02-29T00:00:00Z", title: "" }, { at: new Date(Number.NaN), title: "" }, { title: "" }]) {
  if (EventSchema.safeParse(refused).success) throw new Error(`accepted ${Deno.inspect(refused)}`);
}
const stamped = StampedSchema.parse({ by: "a", note: "b", made: at });
if (!(stamped.made instanceof Date)) throw new Error(Deno.inspect(stamped));
const filled = StampedSchema.parse({ by: "a", note: "b" });
if (filled.made.getTime() !== Date.UTC(2020, 0, 1)) throw new Error("a default is not a date");
if (StampedSchema.safeParse({ by: "a", made: at }).success) throw new Error("accepted without a note");
console.log("dates");
