// Who is signed in, and with which token. A tab remembers how it signed in; the token itself is kept only if it was pasted.
import { createClient, getMe, unwrap } from "../generated/client.js";
const key = "yata-session";
export const offer = async ()=>await (await fetch("/app/sign-in")).json();
/** With what this tab signed in before, or what the address asks for: `/app?as=ada`. */ export function remembered() {
  const address = new URL(location.href);
  const as = address.searchParams.get("as");
  if (as !== null) {
    address.searchParams.delete("as");
    history.replaceState(null, "", address);
    remember({
      as
    });
  }
  const text = sessionStorage.getItem(key);
  return text === null ? null : JSON.parse(text);
}
export const remember = (memory)=>sessionStorage.setItem(key, JSON.stringify(memory));
export const forget = ()=>sessionStorage.removeItem(key);
export async function tokenSource(memory) {
  if ("token" in memory) return ()=>Promise.resolve(memory.token);
  const answer = await fetch(`/dev/tokens/${encodeURIComponent(memory.as)}?organization`);
  if (!answer.ok) throw new Error(`nobody is called ${memory.as}`);
  const { token } = await answer.json();
  return ()=>Promise.resolve(token);
}
/** The default export of the module of this server's operator, such as Clerk's `getToken`. */ export async function moduleSource(path) {
  const module = await import(path);
  return module.default;
}
/** Signs in. `onRefused` is called when the server no longer takes the token. */ export async function openSession(token, onRefused) {
  let isOpen = false;
  const client = createClient({
    auth: token,
    middleware: [
      async (request, next)=>{
        const answer = await next(request);
        if (answer.status === 401 && isOpen) onRefused();
        return answer;
      }
    ]
  });
  const profile = await unwrap(getMe(client));
  isOpen = true;
  return {
    client,
    profile,
    team: profile.organization?.slug ?? null
  };
}
