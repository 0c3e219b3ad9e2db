/** One kind of work, repeated while there is any and woken when there may be more. */
export interface Loop {
  wake(): void;
  /** Ends after the step that runs now. */
  stop(): Promise<void>;
}

/**
 * Runs `step` again and again until it reports no work, then sleeps until woken. Steps of one loop never overlap. A step
 * that throws is reported and tried again after a pause, so that no fault of the moment ends the service.
 */
export function startLoop(
  step: () => Promise<number>,
  onError: (error: unknown) => void,
  pauseAfterErrorMs = 1_000,
): Loop {
  let isAwake = false;
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  const run = async (): Promise<void> => {
    while (isAwake && !isStopped) {
      isAwake = false;
      try {
        if ((await step()) > 0) isAwake = true;
      } catch (error) {
        onError(error);
        await new Promise((resolve) => setTimeout(resolve, pauseAfterErrorMs));
        isAwake = true;
      }
    }
  };
  let isRunning = false;
  const wake = (): void => {
    isAwake = true;
    if (isRunning || isStopped) return;
    isRunning = true;
    running = run().finally(() => {
      isRunning = false;
      if (isAwake && !isStopped) wake();
    });
  };
  return {
    wake,
    stop: () => {
      isStopped = true;
      return running;
    },
  };
}
