/** Resolves in a task of its own: what waits, such as a key, the pointer or drawing, has its turn before. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
