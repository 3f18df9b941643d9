// Words for times, people and failures.
import { ResponseError, TransportError } from "../../../Generated/typescript/client.ts";
import type { ProblemIssue, UserSummary } from "../../../Generated/typescript/types.ts";

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "narrow" });
const absolute = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });
const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** `3h ago` */
export function ago(time: string, now = Date.now()): string {
  const seconds = Math.min(0, (Date.parse(time) - now) / 1000);
  const unit = units.find(([, length]) => -seconds >= length);
  return unit === undefined ? "just now" : relative.format(Math.ceil(seconds / unit[1]), unit[0]);
}

export const moment = (time: string): string => absolute.format(new Date(time));

/** `2 d 4 h`, the two largest units. */
export function duration(seconds: number): string {
  const parts: readonly [string, number][] = [["d", 86_400], ["h", 3600], ["min", 60]];
  const texts = parts.map(([unit, length], index) => {
    const above = parts[index - 1]?.[1];
    return [Math.floor((above === undefined ? seconds : seconds % above) / length), unit] as const;
  });
  return texts.filter(([count]) => count > 0).slice(0, 2).map((text) => text.join(" ")).join(" ") || "under a minute";
}

export const nameOf = (person: Pick<UserSummary, "name"> | null): string => person?.name ?? "Somebody";

/** `AL` */
export const initials = (name: string): string => name.split(/\s+/).map((word) => word[0] ?? "").slice(0, 2).join("").toUpperCase();

/** What went wrong, for people. */
export function explain(error: unknown): string {
  if (error instanceof TransportError) {
    return error.reason === "undeclared" ? "The server answered in a way nobody expected." : "The server cannot be reached.";
  }
  if (!(error instanceof ResponseError)) return "Something went wrong in this page.";
  const issues = (error.problem as { errors?: ProblemIssue[] } | undefined)?.errors ?? [];
  const list = issues.map((issue) => `${issue.location.replace(/^body\./, "")} ${issue.detail}`).join("; ");
  return list || error.problem?.detail || error.problem?.title || `The server answered with ${error.status}.`;
}
