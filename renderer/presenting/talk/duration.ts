/** Durations in figures and in words. In: milliseconds. */

/** As a clock shows it: `4:05`, `1:02:03`. */
export function writeDuration(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60]
  const hours = Math.floor(seconds / 3600)
  const [first, ...others] = hours > 0 ? [hours, ...parts] : parts
  return [first, ...others.map((part) => String(part).padStart(2, '0'))].join(':')
}

export type PaceWords =
  | { readonly kind: 'onTime' }
  | { readonly kind: 'ahead' | 'behind'; readonly unit: 'seconds' | 'minutes'; readonly count: number }

/** No more exactly than a speaker can use: nothing under ten seconds, tens of seconds, then minutes. */
export function paceInWords(behind: number): PaceWords {
  const distance = Math.abs(behind)
  if (distance < 10_000) return { kind: 'onTime' }
  const kind = behind > 0 ? 'behind' : 'ahead'
  const seconds = Math.round(distance / 10_000) * 10
  return seconds < 60 ? { kind, unit: 'seconds', count: seconds } : { kind, unit: 'minutes', count: Math.round(distance / 60_000) }
}
