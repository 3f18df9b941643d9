// Who is signed in, and with which token. A tab remembers how it signed in; the token itself is kept only if it was pasted.
import { type Client, createClient, getMe, unwrap } from "../../../Generated/typescript/client.ts";
import type { Profile } from "../../../Generated/typescript/types.ts";

/** Gives the current session token, or null when nobody is signed in. */
export type TokenSource = () => Promise<string | null>;

/** How this server lets people in: as somebody of the demo, with a module's token, or with one that is pasted. */
export interface SignInOffer {
  readonly people?: readonly { readonly nickname: string; readonly name: string; readonly role: string }[];
  readonly module?: string | null;
}

export interface Session {
  readonly client: Client;
  readonly profile: Profile;
  /** The slug of the active organization. */
  readonly team: string | null;
}

type Memory = { readonly as: string } | { readonly token: string };
const key = "yata-session";

export const offer = async (): Promise<SignInOffer> => await (await fetch("/app/sign-in")).json();

/** With what this tab signed in before, or what the address asks for: `/app?as=ada`. */
export function remembered(): Memory | null {
  const address = new URL(location.href);
  const as = address.searchParams.get("as");
  if (as !== null) {
    address.searchParams.delete("as");
    history.replaceState(null, "", address);
    remember({ as });
  }
  const text = sessionStorage.getItem(key);
  return text === null ? null : JSON.parse(text);
}

export const remember = (memory: Memory): void => sessionStorage.setItem(key, JSON.stringify(memory));
export const forget = (): void => sessionStorage.removeItem(key);

export async function tokenSource(memory: Memory): Promise<TokenSource> {
  if ("token" in memory) return () => Promise.resolve(memory.token);
  const answer = await fetch(`/dev/tokens/${encodeURIComponent(memory.as)}?organization`);
  if (!answer.ok) throw new Error(`nobody is called ${memory.as}`);
  const { token }: { token: string } = await answer.json();
  return () => Promise.resolve(token);
}

/** The default export of the module of this server's operator, such as Clerk's `getToken`. */
export async function moduleSource(path: string): Promise<TokenSource> {
  const module: { default: TokenSource } = await import(path);
  return module.default;
}

/** Signs in. `onRefused` is called when the server no longer takes the token. */
export async function openSession(token: TokenSource, onRefused: () => void): Promise<Session> {
  let isOpen = false;
  const client = createClient({
    auth: token,
    middleware: [async (request, next) => {
      const answer = await next(request);
      if (answer.status === 401 && isOpen) onRefused();
      return answer;
    }],
  });
  const profile = await unwrap(getMe(client));
  isOpen = true;
  return { client, profile, team: profile.organization?.slug ?? null };
}
