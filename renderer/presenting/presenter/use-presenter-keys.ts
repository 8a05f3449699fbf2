/**
 * The keyboard of the presenter's window.
 *
 * 1. What belongs to a control that has the focus is left to it: typing in a field, arrows in a list, Space on a button.
 *    A clicker's PageUp and PageDown belong to none: they page through the talk wherever the focus is.
 * 2. The window's own commands, then the keys that hold in both windows.
 * 3. A control that was clicked gives the focus back at once: else the next press of Space would press it again.
 */
import { useEffect, useLayoutEffect } from 'react'
import { keyToAction } from '../../../briefing/presenting/keys'
import { isChord } from '../../commands/key-chords'
import { act, useTalkStore } from '../talk/talk'
import { commandList } from './presenter-commands'
import { usePresenterViewStore } from './presenter-view'

export function usePresenterKeys(): void {
  const talk = useTalkStore()
  const view = usePresenterViewStore()
  // Before the window is first drawn: a key that is pressed as soon as it can be seen is not lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing) return
      const { state, environment } = talk.getState()
      const answer = keyToAction(event, 'presenter')
      if (isOfControl(event, state.typed !== '')) {
        if (answer.kind === 'swallow') event.preventDefault()
        return
      }
      const command = commandList.find(({ run, keys }) => run !== undefined && keys.some((chord) => isChord(event, chord, environment.platform)))
      if (command === undefined && answer.kind === 'pass') return
      event.preventDefault()
      event.stopPropagation()
      if (command !== undefined) command.run?.({ talk, view })
      else if (answer.kind === 'act') act(answer.action)
    }
    // Before any control sees it.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [talk, view])
  useEffect(releaseClickedControls, [])
}

const overlays = '[role="dialog"], [role="menu"], [role="listbox"]'
const textFields = 'textarea, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="range"])'
const pressable = 'button, a[href], input, [role="option"], [role="radio"], [role="switch"]'
const movable = '[role="radio"], [role="separator"], input'

function isOfControl({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent, isNumberTyped: boolean): boolean {
  if (!(target instanceof Element) || key === 'PageUp' || key === 'PageDown') return false
  if (target.matches(textFields)) return true
  if (ctrlKey || metaKey || altKey || (key === 'Enter' && isNumberTyped)) return false
  const isArrow = key.startsWith('Arrow')
  const isPress = key === 'Enter' || key === ' '
  if (target.closest(overlays)) return isArrow || isPress || ['Escape', 'Home', 'End'].includes(key)
  return (isPress && target.matches(pressable)) || (isArrow && target.matches(movable))
}

/** The function returned ends it. */
function releaseClickedControls(): () => void {
  const ending = new AbortController()
  const options = { capture: true, signal: ending.signal }
  let isPointer = false
  window.addEventListener('pointerdown', () => (isPointer = true), options)
  window.addEventListener('keydown', () => (isPointer = false), options)
  window.addEventListener(
    'focusin',
    ({ target }) => {
      if (isPointer && target instanceof HTMLElement && !target.matches(textFields) && !target.closest(overlays)) target.blur()
    },
    options,
  )
  return () => ending.abort()
}
