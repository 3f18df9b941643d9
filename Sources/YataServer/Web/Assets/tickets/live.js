// What happens in a space while somebody looks at it. A browser has six connections to a server, whatever the number of tabs:
// so a tab that cannot be seen gives its own back, and catches up when it is seen again.
/** Hands over each event, until `signal`. A lost connection is opened again by the client, where it broke off. */ export async function followEvents(space, receive, signal) {
  let stream = null;
  while(!signal.aborted){
    await until("visible", signal);
    const isHidden = new AbortController();
    const stop = AbortSignal.any([
      signal,
      isHidden.signal
    ]);
    void until("hidden", stop).then(()=>isHidden.abort());
    try {
      stream = await space.events(stream?.lastEventId ?? "", stop);
      for await (const { data } of stream)await receive(data);
    } catch (error) {
      if (!stop.aborted) throw error;
    }
  }
}
/** Waits for the tab to be visible or hidden, or for `signal`. */ function until(state, signal) {
  return new Promise((resolve)=>{
    const check = ()=>document.visibilityState === state && resolve();
    document.addEventListener("visibilitychange", check, {
      signal
    });
    signal.addEventListener("abort", ()=>resolve(), {
      once: true
    });
    check();
  });
}
