import { describe, expect, it } from 'vitest'
import { articleOf, outlineOf } from './article-laws'

const body = '码头的噪声是居民投诉最多的问题之一，去年市里为此改造了六个泊位，投诉少了九成。'
const english = 'The quay was the loudest place in town, and the city rebuilt six berths last year to change that.'

describe('questions and answers', () => {
  it('are counted headings, and paragraphs without the sign of an answer', () => {
    expect(outlineOf(articleOf('静港办法解读', '一问：为什么要改造泊位？', `答：${body}`, body, '二问：谁来出钱？', `答：${body}`))).toEqual(['heading 1 一问 为什么要改造泊位？', 'debris markup 答：', `paragraph ${body}`, `paragraph ${body}`, 'heading 1 二问 谁来出钱？', 'debris markup 答：', `paragraph ${body}`])
    expect(outlineOf(articleOf('Quiet ports: questions', 'Q1: Why rebuild the berths?', `A: ${english}`, 'Q2: Who pays?', `A: ${english}`))).toEqual(['heading 1 Q1 Why rebuild the berths?', 'debris markup A:', `paragraph ${english}`, 'heading 1 Q2 Who pays?', 'debris markup A:', `paragraph ${english}`])
  })

  it('stand beside the answer that is given to several of them', () => {
    const numbered = `1.1 ${english}`
    const lines = ['1. Noise', 'Question 1: Do you agree that ports should be quiet?', numbered, 'Government response', english, '2. Power', 'Question 2: Should ships use power from the shore?', english, 'Question 3: Should they pay for it?', english, 'Government response', english]
    expect(outlineOf(articleOf('Making ports quiet: government response to consultation', ...lines)).filter((line) => line.startsWith('heading'))).toEqual(['heading 1 1. Noise', 'heading 2 Question 1 Do you agree that ports should be quiet?', 'heading 2 Government response', 'heading 1 2. Power', 'heading 2 Question 2 Should ships use power from the shore?', 'heading 2 Question 3 Should they pay for it?', 'heading 2 Government response'])
  })

  it('leave the letters of options alone', () => {
    expect(outlineOf(articleOf('Quiet ports: a ballot', 'Question 1: Which option should the city choose?', `A: ${english}`, `B: ${english}`)).join('\n')).not.toContain('debris')
  })

  it('may be counted and signed both', () => {
    expect(outlineOf(articleOf('静港办法答记者问', '一、问：为什么要改造泊位？', `答：${body}`, '二、问：谁来出钱？', `答：${body}`)).filter((line) => line.startsWith('heading'))).toEqual(['heading 1 一、问： 为什么要改造泊位？', 'heading 1 二、问： 谁来出钱？'])
  })

  it('of an interview keep the labels of who speaks', () => {
    expect(outlineOf(articleOf('静港访谈', '问：为什么要改造泊位？', `答：${body}`, '问：谁来出钱？', `答：${body}`))).toEqual(['labelled 问 / 为什么要改造泊位？', `labelled 答 / ${body}`, 'labelled 问 / 谁来出钱？', `labelled 答 / ${body}`])
  })
})
