/**
 * Which display is whose. In: the displays, and whether the presenter has exchanged the roles. Out: one for the audience, one for the presenter.
 *
 * The presenter stays on the laptop's own display; a machine without one is presented from its primary display. The audience
 * gets the largest of the others. With one display both roles are on it, one behind the other.
 */
import type { Display } from './displays'

export interface Arrangement {
  readonly audience: Display
  readonly presenter: Display
}

export function arrangeStage(displays: readonly [Display, ...Display[]], isSwapped: boolean): Arrangement {
  const presenter = displays.find(({ isInternal }) => isInternal) ?? displays.find(({ isPrimary }) => isPrimary) ?? displays[0]
  const others = displays.filter((display) => display !== presenter)
  const audience = others.reduce<Display>((largest, display) => (pixels(display) > pixels(largest) || largest === presenter ? display : largest), presenter)
  return isSwapped ? { audience: presenter, presenter: audience } : { audience, presenter }
}

/** Both roles on one display: then the one in front is what the room sees. */
export function isShared({ audience, presenter }: Arrangement): boolean {
  return audience.id === presenter.id
}

function pixels({ bounds, scaleFactor }: Display): number {
  return bounds.width * bounds.height * scaleFactor ** 2
}
