/** Goes to a slide by its number: digits, then Enter; Escape or waiting forgets them. */
import { useCallback, useEffect, useState } from 'react'
import { useAppStore } from '../store'

/** Milliseconds after which digits that nobody confirmed are forgotten. */
const patience = 3000

export interface SlideNumberInput {
  /** What has been typed so far, to be shown until it is confirmed. */
  readonly digits: string
  type(digit: string): void
}

export function useSlideNumber(): SlideNumberInput {
  const store = useAppStore()
  const [digits, setDigits] = useState('')

  useEffect(() => {
    if (digits === '') return
    const timer = setTimeout(() => setDigits(''), patience)
    // Before any control sees it: Enter confirms the number, and does not press the button that happens to have the focus.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      setDigits('')
      if (event.key === 'Enter') store.getState().goToPage(Number(digits) - 1)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [store, digits])

  const type = useCallback((digit: string) => setDigits((typed) => (typed + digit).slice(-4)), [])
  return { digits, type }
}
