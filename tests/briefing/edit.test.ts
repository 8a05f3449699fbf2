import { describe, expect, it } from 'vitest'
import type { Briefing } from '../../briefing/briefing'
import { applyEdit } from '../../briefing/edit'
import { possibleKinds } from '../../briefing/composing/recast-slide'
import { record, startHistory, undo } from '../../briefing/history'
import { statementsOf } from '../../briefing/slide-pieces'
import { draftDocument } from '../../import/draft-document'

const text = `关于东港集群建设的报告

一、总体情况

集群是产业分工深化的形式。东港集群由三百家企业组成，产值达到6.2亿元，比上年增长6.1%。企业之间相互合作，共同研发，共同开拓市场。

责任编辑：李明

二、主要经验

创新能力强：集群建立了研究院，每年投入研发经费。
协作关系密：企业与学校签订协议，培养技术工人。
服务平台全：平台提供检测、融资和法律服务。

三、下一步打算

政府将加大支持力度。企业将扩大投资。学校将增设专业。
`

async function draft(): Promise<Briefing> {
  const drafted = await draftDocument(new TextEncoder().encode(text), { name: 'report.txt', loadAsset: () => Promise.reject(new Error('none')) }, () => {})
  if (!drafted.ok) throw new Error(drafted.failure.code)
  return drafted.value.briefing
}

const wordsOf = (briefing: Briefing) => briefing.slides.flatMap((slide) => statementsOf(slide).map((statement) => statement.zh)).join('\n')
const blockWith = (briefing: Briefing, words: string) => briefing.article.blocks.find((block) => block.sentences.some((sentence) => sentence.zh.includes(words)))
const idOf = (briefing: Briefing, words: string) => blockWith(briefing, words)?.id ?? 'none'

describe('retyping a block', () => {
  it('takes what is set aside out of the briefing, and brings it back', async () => {
    const briefing = await draft()
    expect(wordsOf(briefing)).toContain('相互合作')
    const without = applyEdit(briefing, { kind: 'retypeBlock', block: idOf(briefing, '相互合作'), to: { kind: 'debris', what: 'other' } })
    expect(wordsOf(without)).not.toContain('相互合作')
    expect(blockWith(without, '相互合作')?.kind).toBe('debris')
    const back = applyEdit(without, { kind: 'retypeBlock', block: idOf(without, '相互合作'), to: { kind: 'paragraph' } })
    expect(wordsOf(back)).toContain('相互合作')
  })
  it('keeps the text of the document whole', async () => {
    const briefing = await draft()
    const edited = applyEdit(briefing, { kind: 'retypeBlock', block: idOf(briefing, '政府将加大'), to: { kind: 'heading', level: 1 } })
    const ranges = [...(edited.article.title.ranges ?? []), ...edited.article.blocks.flatMap((block) => block.ranges ?? [])].sort((one, other) => one.start - other.start)
    expect(ranges.map(({ start, end }) => edited.article.text?.slice(start, end)).join('')).toBe(text)
  })
  it('of a block that is not there changes nothing', async () => {
    const briefing = await draft()
    expect(applyEdit(briefing, { kind: 'retypeBlock', block: 'b999999', to: { kind: 'paragraph' } })).toBe(briefing)
  })
})

describe('changing the kind of a slide', () => {
  const recastable = (briefing: Briefing) => {
    const slide = briefing.slides.find((candidate) => possibleKinds(candidate).length > 1)
    const to = slide && possibleKinds(slide).find((kind) => kind !== slide.kind)
    if (slide === undefined || to === undefined) throw new Error('no slide can be recast')
    return { slide: slide.id, to }
  }
  it('survives that the draft is made again for another reason', async () => {
    const briefing = await draft()
    const { slide, to } = recastable(briefing)
    const recast = applyEdit(briefing, { kind: 'changeSlideKind', slide, to })
    expect(recast.slides.find(({ id }) => id === slide)?.kind).toBe(to)
    const again = applyEdit(recast, { kind: 'setTitle', title: { zh: '东港集群', en: '' } })
    expect(again.slides.find(({ id }) => id === slide)?.kind).toBe(to)
    expect(again.draft?.kinds).toEqual({ [slide]: to })
  })
  it('to the kind that it has changes nothing', async () => {
    const briefing = await draft()
    const [cover] = briefing.slides
    expect(applyEdit(briefing, { kind: 'changeSlideKind', slide: cover?.id ?? '', to: cover?.kind ?? 'cover' })).toBe(briefing)
    expect(applyEdit(briefing, { kind: 'changeSlideKind', slide: 'slide-none', to: 'points' })).toBe(briefing)
  })
})

it('sets the title of article, briefing and cover, and keeps id and theme', async () => {
  const briefing = { ...(await draft()), id: 'mine', theme: 'ink' as const }
  const edited = applyEdit(briefing, { kind: 'setTitle', title: { zh: '东港集群', en: '' } })
  expect(edited.title.zh).toBe('东港集群')
  expect(edited.article.title.zh).toBe('东港集群')
  expect(edited.slides[0]?.headline.zh).toContain('东港集群')
  expect([edited.id, edited.theme]).toEqual(['mine', 'ink'])
})

it('is undone by the identity, whatever the edit', async () => {
  const briefing = await draft()
  const edits = [
    { kind: 'setTitle', title: { zh: '东港集群', en: '' } },
    { kind: 'retypeBlock', block: idOf(briefing, '政府将加大'), to: { kind: 'quotation' } },
    { kind: 'retypeBlock', block: 'b999999', to: { kind: 'paragraph' } },
  ] as const
  for (const edit of edits) {
    const history = startHistory(briefing)
    const after = record(history, applyEdit(briefing, edit), 10)
    expect((after === history ? history : undo(after)).present).toBe(briefing)
  }
})
