/**
 * Whether a page that has crashed is opened again.
 *
 * It is, since its work is saved; but one that crashes as soon as it is opened would do so for ever, and nobody could even read why.
 */

/** So often within so many milliseconds. */
export const mostRevivals = 3
export const revivalSpan = 60_000

/** Asked at each crash. `clock` in milliseconds. */
export function countRevivals(clock: () => number): () => boolean {
  let times: readonly number[] = []
  return () => {
    const now = clock()
    times = times.filter((time) => now - time < revivalSpan)
    if (times.length >= mostRevivals) return false
    times = [...times, now]
    return true
  }
}
