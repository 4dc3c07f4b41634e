/** Runs a pass to its end in one go. */
export function drain<T>(pass: Generator<void, T>): T {
  for (;;) {
    const step = pass.next();
    if (step.done) return step.value;
  }
}
