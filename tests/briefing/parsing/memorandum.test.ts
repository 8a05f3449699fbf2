import { describe, expect, it } from 'vitest'
import { articleOf, hintedManuscript, keepsTheLaws, outlineOf, parse } from './article-laws'

const english = 'The quay was the loudest place in town, and the city rebuilt six berths last year to change that.'
const told = { title: { en: 'Closing the north quay' }, byline: { en: 'Ana Lind, Director' }, date: '2025-03-04' }

describe('the head of a memorandum', () => {
  it('tells its subject, who writes and when, below what the sheet is called', () => {
    const article = articleOf('Harbour Office', 'MEMORANDUM FOR THE COUNCIL', 'THROUGH:   Tom Reyes', 'FROM:      Ana Lind, Director', 'DATE:      March 4, 2025', 'RE:        Closing the north quay', english, english)
    expect(article).toMatchObject(told)
    expect(outlineOf(article).slice(0, 3)).toEqual(['metadata other Harbour Office', 'metadata other MEMORANDUM FOR THE COUNCIL', 'metadata other THROUGH: Tom Reyes'])
  })

  it('has names and values on lines of their own, or all in one', () => {
    expect(articleOf('MEMORANDUM', 'To:', 'All heads', 'From:', 'Ana Lind, Director', 'Date:', 'March 4, 2025', 'Subject:', 'Closing the north quay', english, english)).toMatchObject(told)
    const { article } = parse(hintedManuscript([[{ kind: 'heading', level: 1 }, 'Memorandum'], [{ kind: 'paragraph', lead: 3 }, 'To: All heads From: Ana Lind, Director Date: March 4, 2025 Subject: Closing the north quay'], [{ kind: 'paragraph' }, english], [{ kind: 'heading', level: 2 }, 'Background'], [{ kind: 'paragraph' }, english]]))
    keepsTheLaws(article)
    expect(article).toMatchObject(told)
  })

  it('is none where one such line stands alone', () => {
    expect(articleOf('Quiet ports', 'From: Ana Lind', english, english)).toMatchObject({ title: { en: 'Quiet ports' }, byline: { en: 'Ana Lind' } })
  })
})
