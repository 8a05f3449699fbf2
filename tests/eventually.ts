/**
 * For what comes true a moment later. In: a check that throws until it holds. Resolves when it does, and rejects with its error
 * when it has not for long: a busy machine takes more than the second that `vi.waitFor` allows.
 */
import { vi } from 'vitest'

export function eventually<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: 20_000, interval: 10 })
}
