import { describe, expect, it } from 'vitest'
import { articleOf, outlineOf } from './article-laws'

const body = '码头的噪声是居民投诉最多的问题之一，去年市里为此改造了六个泊位，投诉少了九成。'
const english = 'The quay was the loudest place in town, and the city rebuilt six berths last year to change that.'

describe('questions and answers', () => {
  it('are counted headings, and paragraphs without the sign of an answer', () => {
    expect(outlineOf(articleOf('静港办法解读', '一问：为什么要改造泊位？', `答：${body}`, body, '二问：谁来出钱？', `答：${body}`))).toEqual(['heading 1 一问 为什么要改造泊位？', 'debris markup 答：', `paragraph ${body}`, `paragraph ${body}`, 'heading 1 二问 谁来出钱？', 'debris markup 答：', `paragraph ${body}`])
    expect(outlineOf(articleOf('Quiet ports: questions', 'Q1: Why rebuild the berths?', `A: ${english}`, 'Q2: Who pays?', `A: ${english}`))).toEqual(['heading 1 Q1 Why rebuild the berths?', 'debris markup A:', `paragraph ${english}`, 'heading 1 Q2 Who pays?', 'debris markup A:', `paragraph ${english}`])
  })

  it('may be counted and signed both', () => {
    expect(outlineOf(articleOf('静港办法答记者问', '一、问：为什么要改造泊位？', `答：${body}`, '二、问：谁来出钱？', `答：${body}`)).filter((line) => line.startsWith('heading'))).toEqual(['heading 1 一、问： 为什么要改造泊位？', 'heading 1 二、问： 谁来出钱？'])
  })

  it('of an interview keep the labels of who speaks', () => {
    expect(outlineOf(articleOf('静港访谈', '问：为什么要改造泊位？', `答：${body}`, '问：谁来出钱？', `答：${body}`))).toEqual(['labelled 问 / 为什么要改造泊位？', `labelled 答 / ${body}`, 'labelled 问 / 谁来出钱？', `labelled 答 / ${body}`])
  })
})
