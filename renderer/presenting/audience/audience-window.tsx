/**
 * What the room sees: the slide and nothing else. No control, no message, no cursor that rests.
 *
 * Every key is either the talk's or nobody's; a click goes on, as a clicker with a mouse button expects.
 */
import { useEffect, useLayoutEffect, useRef } from 'react'
import { keyToAction } from '../../../briefing/presenting/keys'
import { CompanionCode } from '../slide/companion-code'
import { TalkSlide } from '../slide/talk-slide'
import { act, useTalk } from '../talk/talk'
import styles from './audience-window.module.css'

/** Milliseconds after which a cursor that rests is hidden. */
const rest = 1500

export function AudienceWindow() {
  const mode = useTalk((talk) => talk.state.audienceLanguage)
  const blank = useTalk((talk) => talk.state.blank)
  const isRunning = useTalk((talk) => talk.state.phase === 'running')
  const screen = useRef<HTMLDivElement>(null)
  // Before the window is first drawn: a key that is pressed as soon as it can be seen is not lost.
  useLayoutEffect(takeKeys, [])
  useEffect(() => (screen.current ? hideRestingCursor(screen.current) : undefined), [])
  useEffect(() => (screen.current ? goOnBesideSlide(screen.current) : undefined), [])
  return (
    <div ref={screen} className={styles.screen}>
      {isRunning && <TalkSlide mode={mode}><CompanionCode /></TalkSlide>}
      {blank !== null && <div className={styles.blank} data-testid="blank" data-colour={blank} />}
    </div>
  )
}

/** The function returned gives them back, as with those below. */
function takeKeys(): () => void {
  const ending = new AbortController()
  const onKeyDown = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const answer = keyToAction(event, 'audience')
    if (answer.kind === 'act') act(answer.action)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true, signal: ending.signal })
  window.addEventListener('contextmenu', (event) => event.preventDefault(), { signal: ending.signal })
  return () => ending.abort()
}

/** On a covered display, and on the bars beside the slide, a click goes on as well. */
function goOnBesideSlide(screen: HTMLElement): () => void {
  const goOn = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('[data-testid="slide"]') === null) act({ kind: 'next' })
  }
  screen.addEventListener('click', goOn)
  return () => screen.removeEventListener('click', goOn)
}

function hideRestingCursor(screen: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    screen.dataset['cursor'] = 'hidden'
  }
  const show = () => {
    delete screen.dataset['cursor']
    clearTimeout(timer)
    timer = setTimeout(hide, rest)
  }
  hide()
  screen.addEventListener('pointermove', show)
  return () => {
    clearTimeout(timer)
    screen.removeEventListener('pointermove', show)
  }
}
