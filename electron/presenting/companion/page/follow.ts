/**
 * Runs on a follower's phone: shows the present slide in the follower's own language.
 *
 * 1. Server-sent events tell where the talk is. When the connection breaks, it is made again, ever more patiently.
 * 2. The slide is fetched in the chosen language and drawn; below it the same in lines that a phone can read upright.
 * 3. Where the presenter allows, slides already shown can be turned back to.
 * What the server says is drawn as SVG of its own making and as plain text; nothing of it is run.
 */
import english from '../../../../locales/en/companion.json'
import chinese from '../../../../locales/zh-CN/companion.json'

type Mode = 'zh' | 'en' | 'both'
type TextKey = keyof typeof english

interface Frame {
  readonly number: number
  readonly step: number
  readonly total: number
  readonly isBlank: boolean
}
interface Slide {
  readonly svg: string
  readonly outline: readonly { readonly language: string; readonly text: string; readonly isHeading: boolean }[]
}

const find = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind
const state = find('state')
const slidePlace = find('slide')
const outline = find('outline')
const turning = find('turning')
const place = find('place')
const buttons = { previous: find<HTMLButtonElement>('previous'), next: find<HTMLButtonElement>('next'), current: find<HTMLButtonElement>('current') }

let mode: Mode = rememberedMode()
let frame: Frame | null = null
/** Slides that may be looked at again, with the step at which each was left. */
const past = new Map<number, number>()
/** A slide shown before that the follower has turned back to; null for the present one. */
let looking: number | null = null
let showsPast = false
let isOver = false
let waiting = 1000
let latest = 0

function connect(): void {
  const stream = new EventSource('events')
  stream.addEventListener('frame', (event) => {
    waiting = 1000
    const told = JSON.parse(event.data) as Partial<Frame>
    if (told.isBlank === true) {
      if (looking === null) say('paused')
      slidePlace.hidden = looking === null || slidePlace.hidden
      outline.hidden = looking === null || outline.hidden
      return
    }
    frame = told as Frame
    past.set(frame.number, Math.max(frame.step, past.get(frame.number) ?? 0))
    if (looking === null) void show()
    else updateTurning()
  })
  stream.addEventListener('past', (event) => {
    showsPast = true
    for (const [number, step] of JSON.parse(event.data) as [number, number][]) past.set(number, Math.max(step, past.get(number) ?? 0))
    updateTurning()
  })
  stream.addEventListener('ended', () => {
    isOver = true
    stream.close()
    turning.hidden = true
    say('ended')
  })
  stream.addEventListener('error', () => {
    if (isOver) return
    say('lost')
    // The browser tries again by itself after a broken connection, but not after a refusal.
    if (stream.readyState !== EventSource.CLOSED) return
    setTimeout(connect, waiting * (0.5 + Math.random()))
    waiting = Math.min(waiting * 2, 15_000)
  })
}

/** Fetches and draws the slide to be seen. An answer that comes after a newer question is dropped. */
async function show(): Promise<void> {
  if (frame === null) return
  const number = looking ?? frame.number
  const step = looking === null ? frame.step : (past.get(looking) ?? 0)
  const asked = ++latest
  const slide = await fetchSlide(`slide/${number}/${step}/${mode}`)
  if (asked !== latest || slide === null) return
  draw(slide)
  say(null)
  updateTurning()
}

async function fetchSlide(path: string): Promise<Slide | null> {
  try {
    const response = await fetch(path, { cache: 'no-store' })
    return response.ok ? ((await response.json()) as Slide) : null
  } catch {
    // The stream notices as well, and comes back with the present slide.
    return null
  }
}

function draw(slide: Slide): void {
  const drawing = new DOMParser().parseFromString(slide.svg, 'image/svg+xml').documentElement
  slidePlace.replaceChildren(document.importNode(drawing, true))
  slidePlace.hidden = false
  outline.replaceChildren(...slide.outline.map(({ language, text, isHeading }) => {
    const line = document.createElement('p')
    line.lang = language
    line.textContent = text
    if (isHeading) line.className = 'heading'
    return line
  }))
  outline.hidden = slide.outline.length === 0
}

function updateTurning(): void {
  turning.hidden = frame === null || isOver
  if (frame === null) return
  const number = looking ?? frame.number
  place.textContent = `${number} / ${frame.total}`
  place.setAttribute('aria-label', textOf('slide').replace('{{number}}', String(number)).replace('{{total}}', String(frame.total)))
  for (const [name, button] of Object.entries(buttons)) {
    button.hidden = !showsPast
    button.setAttribute('aria-label', textOf(name as keyof typeof buttons))
  }
  buttons.previous.disabled = neighbour(-1) === undefined
  buttons.next.disabled = neighbour(1) === undefined
  buttons.current.hidden = looking === null
  buttons.current.textContent = textOf('current')
}

/** The nearest slide before or after this one that has been shown. */
function neighbour(direction: 1 | -1): number | undefined {
  const here = looking ?? frame?.number ?? 0
  return [...past.keys()].filter((number) => (number - here) * direction > 0).sort((left, right) => (left - right) * direction)[0]
}

function look(number: number | null | undefined): void {
  if (number === undefined) return
  looking = number === frame?.number ? null : number
  void show()
}

function say(key: TextKey | null): void {
  state.textContent = key === null ? '' : textOf(key)
}

function textOf(key: TextKey): string {
  return mode === 'zh' ? chinese[key] : mode === 'en' ? english[key] : `${chinese[key]} ${english[key]}`
}

function rememberedMode(): Mode {
  const asked = location.hash.slice(1)
  if (asked === 'zh' || asked === 'en' || asked === 'both') return asked
  return navigator.languages.some((tag) => /^zh\b/i.test(tag)) ? 'zh' : 'en'
}

/** The choice stands in the address, so that it is kept when the page is loaded again. */
function chooseMode(chosen: Mode): void {
  mode = chosen
  history.replaceState(null, '', `#${chosen}`)
  document.documentElement.lang = chosen === 'en' ? 'en' : 'zh-CN'
  void show()
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[name="language"]')) {
  input.checked = input.value === mode
  input.addEventListener('change', () => chooseMode(input.value as Mode))
}
document.documentElement.lang = mode === 'en' ? 'en' : 'zh-CN'
buttons.previous.addEventListener('click', () => look(neighbour(-1)))
buttons.next.addEventListener('click', () => look(neighbour(1)))
buttons.current.addEventListener('click', () => look(null))
say('connecting')
connect()
