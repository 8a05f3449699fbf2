import { expect, it } from 'vitest'
import { layoutDeck } from '../../../../briefing/layout/deck'
import { factsOf } from '../../../../briefing/presenting/deck-facts'
import { present } from '../../../../briefing/presenting/present'
import { PresentingPreferences, startTalk } from '../../../../briefing/presenting/state'
import { placeAfter, sceneAt } from '../../../../renderer/presenting/talk/shown-slide'
import { bundledBriefing } from '../../../bundled-briefing'

const deck = layoutDeck(bundledBriefing, 'paper')
const facts = factsOf(deck)

const start = (building: 'stepwise' | 'whole') =>
  startTalk(
    {
      mode: 'talk', pageId: null, theme: 'paper', audienceLanguage: 'both', notesLanguage: 'zh', isSwapped: false,
      preferences: PresentingPreferences.parse({ building }), ink: {}, plan: {},
    },
    facts,
    0,
  )

it.each(['stepwise', 'whole'] as const)('foretells every press through the deck, built up %s', (building) => {
  let state = start(building)
  let presses = 0
  for (;;) {
    const foretold = placeAfter('next', state, facts)
    const next = present(state, { kind: 'next' }, facts, presses)
    if (foretold === null) {
      expect(next).toBe(state)
      break
    }
    expect({ page: next.page, step: next.step }).toEqual(foretold)
    state = next
    presses += 1
  }
  expect(state.page).toBe(deck.pages.length - 1)
  expect(presses).toBeGreaterThanOrEqual(deck.pages.length - 1)
})

it('looks past a display that is covered', () => {
  const covered = { ...start('whole'), blank: 'black' as const }
  expect(placeAfter('next', covered, facts)).toMatchObject({ page: 1 })
  expect(placeAfter('previous', covered, facts)).toBeNull()
})

it('gives the same scene again, so that nothing is drawn twice', () => {
  expect(sceneAt(deck, { page: 3, step: 0 }, 'both')).toBe(sceneAt(deck, { page: 3, step: 0 }, 'both'))
  expect(sceneAt(deck, { page: deck.pages.length, step: 0 }, 'both')).toBeNull()
})
