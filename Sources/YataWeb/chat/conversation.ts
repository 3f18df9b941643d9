// The messages on one ticket, oldest first, and the assistant's answer while it is being written.
import type { ChatMessage, Profile } from "../../../Generated/typescript/types.ts";
import { Optimistic } from "../base/optimistic.ts";
import { Store } from "../base/store.ts";
import type { Space } from "../tickets/space.ts";

export interface Messages {
  readonly list: readonly ChatMessage[];
  /** Where older messages begin. */
  readonly older: string | null;
}

const pendingPrefix = "pending-";
export const isPending = (message: ChatMessage): boolean => message.id.startsWith(pendingPrefix);

/** The answer broke off. */
class BrokenOff extends Error {}

export class Conversation {
  readonly messages = new Optimistic<Messages>({ list: [], older: null });
  /** What of the answer is there; null when none is being written. */
  readonly answer = new Store<string | null>(null);
  #asking = new AbortController();

  constructor(readonly space: Space, private readonly ticketId: string, private readonly me: Profile) {}

  /** The latest messages, or those before the oldest one known. */
  async load(): Promise<void> {
    const page = await this.space.messages(this.ticketId, this.messages.value.older);
    this.messages.update(({ list }) => ({ list: page.messages.reduce(merged, list), older: page.nextCursor }));
  }

  /** Writes to the team. */
  async say(text: string, mentions: string[]): Promise<void> {
    const { team } = this.space;
    if (team === null) return;
    await this.messages.run(this.#draft(text), () => team.say(this.ticketId, text, mentions), withMessage);
  }

  /** Asks the assistant; returns when the answer is complete or was stopped. */
  async ask(text: string): Promise<void> {
    const { signal } = this.#asking = new AbortController();
    this.answer.set("");
    try {
      const stream = await this.messages.run(this.#draft(text), async () => {
        const events = (await this.space.ask(this.ticketId, text, signal))[Symbol.asyncIterator]();
        const first = await events.next();
        return { events, question: first.value?.data.type === "started" ? first.value.data.question : null };
      }, (value, { question }) => question === null ? value : withMessage(value, question));
      for (let next = await stream.events.next(); !next.done; next = await stream.events.next()) {
        const { data } = next.value;
        if (data.type === "delta") this.answer.set((this.answer.value ?? "") + data.text);
        else if (data.type === "finished") this.#finish(data.answer);
        else if (data.type === "failed") throw new BrokenOff(data.problem.detail ?? data.problem.title);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.answer.set(null);
    }
  }

  stop(): void {
    this.#asking.abort();
  }

  /** Takes in a message that was written or edited. One's own waits for the answer that is under way, else it would show twice. */
  async receive(message: ChatMessage): Promise<void> {
    if (message.ticketId !== this.ticketId) return;
    if (message.author?.id === this.me.id) await this.messages.settled();
    if (message.authorKind === "assistant" && this.answer.value !== null) this.#finish(message);
    else this.messages.update((value) => withMessage(value, message));
  }

  #finish(answer: ChatMessage): void {
    this.answer.set(null);
    this.messages.update((value) => withMessage(value, answer));
  }

  /** Puts a message that is not confirmed at the end. */
  #draft(body: string): (value: Messages) => Messages {
    const { id, name, avatarUrl } = this.me;
    const draft: ChatMessage = {
      id: pendingPrefix + crypto.randomUUID(),
      ticketId: this.ticketId,
      sequence: Number.MAX_SAFE_INTEGER,
      authorKind: "user",
      author: { id, name, avatarUrl },
      body,
      mentions: [],
      createdAt: new Date().toISOString(),
      editedAt: null,
    };
    return (value) => ({ ...value, list: [...value.list, draft] });
  }
}

const withMessage = (value: Messages, message: ChatMessage): Messages => ({ ...value, list: merged(value.list, message) });

/** Messages are numbered without gaps, so their numbers order them. */
function merged(list: readonly ChatMessage[], message: ChatMessage): readonly ChatMessage[] {
  const rest = list.filter(({ id }) => id !== message.id);
  const place = rest.findLastIndex(({ sequence }) => sequence < message.sequence) + 1;
  return rest.toSpliced(place, 0, message);
}
