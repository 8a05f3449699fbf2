/**
 * How much one address may ask. Phones behind one router share an address, so an honest address may stand for a whole room;
 * what nobody honest does often is to guess.
 */

/** Followers in all, and from one address. */
export const maximumFollowers = 600
export const followersOfAddress = 300

/** Open connections: followers, and as many again that fetch something. */
export const maximumConnections = 1400

/** Bytes that may wait for a follower who does not read. A step of the talk is some 100. */
export const maximumBacklog = 64 * 1024

export interface Budget {
  /** Requests that may come at once. */
  readonly burst: number
  /** Requests a second after that. */
  readonly rate: number
}
export const requestBudget: Budget = { burst: 2000, rate: 400 }
export const guessBudget: Budget = { burst: 30, rate: 1 }

/** Addresses remembered at a time; when there are more, those that have not asked for long are forgotten first. */
const maximumAddresses = 2000

/** A token bucket for each address: says whether one more request is within the budget. `clock` is in milliseconds. */
export function createLimiter({ burst, rate }: Budget, clock: () => number): (address: string) => boolean {
  const buckets = new Map<string, { left: number; at: number }>()
  return (address) => {
    const now = clock()
    const known = buckets.get(address)
    const left = known === undefined ? burst : Math.min(burst, known.left + (Math.max(0, now - known.at) / 1000) * rate)
    buckets.delete(address)
    buckets.set(address, { left: Math.max(0, left - 1), at: now })
    if (buckets.size > maximumAddresses) buckets.delete(buckets.keys().next().value ?? '')
    return left >= 1
  }
}
