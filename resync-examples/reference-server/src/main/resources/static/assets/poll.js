/** Repeats a task while somebody can see its result. */

/** @param task gets a signal that is aborted when the poll stops; the next run begins after the last has ended */
export function poll(milliseconds, task) {
  let timer;
  let running = null;

  async function run() {
    clearTimeout(timer);
    const own = new AbortController();
    running = own;
    await task(own.signal);
    if (running === own) { // else it was stopped meanwhile
      running = null;
      timer = setTimeout(run, milliseconds);
    }
  }

  function pause() {
    clearTimeout(timer);
    running?.abort();
    running = null;
  }

  function follow() {
    pause();
    if (!document.hidden) {
      run();
    }
  }

  return {
    start() {
      document.addEventListener('visibilitychange', follow);
      follow();
    },
    stop() {
      document.removeEventListener('visibilitychange', follow);
      pause();
    },
  };
}
