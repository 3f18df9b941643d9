// Waiting for somebody to stop typing.
/** Runs `action` with the last arguments when it has not been called for `milliseconds`; never after `signal`. */ export function later(milliseconds, signal, action) {
  let timer;
  signal.addEventListener("abort", ()=>clearTimeout(timer), {
    once: true
  });
  return (...last)=>{
    clearTimeout(timer);
    timer = setTimeout(()=>{
      if (!signal.aborted) action(...last);
    }, milliseconds);
  };
}
