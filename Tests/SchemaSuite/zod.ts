// Every instance of the suite against the Zod schema of its group. Where they differ from the suite, known-zod.txt says why, and must.
import type * as z from "zod";
import * as schemas from "./zod.ts";

const [list = "", isPartial] = Deno.args;
const known = Deno.readTextFileSync(list).split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split(" | ")[0]!);
const cases: { group: string; name: string; valid: boolean; data: unknown }[] = JSON.parse(Deno.readTextFileSync("cases.json"));
const unused = new Set(known);
let failures = 0;
for (const { group, name, valid, data } of cases) {
  const schema = (schemas as unknown as Record<string, z.ZodType>)[`${group}Schema`];
  if (schema === undefined) throw new Error(`there is no ${group}Schema`);
  let found: string;
  try {
    found = schema.safeParse(data).success ? "let through" : "refused";
  } catch (error) {
    found = String(error);
  }
  if (found === (valid ? "let through" : "refused")) continue;
  const listed = known.find((start) => name === start || name.startsWith(`${start}: `));
  if (listed === undefined) {
    failures++;
    console.log(`${found}: ${name} [${group}]`);
  } else unused.delete(listed);
}
if (isPartial === undefined) {
  for (const name of unused) console.log(`listed, but agrees: ${name}`);
  failures += unused.size;
}
console.log(`${cases.length} instances, ${failures} failures, ${known.length} listed`);
Deno.exit(failures === 0 && cases.length > 0 ? 0 : 1);
