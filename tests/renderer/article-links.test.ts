import { expect, it } from 'vitest'
import { linkArticle, prepareLinks, sourcesOf } from '../../renderer/article-links'
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

it('finds the same in steps as at once', async () => {
  const wanted = linkArticle(bundledBriefing)
  const copy = structuredClone(bundledBriefing)
  let pauses = 0
  await prepareLinks(copy, () => Promise.resolve(void (pauses += 1)))
  const prepared = linkArticle(copy)
  expect(prepared).toEqual(wanted)
  expect(linkArticle(copy)).toBe(prepared)
  expect(pauses).toBe(0)
  const { article } = copy
  const long = { ...copy, article: { ...article, blocks: Array.from({ length: 100 }, (_, time) => article.blocks.map((block) => ({ ...block, id: `${block.id}-${time}`, sentences: block.sentences.map((sentence) => ({ ...sentence, id: `${sentence.id}-${time}` })) }))).flat() } }
  await prepareLinks(long, () => Promise.resolve(void (pauses += 1)))
  expect(pauses).toBeGreaterThan(0)
  expect(linkArticle(long).sentences.size).toBeGreaterThan(4000)
})
