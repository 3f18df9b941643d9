// Keys by name, as the protocol wants them.
import type { Message } from "./devtools.ts";

const codes: Record<string, number> = {
  Enter: 13,
  Tab: 9,
  Escape: 27,
  ArrowDown: 40,
  ArrowUp: 38,
  Home: 36,
  End: 35,
  Delete: 46,
  Backspace: 8,
  k: 75,
  a: 65,
};
const modifierBits: Record<string, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/** `Control+Enter` as a press and a release. */
export function keyEvents(keys: string): Message[] {
  const parts = keys.split("+");
  const key = parts.pop() ?? "";
  const modifiers = parts.reduce((bits, name) => bits | (modifierBits[name] ?? 0), 0);
  const code = codes[key];
  if (code === undefined) throw new Error(`the key ${key} is unknown`);
  const text = key === "Enter" ? { text: "\r" } : keys === "Control+a" ? { commands: ["selectAll"] } : {};
  const common = { key, code: key.length === 1 ? `Key${key.toUpperCase()}` : key, windowsVirtualKeyCode: code, modifiers };
  return [{ type: key === "Enter" ? "keyDown" : "rawKeyDown", ...common, ...text }, { type: "keyUp", ...common }];
}
