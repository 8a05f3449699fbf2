import { describe, expect, it } from 'vitest'
import { Settings } from '../../electron/contract'
import { createAppStore, interfaceLanguageOf, nextLanguageMode } from '../../renderer/store'
import { bundledBriefing } from '../bundled-briefing'

function open(settings: Partial<Settings> = {}, systemLanguages = ['zh-CN']) {
  const environment = { runtime: 'electron', version: '1', platform: 'linux', systemLanguages } as const
  return createAppStore({ briefing: bundledBriefing, document: { name: null, isBundled: true, isSaved: true }, recoverable: null, settings: Settings.parse(settings), environment: { ...environment, systemLanguages } })
}

describe('the place in the deck', () => {
  it('stops at both ends', () => {
    const store = open()
    store.getState().goToPage(-5)
    expect(store.getState().pageIndex).toBe(0)
    store.getState().goToPage(10_000)
    expect(store.getState().pageIndex).toBe(store.getState().deck.pages.length - 1)
  })
  it('is found again after a restart', () => {
    const store = open()
    store.getState().goToPage(7)
    expect(open(store.getState().settings).getState().pageIndex).toBe(7)
  })
  it('stays when languages and theme change', () => {
    const store = open()
    store.getState().goToPage(11)
    store.getState().changeSettings({ slideLanguage: 'en', notesLanguage: 'zh', slideTheme: 'ink' })
    expect(store.getState().pageIndex).toBe(11)
    expect(store.getState().deck.themeName).toBe('ink')
  })
  it('is the beginning when the slide is not there any more', () => {
    expect(open({ slideId: 'gone' }).getState().pageIndex).toBe(0)
  })
})

describe('the language of the interface', () => {
  it.each([
    [['zh-CN'], 'zh-CN'],
    [['zh-Hant-TW', 'en'], 'zh-CN'],
    [['en-GB', 'zh-CN'], 'en'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ])('with the system in %j is %s', (systemLanguages, expected) => {
    expect(interfaceLanguageOf(open({}, systemLanguages).getState())).toBe(expected)
  })
  it('is the chosen one whatever the system speaks', () => {
    expect(interfaceLanguageOf(open({ interfaceLanguage: 'en' }, ['zh-CN']).getState())).toBe('en')
  })
})

it('goes through the language modes in a circle', () => {
  expect(nextLanguageMode('zh')).toBe('en')
  expect(nextLanguageMode('en')).toBe('both')
  expect(nextLanguageMode('both')).toBe('zh')
})
