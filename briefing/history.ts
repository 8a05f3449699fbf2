/**
 * Undo and redo: snapshots of a value, before and after the present one.
 *
 * Values are immutable and share what an edit left alone, so a snapshot costs little more than what it changed.
 * Laws (tests/briefing/history.test.ts): undo ∘ record is the identity on the present, and so is redo ∘ undo.
 */
export interface History<Value> {
  /** The oldest first. */
  readonly past: readonly Value[]
  readonly present: Value
  /** The next one first. */
  readonly future: readonly Value[]
}

export function startHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [] }
}

/** The value becomes the present one; at most `limit` earlier ones are kept. The same value again records nothing. */
export function record<Value>(history: History<Value>, value: Value, limit: number): History<Value> {
  if (value === history.present) return history
  return { past: [...history.past, history.present].slice(-limit), present: value, future: [] }
}

/** With nothing to undo it is the same history. */
export function undo<Value>({ past, present, future }: History<Value>): History<Value> {
  const before = past.at(-1)
  if (before === undefined) return { past, present, future }
  return { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

/** With nothing to redo it is the same history. */
export function redo<Value>({ past, present, future }: History<Value>): History<Value> {
  const [after, ...rest] = future
  if (after === undefined) return { past, present, future }
  return { past: [...past, present], present: after, future: rest }
}
