/** A fault of ours in the middle of a talk: nothing is said of it on the screen, the window begins again where the talk stands. */
import { Component, type ReactNode } from 'react'

/** Milliseconds; long enough that a fault which comes back does not flicker. */
const pause = 400

export class HealingBoundary extends Component<{ readonly children: ReactNode }, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false }

  static getDerivedStateFromError() {
    return { hasCrashed: true }
  }

  override componentDidCatch(): void {
    setTimeout(() => location.reload(), pause)
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? null : this.props.children
  }
}
