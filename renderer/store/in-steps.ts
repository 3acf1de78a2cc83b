/** Of work in steps so much is done at once; between two frames there is that much time. */
const AT_ONCE_MS = 8;

/** Does some steps; null while there are more of them. */
export function someSteps<T>(steps: Iterator<undefined, T>): { readonly value: T } | null {
  const start = performance.now();
  while (performance.now() - start < AT_ONCE_MS) {
    const { done, value } = steps.next();
    if (done) return { value };
  }
  return null;
}

/** Does all steps, some at a time: between them the window goes on. */
export async function inSteps<T>(steps: Iterator<undefined, T>): Promise<T> {
  for (;;) {
    const end = someSteps(steps);
    if (end) return end.value;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
