/**
 * The keyboard of the whole window: runs the command whose chord is pressed, and goes to a slide by its number.
 *
 * A key that a control, menu or dialog has already used is left alone, and so is plain typing in a field.
 */
import { useEffect, useState } from 'react'
import { useAppStore, type App } from '../store'
import { commands } from './commands'
import { isChord } from './key-chords'

/** Milliseconds after which digits that nobody confirmed are forgotten. */
const digitPatience = 3000

/** Listens as long as the window stands. Returns the digits typed so far, to be shown until Enter confirms them. */
export function useCommandKeys(): string {
  const store = useAppStore()
  const [digits, setDigits] = useState('')

  useEffect(() => {
    if (digits === '') return
    const timer = setTimeout(() => setDigits(''), digitPatience)
    return () => clearTimeout(timer)
  }, [digits])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const app = store.getState()
      if (event.defaultPrevented || event.isComposing || isInOverlay(event.target)) return
      if (isTyping(event.target) && !(event.ctrlKey || event.metaKey) && !/^F\d/.test(event.key)) return

      const typed = takeDigits(event, digits, app)
      if (typed !== null) {
        event.preventDefault()
        setDigits(typed)
        return
      }
      const { platform } = app.environment
      const command = commands.find(({ keys, isActive }) => keys.some((chord) => isChord(event, chord, platform)) && (isActive?.(app) ?? true))
      if (!command) return
      event.preventDefault()
      command.run(app)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store, digits])

  return digits
}

/** The digits after this key press, or null when the key has nothing to do with going to a slide by number. */
function takeDigits(event: KeyboardEvent, digits: string, app: App): string | null {
  const isSlideShown = app.settings.view === 'slides' || app.isFullScreen
  if (!isSlideShown || event.ctrlKey || event.metaKey || event.altKey) return null
  if (/^\d$/.test(event.key)) return (digits + event.key).slice(-4)
  if (digits === '') return null
  if (event.key === 'Enter') app.goToPage(Number(digits) - 1)
  return event.key === 'Enter' || event.key === 'Escape' ? '' : null
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
}

/** Menus and dialogs keep their keys to themselves. */
function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null
}
