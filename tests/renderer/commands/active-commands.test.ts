import { describe, expect, it } from 'vitest'
import { Settings } from '../../../electron/contract'
import { keyedCommands, listedCommands } from '../../../renderer/commands/active-commands'
import { createAppStore } from '../../../renderer/store'
import { bundledBriefing } from '../../bundled-briefing'

function open(view: 'reading' | 'slides') {
  const environment = { runtime: 'electron', version: '1', platform: 'linux', systemLanguages: ['en'] } as const
  return createAppStore({ briefing: bundledBriefing, document: { name: null, isBundled: true, isSaved: true }, recoverable: null, settings: Settings.parse({ view }), environment: { ...environment, systemLanguages: ['en'] } })
}

describe('the keys that do something', () => {
  it('in full screen are not those of the window behind it', () => {
    const store = open('slides')
    expect(keyedCommands(store.getState(), 'view').map(({ title }) => title)).toContain('settings')
    store.getState().setFullScreen(true)
    expect(keyedCommands(store.getState(), 'view').map(({ title }) => title)).toEqual(['help'])
    expect(keyedCommands(store.getState(), 'slides').map(({ title }) => title)).toContain('nextSlide')
  })
  it('in Reading are not those of a slide', () => {
    expect(keyedCommands(open('reading').getState(), 'slides').map(({ title }) => title)).not.toContain('nextSlide')
    expect(keyedCommands(open('slides').getState(), 'reading').map(({ title }) => title)).not.toContain('largerText')
  })
})

it('does not offer the palette in the palette', () => {
  expect(listedCommands.map(({ title }) => title)).not.toContain('palette')
})
