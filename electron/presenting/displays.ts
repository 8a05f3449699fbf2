/**
 * The displays of this machine, as presenting needs them: a narrow door to Electron's `screen`.
 *
 * Mirrored displays are one: Electron leaves all but one of them out, or gives them the same place. Two that lie on the
 * same place show the same picture, so whatever is put on one of them is seen on the other.
 */
import type { Screen } from 'electron'
import type { Rectangle } from '../window-place'

export interface Display {
  readonly id: number
  /** As the system calls it; empty when it has no name. */
  readonly label: string
  readonly bounds: Rectangle
  /** Without task bars. */
  readonly workArea: Rectangle
  readonly scaleFactor: number
  readonly isInternal: boolean
  readonly isPrimary: boolean
}

export interface Displays {
  /** At least one; the primary one first. */
  all(): readonly [Display, ...Display[]]
  /** Calls the listener after a display came, went, or changed its place or size. The function returned ends that. */
  onChange(listener: () => void): () => void
}

/** Electron tells of one change in several events; the displays have come to rest after so many milliseconds. */
const restTime = 120

const changes = ['display-added', 'display-removed', 'display-metrics-changed'] as const

export function watchDisplays(screen: Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays' | 'on' | 'removeListener'>): Displays {
  return {
    all() {
      const primary = screen.getPrimaryDisplay()
      const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
      const distinct = others.filter((other, index) => ![primary, ...others.slice(0, index)].some(({ bounds }) => isSame(bounds, other.bounds)))
      return [describe(primary, true), ...distinct.map((display) => describe(display, false))]
    },
    onChange(listener) {
      let timer: NodeJS.Timeout | undefined
      const wait = (): void => {
        clearTimeout(timer)
        timer = setTimeout(listener, restTime)
      }
      // One name at a time, because Electron types each event for itself.
      screen.on(changes[0], wait)
      screen.on(changes[1], wait)
      screen.on(changes[2], wait)
      return () => {
        clearTimeout(timer)
        screen.removeListener(changes[0], wait)
        screen.removeListener(changes[1], wait)
        screen.removeListener(changes[2], wait)
      }
    },
  }
}

type ElectronDisplay = ReturnType<Screen['getPrimaryDisplay']>

function describe({ id, label, bounds, workArea, scaleFactor, internal }: ElectronDisplay, isPrimary: boolean): Display {
  return { id, label, bounds, workArea, scaleFactor, isInternal: internal, isPrimary }
}

function isSame(first: Rectangle, second: Rectangle): boolean {
  return first.x === second.x && first.y === second.y && first.width === second.width && first.height === second.height
}
