import { expect, it } from 'vitest'
import type { Hint } from '../../../briefing/manuscript'
import { hintedManuscript, keepsTheLaws, outlineOf, parse } from './article-laws'

const prose = 'The quay was the loudest place in town, and the city rebuilt six berths last year to change that.'
const more = 'Tugs run on batteries now, and the crews say that they can hear the sea for the first time in years.'
const link: Hint = { kind: 'listItem', level: 1, links: 1 }
const paragraph: Hint = { kind: 'paragraph' }

function outline(...parts: (readonly [Hint, string])[]): string[] {
  const { article } = parse(hintedManuscript([[{ kind: 'title' }, 'Quiet ports'], ...parts]))
  keepsTheLaws(article)
  return outlineOf(article)
}

it('sets links aside above the first paragraph and below the last, and the headings over them', () => {
  expect(outline([{ kind: 'heading', level: 2 }, 'Story Tools'], [link, 'e-mail this story'], [paragraph, prose], [paragraph, more], [{ kind: 'heading', level: 2 }, 'Recent Posts'], [link, 'A loud harbour'], [link, 'Whales off the coast'])).toEqual([
    'debris menu Story Tools', 'debris menu e-mail this story', `paragraph ${prose}`, `paragraph ${more}`, 'debris related Recent Posts', 'debris related A loud harbour', 'debris related Whales off the coast',
  ])
})

it('keeps a list of links within the article, and a line below `Related topics` that is none', () => {
  expect(outline([paragraph, prose], [link, 'Port of Norrvik'], [link, 'Port of Sandhamn'], [paragraph, more])).toEqual([`paragraph ${prose}`, 'listItem Port of Norrvik', 'listItem Port of Sandhamn', `paragraph ${more}`])
  expect(outline([paragraph, prose], [paragraph, 'Related topics'], [link, 'Port of Norrvik'], [paragraph, more]).at(-1)).toBe(`paragraph ${more}`)
})
