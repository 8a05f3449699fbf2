/**
 * Ink on the slides: pen and highlighter, erased stroke by stroke, undone step by step.
 *
 * Each page keeps in every language mode what was done with ink on it, in order; what is to be seen follows from that.
 * A list that is full drops its oldest operation. What erased or cleared a stroke came after it, so nothing comes back.
 */
import { assertNever } from '../result'
import type { DeckFacts } from './deck-facts'
import { type Ink, type InkOperation, operationsOfPage, type Point, pointsOfStroke, type PresentingState, type Stroke } from './state'

/** Half the width of the eraser, in the slide's pixels. */
const eraserReach = 14

/** What the ink of the present slide is kept under; null while there is no slide. */
export function inkPlace(state: Pick<PresentingState, 'page' | 'audienceLanguage'>, facts: DeckFacts): string | null {
  const id = facts.pages[state.page]?.id
  return id === undefined ? null : `${id}/${state.audienceLanguage}`
}

/** The strokes to be seen after these operations, the oldest first. */
export function strokesAfter(operations: readonly InkOperation[]): readonly Stroke[] {
  let strokes: Stroke[] = []
  for (const operation of operations) {
    switch (operation.kind) {
      case 'draw':
        strokes.push(operation.stroke)
        break
      case 'erase':
        strokes = strokes.filter(({ id }) => !operation.strokes.includes(id))
        break
      case 'clear':
        strokes = []
        break
      default:
        assertNever(operation)
    }
  }
  return strokes
}

/** The strokes on the present slide; the one that is being drawn stands in `state.drawing`. */
export function strokesShown(state: PresentingState, facts: DeckFacts): readonly Stroke[] {
  const place = inkPlace(state, facts)
  return place === null ? [] : strokesAfter(state.ink[place] ?? [])
}

export function beginStroke(state: PresentingState, point: Point): PresentingState {
  if (state.tool !== 'pen' && state.tool !== 'highlighter') return state
  return { ...state, drawing: { tool: state.tool, points: [point] } }
}

/** Points beyond the most that a stroke holds are left out. */
export function extendStroke(state: PresentingState, points: readonly Point[]): PresentingState {
  if (state.drawing === null) return state
  return { ...state, drawing: { ...state.drawing, points: [...state.drawing.points, ...points].slice(0, pointsOfStroke) } }
}

/** The stroke being drawn becomes part of the slide's ink. */
export function endStroke(state: PresentingState, facts: DeckFacts): PresentingState {
  if (state.drawing === null) return state
  const operations = operationsHere(state, facts)
  const id = 1 + Math.max(0, ...operations.map((operation) => (operation.kind === 'draw' ? operation.stroke.id : 0)))
  return { ...addOperation(state, facts, { kind: 'draw', stroke: { id, ...state.drawing } }), drawing: null }
}

export function erase(state: PresentingState, facts: DeckFacts, point: Point): PresentingState {
  const strokes = strokesShown(state, facts).filter((stroke) => passes(stroke, point)).map(({ id }) => id)
  return strokes.length === 0 ? state : addOperation(state, facts, { kind: 'erase', strokes })
}

export function clearInk(state: PresentingState, facts: DeckFacts): PresentingState {
  return strokesShown(state, facts).length === 0 ? state : addOperation(state, facts, { kind: 'clear' })
}

export function undoInk(state: PresentingState, facts: DeckFacts): PresentingState {
  const place = inkPlace(state, facts)
  if (place === null || state.ink[place] === undefined) return state
  return { ...state, ink: withOperations(state.ink, place, state.ink[place].slice(0, -1)) }
}

function operationsHere(state: PresentingState, facts: DeckFacts): readonly InkOperation[] {
  const place = inkPlace(state, facts)
  return place === null ? [] : (state.ink[place] ?? [])
}

function addOperation(state: PresentingState, facts: DeckFacts, operation: InkOperation): PresentingState {
  const place = inkPlace(state, facts)
  if (place === null) return state
  return { ...state, ink: withOperations(state.ink, place, [...operationsHere(state, facts), operation].slice(-operationsOfPage)) }
}

function withOperations(ink: Ink, place: string, operations: InkOperation[]): Ink {
  if (operations.length > 0) return { ...ink, [place]: operations }
  return Object.fromEntries(Object.entries(ink).filter(([other]) => other !== place))
}

function passes({ points }: Stroke, point: Point): boolean {
  return points.some((start, index) => distanceToSegment(point, start, points[index + 1] ?? start) <= eraserReach)
}

function distanceToSegment(point: Point, start: Point, end: Point): number {
  const dx = end.x - start.x
  const dy = end.y - start.y
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - start.x) * dx + (point.y - start.y) * dy) / square))
  return Math.hypot(point.x - start.x - along * dx, point.y - start.y - along * dy)
}
