/** Collects what a moving hand does, and does it when the next frame begins: a mouse tells more often than a display draws. */
import type { PresentingAction } from '../../../briefing/presenting/actions'
import { pointsOfStroke, type Point } from '../../../briefing/presenting/state'

export interface FrameQueue {
  /** Only the last of its kind in a frame counts. */
  last(action: PresentingAction): void
  /** Every one counts, in order. */
  add(action: PresentingAction): void
  /** Points of a stroke, which go together. */
  extend(points: readonly Point[]): void
  /** Does what waits, now. */
  flush(): void
}

export function onceAFrame(act: (action: PresentingAction) => void): FrameQueue {
  let frame = 0
  let queue: PresentingAction[] = []
  const flush = (): void => {
    cancelAnimationFrame(frame)
    frame = 0
    const actions = queue
    queue = []
    for (const action of actions) act(action)
  }
  const put = (actions: PresentingAction[]): void => {
    queue = actions
    if (frame === 0) frame = requestAnimationFrame(flush)
  }
  return {
    flush,
    last: (action) => put([...queue.filter(({ kind }) => kind !== action.kind), action]),
    add: (action) => put([...queue, action]),
    extend(points) {
      const before = queue.flatMap((action) => (action.kind === 'extendStroke' ? action.points : []))
      put([{ kind: 'extendStroke', points: [...before, ...points].slice(0, pointsOfStroke) }])
    },
  }
}
