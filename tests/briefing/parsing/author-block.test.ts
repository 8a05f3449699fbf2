import { describe, expect, it } from 'vitest'
import { articleOf, outlineOf } from './article-laws'

const english = 'The quay was the loudest place in town, and the city rebuilt six berths last year to change that.'

describe('lines about the authors', () => {
  it('are told of the article, and end where it begins', () => {
    const article = articleOf('Quiet ports', 'By', 'Learn more about Ana Lind.', 'Ana Lind', 'Director, Harbour Initiative', 'Tug Society of the East', 'At-A-Glance', english, 'What comes next', english)
    expect(article.byline?.en).toBe('Ana Lind')
    expect(outlineOf(article)).toEqual(['metadata other By', 'metadata other Learn more about Ana Lind.', 'metadata byline Ana Lind', 'metadata other Director, Harbour Initiative', 'metadata other Tug Society of the East', 'heading 1 At-A-Glance', `paragraph ${english}`, 'heading 1 What comes next', `paragraph ${english}`])
  })

  it('name several, and stand below a byline too', () => {
    expect(articleOf('Quiet ports', 'By', 'Learn more about Ana Lind.', 'Ana Lind', 'Senior Fellow', 'Learn more about Tom Reyes.', 'Tom Reyes', english, english).byline?.en).toBe('Ana Lind, Tom Reyes')
    expect(outlineOf(articleOf('Quiet ports', 'By Ana Lind', 'Senior Fellow, Harbour Institute', english, english)).slice(0, 2)).toEqual(['metadata byline By Ana Lind', 'metadata other Senior Fellow, Harbour Institute'])
  })

  it('begin with a name over a position', () => {
    expect(articleOf('Quiet ports', 'Ana Lind', 'Director of Research, Harbour Institute', 'March 4, 2025', english, english)).toMatchObject({ title: { en: 'Quiet ports' }, byline: { en: 'Ana Lind' }, date: '2025-03-04' })
  })

  it('leave the title that they stand over, and no name of a part is one', () => {
    expect(articleOf('By', 'Ana Lind', 'Quiet ports', english, english)).toMatchObject({ title: { en: 'Quiet ports' }, byline: { en: 'Ana Lind' } })
    expect(articleOf('Introduction', english, english).title.en).not.toBe('Introduction')
  })
})
