/** The laws of a talk, for every sequence of actions and keys; and what a presenter expects of each. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canvas } from '../../../briefing/layout/frame'
import type { PresentingAction } from '../../../briefing/presenting/actions'
import type { DeckFacts } from '../../../briefing/presenting/deck-facts'
import { keyToAction } from '../../../briefing/presenting/keys'
import { mirrorAction, type Mirror } from '../../../briefing/presenting/mirror'
import { present } from '../../../briefing/presenting/present'
import { PresentingState } from '../../../briefing/presenting/state'
import { elapsedAt } from '../../../briefing/presenting/timer'
import { zoomRegion } from '../../../briefing/presenting/zoom'
import { arbitraryFacts, arbitraryKey, arbitraryMoments, deckOf, press, talkOn } from './arbitrary-talk'

/** What holds in every state: whatever was pressed, every window can draw it. */
function expectValid(state: PresentingState, facts: DeckFacts): void {
  expect(PresentingState.parse(state)).toEqual(state)
  const page = facts.pages[state.page]
  expect(page).toBeDefined()
  expect(state.step).toBeLessThanOrEqual(page?.steps ?? 0)
  if (state.preferences.building === 'whole') expect(state.step).toBe(page?.steps)
  if (state.pointer !== null) expect(['laser', 'spotlight']).toContain(state.tool)
  const region = zoomRegion(state.zoom)
  expect(region.x).toBeGreaterThanOrEqual(-1e-6)
  expect(region.y).toBeGreaterThanOrEqual(-1e-6)
  expect(region.x + region.width).toBeLessThanOrEqual(canvas.width + 1e-6)
  expect(region.y + region.height).toBeLessThanOrEqual(canvas.height + 1e-6)
}

function run(facts: DeckFacts, state: PresentingState, ...actions: (PresentingAction | PresentingAction['kind'])[]): PresentingState {
  return actions.reduce<PresentingState>((before, action) => present(before, typeof action === 'string' ? ({ kind: action } as PresentingAction) : action, facts, 0), state)
}

describe('every sequence', () => {
  it('of actions leaves a talk that can be drawn', () => {
    fc.assert(fc.property(arbitraryFacts, arbitraryMoments, (facts, moments) => {
      let state = talkOn(facts)
      for (const [action, now] of moments) {
        state = present(state, action, facts, now)
        expectValid(state, facts)
      }
    }))
  })

  it('of keys, in either window, does as well', () => {
    fc.assert(fc.property(arbitraryFacts, fc.array(fc.tuple(arbitraryKey, fc.constantFrom('audience' as const, 'presenter' as const)), { maxLength: 80 }), (facts, keys) => {
      let state = talkOn(facts, { building: 'stepwise' }, 'rehearsal')
      for (const [key, window] of keys) {
        const answer = keyToAction(key, window)
        if (answer.kind === 'act') state = present(state, answer.action, facts, 1000)
        expectValid(state, facts)
      }
    }))
  })

  it('shows the same in every window that is told of it', () => {
    fc.assert(fc.property(arbitraryFacts, arbitraryMoments, (facts, moments) => {
      const first = talkOn(facts)
      let state = first
      let mirror: Mirror = { revision: 0, state: first }
      moments.forEach(([action, now], index) => {
        state = present(state, action, facts, now)
        mirror = mirrorAction(mirror, { revision: index + 1, action, now }, facts) ?? mirror
      })
      expect(mirror).toEqual({ revision: moments.length, state })
    }))
  })

  it('keeps slide and step when the language changes', () => {
    fc.assert(fc.property(arbitraryFacts, arbitraryMoments, fc.constantFrom('nextAudienceLanguage' as const, 'nextNotesLanguage' as const), (facts, moments, kind) => {
      const state = moments.reduce((before, [action, now]) => present(before, action, facts, now), talkOn(facts, { building: 'stepwise' }))
      const { page, step } = present(state, { kind }, facts, 0)
      expect({ page, step }).toEqual({ page: state.page, step: state.step })
    }))
  })

  it('changes nothing after the end', () => {
    fc.assert(fc.property(arbitraryFacts, arbitraryMoments, (facts, moments) => {
      const ended = present(talkOn(facts), { kind: 'end' }, facts, 5)
      for (const [action, now] of moments) expect(present(ended, action, facts, now)).toBe(ended)
    }))
  })

  it('books time on pages, and none of it twice', () => {
    fc.assert(fc.property(arbitraryFacts, arbitraryMoments, (facts, moments) => {
      const forward = moments.filter(([action]) => action.kind !== 'adoptTimes')
      let now = 0
      let state = talkOn(facts)
      for (const [action, pause] of forward) state = present(state, action, facts, (now += pause % 1000))
      const booked = Object.values(state.spent).reduce((sum, time) => sum + time, 0)
      expect(booked).toBeLessThanOrEqual(elapsedAt(state.timer, now) + 1e-6)
    }))
  })
})

describe('paging', () => {
  const facts = deckOf([0, 3, 0, 2])

  it('shows a slide whole at once, unless the presenter builds it up', () => {
    expect(run(facts, talkOn(facts), 'next')).toMatchObject({ page: 1, step: 3 })
    expect(run(facts, talkOn(facts, { building: 'stepwise' }), 'next')).toMatchObject({ page: 1, step: 0 })
  })

  it('goes through the steps before it goes to the next slide', () => {
    const talk = talkOn(facts, { building: 'stepwise' })
    const places = [1, 2, 3, 4, 5, 6].map((count) => run(facts, talk, ...Array<'next'>(count).fill('next'))).map(({ page, step }) => [page, step])
    expect(places).toEqual([[1, 0], [1, 1], [1, 2], [1, 3], [2, 0], [3, 0]])
  })

  it('shows a slide that it comes back to whole, and takes it apart again', () => {
    const back = run(facts, talkOn(facts, { building: 'stepwise' }), { kind: 'goTo', number: 3 }, 'previous')
    expect(back).toMatchObject({ page: 1, step: 3 })
    expect(run(facts, back, 'previous')).toMatchObject({ page: 1, step: 2 })
  })

  it('stays at either end', () => {
    expect(run(facts, talkOn(facts), 'previous')).toMatchObject({ page: 0 })
    expect(run(facts, talkOn(facts), 'last', 'next', 'next')).toMatchObject({ page: 3, step: 2, phase: 'running' })
  })

  it('goes to the slide whose number is typed, and no further than the last', () => {
    const typed = run(facts, talkOn(facts), { kind: 'typeDigit', digit: 0 }, { kind: 'typeDigit', digit: 3 })
    expect(typed.typed).toBe('03')
    expect(run(facts, typed, 'enter')).toMatchObject({ page: 2, typed: '' })
    expect(run(facts, talkOn(facts), { kind: 'typeDigit', digit: 9 }, { kind: 'typeDigit', digit: 9 }, 'enter')).toMatchObject({ page: 3 })
  })

  it('takes Enter as the next slide when nothing was typed, and forgets digits that were followed by something else', () => {
    expect(run(facts, talkOn(facts), 'enter')).toMatchObject({ page: 1 })
    expect(run(facts, talkOn(facts), { kind: 'typeDigit', digit: 4 }, 'nextNotesLanguage', 'enter')).toMatchObject({ page: 1 })
  })

  it('uncovers a blank display before it goes on, so that no statement goes by unseen', () => {
    const blank = run(facts, talkOn(facts), { kind: 'blank', colour: 'black' })
    expect(run(facts, blank, 'next')).toMatchObject({ page: 0, blank: null })
    expect(run(facts, blank, { kind: 'blank', colour: 'white' })).toMatchObject({ blank: 'white' })
    expect(run(facts, blank, { kind: 'blank', colour: 'black' })).toMatchObject({ blank: null })
  })

  it('shows all of the slide when building up is switched off in the middle of it', () => {
    const half = run(facts, talkOn(facts, { building: 'stepwise' }), 'next', 'next')
    expect(half).toMatchObject({ page: 1, step: 1 })
    expect(run(facts, half, { kind: 'setPreferences', preferences: { ...half.preferences, building: 'whole' } })).toMatchObject({ page: 1, step: 3 })
  })
})

describe('Esc', () => {
  const facts = deckOf([0, 0])

  it('takes back one thing at a time, and ends the talk last', () => {
    let state = run(facts, talkOn(facts), { kind: 'takeTool', tool: 'pen' }, 'zoomIn', { kind: 'blank', colour: 'black' }, { kind: 'openPanel', panel: 'help' })
    const seen: string[] = []
    for (let count = 0; count < 5; count += 1) {
      state = run(facts, state, 'escape')
      seen.push([state.panel, state.blank, state.tool, state.zoom.scale > 1, state.phase].join(' '))
    }
    expect(seen).toEqual([' black pen true running', '  pen true running', '  none true running', '  none false running', '  none false ended'])
  })

  it('shows the report of a rehearsal before it ends, with the timer stopped', () => {
    const report = present(talkOn(facts, {}, 'rehearsal'), { kind: 'escape' }, facts, 9000)
    expect(report).toMatchObject({ phase: 'report', timer: { elapsed: 9000, since: null } })
    expect(present(report, { kind: 'escape' }, facts, 99_000)).toMatchObject({ phase: 'ended' })
  })
})

describe('a clicker', () => {
  const facts = deckOf([0, 0, 0])
  const click = (state: PresentingState, key: string) => {
    const answer = keyToAction(press(key), 'presenter')
    return answer.kind === 'act' ? present(state, answer.action, facts, 0) : state
  }

  it('pages with PageUp and PageDown, blanks with its point, and ends the talk with Esc but never by F5', () => {
    const talk = talkOn(facts)
    expect(['PageDown', 'PageDown', 'PageUp'].reduce(click, talk)).toMatchObject({ page: 1 })
    expect(['.', '.'].reduce(click, talk)).toMatchObject({ blank: null })
    expect(click(talk, 'F5')).toBe(talk)
    expect(click(talk, 'Escape')).toMatchObject({ phase: 'ended' })
  })
})

describe('the pointers', () => {
  const facts = deckOf([0, 0])
  const point = { x: 300, y: 200 }

  it('are only there while they are held', () => {
    expect(run(facts, talkOn(facts), { kind: 'movePointer', point })).toMatchObject({ pointer: null })
    const held = run(facts, talkOn(facts), { kind: 'takeTool', tool: 'laser' }, { kind: 'movePointer', point })
    expect(held).toMatchObject({ pointer: point })
    expect(run(facts, held, { kind: 'takeTool', tool: 'laser' })).toMatchObject({ tool: 'none', pointer: null })
  })

  it('enlarge what they point at', () => {
    const zoomed = run(facts, talkOn(facts), { kind: 'takeTool', tool: 'laser' }, { kind: 'movePointer', point }, 'zoomIn')
    const before = { x: point.x / canvas.width, y: point.y / canvas.height }
    const region = zoomRegion(zoomed.zoom)
    expect((point.x - region.x) / region.width).toBeCloseTo(before.x)
    expect((point.y - region.y) / region.height).toBeCloseTo(before.y)
  })

  it('come back to the whole slide by as many steps out as in', () => {
    expect(run(facts, talkOn(facts), 'zoomIn', 'zoomIn', 'zoomIn', 'zoomOut', 'zoomOut', 'zoomOut').zoom).toEqual({ scale: 1, x: 640, y: 360 })
  })
})
