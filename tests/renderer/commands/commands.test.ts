import { expect, it } from 'vitest'
import { commands } from '../../../renderer/commands/commands'
import texts from '../../../locales/en/commands.json'

it('gives no key to two actions', () => {
  const keys = commands.flatMap((command) => command.keys)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

it('has a name for every action, each once', () => {
  const titles = commands.map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
  for (const title of titles) expect(texts).toHaveProperty(title)
})
