/**
 * The keyboard of the whole window: runs the command whose chord is pressed, and takes the number of a slide to go to.
 *
 * A key that a control, menu or dialog has already used is left alone, and so is plain typing in a field.
 */
import { useLayoutEffect } from 'react'
import { useAppStore } from '../store'
import { commands } from './commands'
import { isChord } from './key-chords'
import { useSlideNumber } from './use-slide-number'

/** Listens as long as the window stands. Returns the digits typed so far, to be shown until Enter confirms them. */
export function useCommandKeys(): string {
  const store = useAppStore()
  const { digits, type } = useSlideNumber()

  // Before the window is first drawn: a key that is pressed as soon as it can be seen is not lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const app = store.getState()
      if (event.defaultPrevented || event.isComposing || isInOverlay(event.target)) return
      const isModified = event.ctrlKey || event.metaKey || event.altKey
      if (isTyping(event.target) && !isModified && !/^F\d/.test(event.key)) return

      const isSlideShown = app.settings.view === 'slides' || app.isFullScreen
      if (isSlideShown && !isModified && /^\d$/.test(event.key)) {
        event.preventDefault()
        type(event.key)
        return
      }
      const { platform } = app.environment
      const command = commands.find(({ keys, isActive }) => keys.some((chord) => isChord(event, chord, platform)) && (isActive?.(app) ?? true))
      if (!command || command.comesAsEvent === true) return
      event.preventDefault()
      command.run(app, store)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store, type])

  return digits
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
}

/** Menus and dialogs keep their keys to themselves. */
function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null
}
