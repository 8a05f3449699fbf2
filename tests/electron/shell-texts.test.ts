import { expect, it } from 'vitest'
import { chooseLanguage } from '../../electron/shell-texts'

it.each([
  ['system', ['zh-Hans-CN', 'en-US'], 'zh-CN'],
  ['system', ['zh'], 'zh-CN'],
  ['system', ['fr-FR', 'zh-TW', 'en'], 'zh-CN'],
  ['system', ['en-GB', 'zh-CN'], 'en'],
  ['system', ['fr-FR'], 'en'],
  ['system', [], 'en'],
  ['zh-CN', ['en-US'], 'zh-CN'],
  ['en', ['zh-CN'], 'en'],
] as const)('set to %s on a system in %j, the shell speaks %s', (asked, system, expected) => {
  expect(chooseLanguage(asked, system)).toBe(expected)
})
