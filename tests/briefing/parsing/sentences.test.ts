import { describe, expect, it } from 'vitest'
import { cutSentences } from '../../../briefing/parsing/sentences'
import { type Words, wordsOf } from '../../../briefing/parsing/words'

function wholeWords(text: string): Words {
  return wordsOf(text, 0, text.length)
}

/** Sentences with bars between them. */
function cut(text: string): string {
  return cutSentences(wholeWords(text)).map((words) => words.text).join('|')
}

describe('Chinese sentences', () => {
  it.each([
    ['港口很安静。居民很高兴！真的吗？真的……', '港口很安静。|居民很高兴！|真的吗？|真的……'],
    ['他说：“夜里不再轰鸣。”居民也这样说。', '他说：“夜里不再轰鸣。”|居民也这样说。'],
    ['会上提出“要安静。要清洁。”的目标。第二年实现了。', '会上提出“要安静。要清洁。”的目标。|第二年实现了。'],
    ['“真的安静吗？”他问。没有人回答。', '“真的安静吗？”他问。|没有人回答。'],
    ['这份《港口怎么办？》引起讨论（作者不愿具名。）。后来再版。', '这份《港口怎么办？》引起讨论（作者不愿具名。）。|后来再版。'],
    ['噪声降到3.5分贝以下。1.2万人受益。', '噪声降到3.5分贝以下。|1.2万人受益。'],
    ['太好了！！！真的？！是的。', '太好了！！！|真的？！|是的。'],
    ['码头有岸桥、场桥……等设备，都由系统调度。', '码头有岸桥、场桥……等设备，都由系统调度。'],
    ['完成了.他们很高兴.', '完成了.|他们很高兴.'],
  ])('%s', (text, sentences) => expect(cut(text)).toBe(sentences))

  it('keeps a semicolon within a sentence that one slide holds', () => {
    expect(cut('岸桥自动了；场桥也自动了。')).toBe('岸桥自动了；场桥也自动了。')
  })

  it('cuts at semicolons, of either width, what is longer than two statements', () => {
    const parts = ['岸桥、场桥和集卡由系统统一调度,夜间作业与白天一样平稳', '船期、箱位和气象数据汇到一处,几秒之内传到调度台', '岸电、光伏和储能一起供电,靠港船舶可以关掉辅机']
    expect(cut(`${parts.join('；')}。`)).toBe(`${parts.join('；|')}。`)
    expect(cut(`${parts.join(';')}。`)).toBe(`${parts.join(';|')}。`)
  })

  it('cuts a quotation of several sentences that no slide could hold', () => {
    const quoted = '我们把能够想到的办法都试过了一遍，最后发现最简单的办法最好。给拖轮换上电池，给码头接上岸电，给居民一张作业时间表。三年下来，投诉少了九成，来参观的人却多了十倍。'
    expect(cut(`主任说：“${quoted}”大家鼓掌。`).split('|')).toHaveLength(4)
  })
})

describe('English sentences', () => {
  it.each([
    ['The U.S. economy grew by 3.5 percent. Dr. Smith agreed.', 'The U.S. economy grew by 3.5 percent.|Dr. Smith agreed.'],
    ['Costs fell in the U.S. The trend held.', 'Costs fell in the U.S.|The trend held.'],
    ['See Fig. 2 and No. 7, e.g. the cranes. They are quiet.', 'See Fig. 2 and No. 7, e.g. the cranes.|They are quiet.'],
    ['J. R. Brown wrote it. Acme Inc. paid. It sold well.', 'J. R. Brown wrote it.|Acme Inc. paid.|It sold well.'],
    ['"It works," she said. "We must do more." He left.', '"It works," she said.|"We must do more."|He left.'],
    ['Is it quiet? Yes! It is... mostly.', 'Is it quiet?|Yes!|It is... mostly.'],
    ['It opened in 2020. Nobody came.', 'It opened in 2020.|Nobody came.'],
    ['It fell to a fifth of its equivalent.3 About half came from tugs.[4] Section 1.2 The quays are next.', 'It fell to a fifth of its equivalent.3|About half came from tugs.[4]|Section 1.2 The quays are next.'],
    ['Visit https://example.org/a?b=c.d for more. Thank you.', 'Visit https://example.org/a?b=c.d for more.|Thank you.'],
  ])('%s', (text, sentences) => expect(cut(text)).toBe(sentences))
})

describe('English semicolons', () => {
  it('part clauses, and after a colon the things of one list', () => {
    const clauses = ['Visitors used to come mainly from makers of tiles and of sanitary ware', 'this year buyers from electronics and from medicine exceeded forty per cent']
    expect(cut(`${clauses.join('; ')}.`)).toBe(`${clauses.join(';|')}.`)
    const list = 'The harbour plan rests on three things: quiet tugs that need no engines at night; shore power for every ship at the long quay; and a fair timetable.'
    expect(cut(list)).toBe(list)
  })

  it('part the numbered points of a list', () => {
    const points = ['The council asks for three things: (1) quiet tugs that need no engines at night', '(2) shore power for every ship at the long quay', 'and (3) a timetable that the neighbours can read']
    expect(cut(`${points.join('; ')}.`)).toBe(`${points.join(';|')}.`)
  })
})

describe('any words', () => {
  it('makes no sentence of signs alone', () => {
    expect(cut('。。。港口。。。安静。 。')).toBe('。。。港口。。。|安静。 。')
  })

  it('cuts what has no end before a text is full, and loses nothing', () => {
    const long = '港口'.repeat(20_000)
    expect(cut(long).replaceAll('|', '')).toBe(long)
    expect(Math.max(...cut(long).split('|').map(({ length }) => length))).toBeLessThanOrEqual(900)
  })

  it('does not take longer for signs that open and never close', () => {
    const started = performance.now()
    cut('（“《'.repeat(200_000))
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('end at the mark of a note, and not at a short form with its number', () => {
    expect(cut('Emissions fell to one kilogram of carbon equivalent.3 About half came from storage.')).toBe('Emissions fell to one kilogram of carbon equivalent.3|About half came from storage.')
    expect(cut('Firms must publish under art.5 GDPR processors and joint controllers.')).toBe('Firms must publish under art.5 GDPR processors and joint controllers.')
  })
})
