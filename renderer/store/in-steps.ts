/** Of work in steps so much is done at once; between two frames there is that much time. */
export const AT_ONCE_MS = 8;

/** Does all steps, some at a time: between them the window goes on. */
export async function inSteps<T>(steps: Iterator<undefined, T>): Promise<T> {
  for (;;) {
    const start = performance.now();
    while (performance.now() - start < AT_ONCE_MS) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
