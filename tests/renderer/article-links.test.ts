import { expect, it } from 'vitest'
import { linkArticle, sourcesOf } from '../../renderer/article-links'
import { bundledBriefing } from '../bundled-briefing'

const links = linkArticle(bundledBriefing)

it('leads from every source of every slide to its sentence', () => {
  for (const source of bundledBriefing.slides.flatMap(sourcesOf)) expect(links.sentences.has(source)).toBe(true)
})

it('leads from a block to exactly the slides that rest on it', () => {
  for (const block of bundledBriefing.article.blocks) {
    const ids = new Set(block.sentences.map((sentence) => sentence.id))
    const expected = bundledBriefing.slides.filter((slide) => sourcesOf(slide).some((source) => ids.has(source))).map((slide) => slide.id)
    expect(links.slidesOfBlock.get(block.id) ?? []).toEqual(expected)
  }
})
