/** The laws of a first draft, for articles of any blocks, and what the material of an article asks for. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Article, languages, type Pair, sentencesOf } from '../../briefing/article'
import type { Briefing, Picture, Slide, Statement } from '../../briefing/briefing'
import { readBriefing, writeBriefing } from '../../briefing/briefing-file'
import { gatherFacts } from '../../briefing/check/facts'
import { composeBriefing } from '../../briefing/compose-briefing'
import { possibleKinds } from '../../briefing/composing/recast-slide'
import { bodyPieces, statementsOf } from '../../briefing/slide-pieces'
import { arbitraryArticle } from './arbitrary-article'

const pictures: readonly Picture[] = [{ kind: 'drawing', id: 'picture-1', width: 40, height: 30, description: { zh: '图', en: 'A picture' }, shapes: [{ path: 'M 0 0 L 40 0 V 30 Z', fill: 'accent', strokeWidth: 1, opacity: 1 }] }]
const compose = (article: Article): Briefing => composeBriefing(article, pictures)

function allStatements({ sections, slides }: Briefing): Statement[] {
  return [...sections.flatMap(({ title, summary }) => [title, summary]), ...slides.flatMap(statementsOf)]
}

/** Han characters and lower-case words with digits, each as often as it stands there; signs do not count. */
function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

describe('a first draft of any article', () => {
  it('can be saved and read', () => {
    fc.assert(fc.property(arbitraryArticle(), (article) => {
      const briefing = compose(article)
      expect(readBriefing(writeBriefing(briefing))).toEqual({ ok: true, value: briefing })
    }), { numRuns: 60 })
  })

  it('names every sentence that the article says', () => {
    fc.assert(fc.property(arbitraryArticle(), (article) => {
      const named = new Set(allStatements(compose(article)).flatMap(({ sources }) => sources))
      expect(sentencesOf(article).map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
    }), { numRuns: 60 })
  })

  it('says no word that its sources do not have', () => {
    fc.assert(fc.property(arbitraryArticle(), (article) => {
      const sentences = new Map(sentencesOf(article).map((sentence) => [sentence.id, sentence]))
      for (const statement of allStatements(compose(article))) {
        for (const language of languages) {
          const known = wordsOf(statement.sources.map((id) => sentences.get(id)?.[language] ?? '').join(' '))
          for (const [word, count] of wordsOf(statement[language])) expect(known.get(word) ?? 0, `${word} in ${statement[language]}`).toBeGreaterThanOrEqual(count)
        }
      }
    }), { numRuns: 60 })
  })

  it('holds no more on a slide than can be taken in', () => {
    fc.assert(fc.property(arbitraryArticle(), (article) => {
      for (const slide of compose(article).slides) {
        expect(itemCount(slide), slide.kind).toBeLessThanOrEqual(slide.kind === 'features' || slide.kind === 'timeline' || slide.kind === 'figures' ? 6 : 5)
        if (slide.kind === 'references' || slide.kind === 'quotation') continue
        for (const statement of statementsOf({ ...slide, notes: [] })) {
          expect(statement.zh.length).toBeLessThanOrEqual(60)
          expect(statement.en === '' ? 0 : statement.en.trim().split(/\s+/).length).toBeLessThanOrEqual(25)
        }
      }
    }), { numRuns: 60 })
  })

  it('is the same each time', () => {
    fc.assert(fc.property(arbitraryArticle(), (article) => {
      expect(compose(structuredClone(article))).toEqual(compose(article))
    }), { numRuns: 20 })
  })

  it('says its notes in the order of the article', () => {
    fc.assert(fc.property(arbitraryArticle(), (article) => {
      const places = new Map(sentencesOf(article).map(({ id }, index) => [id, index]))
      for (const { id, notes } of compose(article).slides) {
        if (id === 'closing') continue
        const order = notes.map(({ sources }) => places.get(sources[0] ?? '') ?? -1)
        expect(order).toEqual([...order].sort((left, right) => left - right))
      }
    }), { numRuns: 60 })
  })

  it('fits in every theme and language mode', () => {
    fc.assert(fc.property(arbitraryArticle(8), (article) => {
      const facts = gatherFacts(compose(article))
      expect(facts.slides.flatMap(({ faults }) => faults)).toEqual([])
      expect(facts.unknownSources).toEqual([])
    }), { numRuns: 8 })
  }, 120_000)

  it('keeps the other slides as they are when the kind of one is decided', () => {
    fc.assert(fc.property(arbitraryArticle(), fc.nat(), (article, pick) => {
      const draft = compose(article)
      const slide = draft.slides[pick % draft.slides.length] as Slide
      for (const kind of possibleKinds(slide)) {
        const again = composeBriefing(article, pictures, { kinds: { [slide.id]: kind } })
        expect(again.slides.map(({ id }) => id)).toEqual(draft.slides.map(({ id }) => id))
        expect(again.slides.filter(({ id }) => id !== slide.id)).toEqual(draft.slides.filter(({ id }) => id !== slide.id))
        expect(again.slides.find(({ id }) => id === slide.id)?.kind).toBe(kind)
        expect(readBriefing(writeBriefing(again)).ok).toBe(true)
      }
    }), { numRuns: 40 })
  })
})

/** Statements that the audience reads below the headline, a card or a column's heading counting with what it heads. */
function itemCount(slide: Slide): number {
  switch (slide.kind) {
    case 'points': return slide.points.length
    case 'features': return slide.features.length
    case 'figures': return slide.figures.length
    case 'timeline': return slide.events.length
    case 'process': return slide.steps.length + slide.points.length
    case 'chart': return slide.points.length
    default: return 0
  }
}

export function shownWords(slide: Slide, briefing: Briefing): string {
  const pairs: readonly (Pair | null | undefined)[] = [slide.headline, slide.remark, ...bodyPieces(slide, briefing).flatMap(({ label, text }) => [label, text])]
  return pairs.flatMap((pair) => (pair ? [pair.zh, pair.en] : [])).join(' ')
}
