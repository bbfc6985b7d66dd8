/** Long work of the page's thread, done in turns between which the browser answers its user. */

/** Work that yields where it may be interrupted. */
export type Work<T> = Generator<void, T, void>;

/** Shorter than what a user notices; what the browser calls a long task begins at 50. */
const TURN_MS = 24;

export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** @throws the reason of the signal, between two turns, once it is aborted */
export async function inTurns<T>(work: Work<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + TURN_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTurn();
    signal.throwIfAborted();
  }
}

/**
 * Frames do not come while the page is out of sight. Longer than a frame of a large graph takes
 * where the processor draws: work that does not wait for it has it come later still.
 */
const FRAME_AT_LATEST_MS = 1000;

/** Lets what is to be seen come first: what one frame draws is on the screen when the next one begins. */
export async function nextFrame(): Promise<void> {
  await frameBegins();
  await frameBegins();
  await nextTurn();
}

function frameBegins(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, FRAME_AT_LATEST_MS);
  });
}

/** Lets all that waits for the thread go first, without the delay of a timer. */
export function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
