// make.ts SEED COUNT: random expressions and texts, and what the RegExp of this engine says of them with the `u` flag, one JSON text a line:
// [expression, [[text, whether it matches], …]], or [expression, null] where it refuses the expression.
// The committed file was made by `deno run make.ts 1 500 > vectors.jsonl`.

let state = BigInt(Deno.args[0] ?? "1");

function random(bound: number): number {
  state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
  return Number((state >> 33n) % BigInt(bound));
}

const pick = <T>(items: readonly T[]): T => items[random(items.length)]!;

const letters = ["a", "b", "c", "A", "B", "Z", "_", "0", "7", "-", " ", "é", "É", "ß", "ſ", "K", "Ω", "中", "😀", "\u0301", "\n", "\r", "\u2028", "\u00a0", "٣"];
const syntax = [...".*+?()[]{}|^$\\/"];
const escapes = ["\\d", "\\D", "\\w", "\\W", "\\s", "\\S"];
const properties = [
  "L", "Lu", "Ll", "Letter", "Uppercase_Letter", "N", "Nd", "P", "Punctuation", "S", "So", "M", "Mn", "Z", "Zs", "Cc", "Any", "ASCII", "Alphabetic", "Alpha", "Uppercase",
  "Lowercase", "White_Space", "ASCII_Hex_Digit", "Emoji", "ID_Start", "gc=Lt", "General_Category=Decimal_Number",
];
const single = ["\\n", "\\t", "\\r", "\\f", "\\v", "\\0", "\\cJ", "\\x41", "\\x0a", "\\u0061", "\\u{1F600}", "\\ud83d\\ude00", "\\u{e9}"];

function character(): string {
  const choice = random(12);
  if (choice < 8) return pick(letters.filter((letter) => letter !== "-" && letter !== "\n" && letter !== "\r"));
  if (choice < 10) return pick(single);
  return "\\" + pick(syntax);
}

function property(): string {
  return `\\${random(3) === 0 ? "P" : "p"}{${pick(properties)}}`;
}

function inClass(): string {
  const choice = random(10);
  if (choice < 4) return pick([...letters.filter((letter) => letter !== "-"), ..."^.$*+?(){}|", "\\]", "\\\\", "\\-", "\\b"]);
  if (choice < 6) return pick(["a-c", "A-Z", "0-9", "a-zA-Z", "à-ÿ", "\\x00-\\x1f", "\\u{1F600}-\\u{1F64F}", "中-龥", "!-/", "\\0-\\n", "ſ-ǿ"]);
  if (choice < 8) return pick(escapes);
  return choice < 9 ? property() : pick(single);
}

function atom(depth: number): string {
  const choice = random(depth > 0 ? 20 : 12);
  if (choice < 5) return character();
  if (choice < 6) return ".";
  if (choice < 7) return pick(escapes);
  if (choice < 8) return property();
  if (choice < 11) {
    const items = Array.from({ length: random(4) }, inClass).join("");
    return `[${random(4) === 0 ? "^" : ""}${items.startsWith("^") ? "\\" : ""}${items}]`;
  }
  if (choice < 12) return pick(["^", "$", "\\b", "\\B"]);
  if (choice < 14) return `(${alternatives(depth - 1)})`;
  if (choice < 16) return `(?:${alternatives(depth - 1)})`;
  if (choice < 17) return `(?<n${random(1000)}>${alternatives(depth - 1)})`;
  return `(${pick(["?=", "?!", "?<=", "?<!"])}${alternatives(depth - 1)})`;
}

function quantifier(): string {
  const least = random(4);
  const counts = [`{${least}}`, `{${least},}`, `{${least},${least + random(3)}}`];
  return pick(["*", "+", "?", ...counts]) + (random(4) === 0 ? "?" : "");
}

function term(depth: number): string {
  const text = atom(depth);
  const isAssertion = ["^", "$", "\\b", "\\B"].includes(text) || /^\(\?(?:[=!]|<[=!])/u.test(text);
  return !isAssertion && random(5) < 2 ? text + quantifier() : text;
}

function alternatives(depth: number): string {
  const sequences = Array.from({ length: random(5) === 0 ? 2 : 1 }, () => Array.from({ length: random(4) + (depth > 1 ? 1 : 0) }, () => term(depth)).join(""));
  return sequences.join("|");
}

// Now and then something that is no expression, or that must be refused by name.
function broken(source: string): string {
  const characters = [...source];
  const place = random(characters.length + 1);
  const damage = pick(["(", ")", "[", "]", "{", "}", "*", "+?", "++", "{2,1}", "\\", "\\q", "\\1", "\\u{110000}", "\\p{Nope}", "(?i)", "(?<", "(?>a)", "\\x4", "\\c", "^*"]);
  return [...characters.slice(0, place), damage, ...characters.slice(place)].join("");
}

function text(source: string): string {
  const near = [...source].filter((letter) => /[\p{L}\p{N}\p{So} _-]/u.test(letter));
  return Array.from({ length: random(7) }, () => (near.length > 0 && random(2) === 0 ? pick(near) : pick(letters))).join("");
}

for (let index = 0; index < Number(Deno.args[1] ?? "500"); index++) {
  const plain = alternatives(3);
  const source = random(8) === 0 ? broken(plain) : plain;
  let expression: RegExp | undefined;
  try {
    expression = new RegExp(source, "u");
  } catch {
    console.log(JSON.stringify([source, null]));
    continue;
  }
  const texts = [...new Set(["", ...Array.from({ length: 5 }, () => text(source))])];
  console.log(JSON.stringify([source, texts.map((item) => [item, expression.test(item)])]));
}
