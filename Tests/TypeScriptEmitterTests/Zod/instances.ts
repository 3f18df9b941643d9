// Every instance of the table against the generated schemas.
import instances from "./instances.json" with { type: "json" };
import type * as z from "zod";
import * as schemas from "./zod.ts";

let count = 0;
const wrong: string[] = [];
for (const [name, { accepted, refused }] of Object.entries<{ accepted: unknown[]; refused: unknown[] }>(instances)) {
  const schema = (schemas as Record<string, z.ZodType>)[`${name}Schema`];
  if (schema === undefined) throw new Error(`there is no ${name}Schema`);
  for (const [list, isAccepted] of [[accepted, true], [refused, false]] as const) {
    for (const instance of list) {
      count++;
      if (schema.safeParse(instance).success !== isAccepted) wrong.push(`${name} ${isAccepted ? "refuses" : "accepts"} ${JSON.stringify(instance)}`);
    }
  }
}
if (wrong.length > 0) throw new Error(wrong.join("\n"));
const { data } = schemas.PersonSchema.safeParse({ name: "a" });
if (data?.role !== "guest") throw new Error("a default is not filled in");
console.log(`${count} instances`);
