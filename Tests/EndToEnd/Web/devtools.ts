// A connection to a browser over the Chrome DevTools Protocol: commands with answers, and events, by session.

// deno-lint-ignore no-explicit-any
export type Message = Record<string, any>;
type Listener = (parameters: Message) => void;

interface Reply {
  resolve(result: Message): void;
  reject(error: Error): void;
}

export class DevTools {
  #socket: WebSocket;
  #count = 0;
  #replies = new Map<number, Reply>();
  #listeners = new Map<string, Listener[]>();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#receive(JSON.parse(data));
    socket.onclose = () => {
      for (const { reject } of this.#replies.values()) reject(new Error("the browser is gone"));
    };
  }

  static connect(url: string): Promise<DevTools> {
    const socket = new WebSocket(url);
    return new Promise((resolve, reject) => {
      socket.onopen = () => resolve(new DevTools(socket));
      socket.onerror = () => reject(new Error(`no connection to ${url}`));
    });
  }

  send(method: string, parameters: Message = {}, session?: string): Promise<Message> {
    const id = ++this.#count;
    this.#socket.send(JSON.stringify({ id, method, params: parameters, ...(session === undefined ? {} : { sessionId: session }) }));
    return new Promise((resolve, reject) =>
      this.#replies.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) })
    );
  }

  on(event: string, session: string, listener: Listener): void {
    const key = `${session} ${event}`;
    this.#listeners.set(key, [...this.#listeners.get(key) ?? [], listener]);
  }

  #receive({ id, result, error, method, params, sessionId }: Message): void {
    if (id === undefined) {
      for (const listener of this.#listeners.get(`${sessionId} ${method}`) ?? []) listener(params);
      return;
    }
    const reply = this.#replies.get(id);
    this.#replies.delete(id);
    if (error === undefined) reply?.resolve(result);
    else reply?.reject(new Error(error.message));
  }
}
