import { expect, it } from 'vitest'
import { systemLanguages } from '../../../electron/chromium-host/languages'

it.each([
  [{ LANG: 'zh_CN.UTF-8' }, ['zh-CN']],
  [{ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_TW.UTF-8' }, ['zh-TW']],
  [{ LANG: 'en_US.UTF-8', LANGUAGE: 'zh_CN:en' }, ['zh-CN', 'en', 'en-US']],
  [{ LANG: 'de_DE@euro' }, ['de-DE']],
])('%j means %j', (environment, expected) => {
  expect(systemLanguages('linux', environment)).toEqual(expected)
})

it.each([{}, { LANG: 'C' }, { LANG: 'C.UTF-8' }, { LANG: 'POSIX' }])('%j leaves the choice to the runtime', (environment) => {
  expect(systemLanguages('linux', environment)).toEqual([Intl.DateTimeFormat().resolvedOptions().locale])
})
