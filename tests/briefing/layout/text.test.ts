import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../../briefing/layout/font-metrics'
import { fontPieces, uncoveredCharacters } from '../../../briefing/layout/font-runs'
import { splitAtFigures } from '../../../briefing/layout/line-breaks'
import { layoutText, linesOf, measureText, type TextStyle } from '../../../briefing/layout/text'
import type { FontFamily, FontWeight } from '../../../briefing/scene'

const style: TextStyle = { face: 'sans', weight: 400, size: 24, fill: '#000000' }
const report = '截至2022年9月，25个重点培育的先进制造业集群集聚了近100家单项冠军企业、上千家专精特新“小巨人”企业；2022年上半年产值6.2万亿元，较2021年同期增长6.1%（原文口径）。'
const reportInEnglish = 'By September 2022 the 25 priority clusters hosted nearly 100 single-product champion firms; first-half output reached RMB 6.2 trillion, up 6.1% on the same period of 2021 (“little giants” included).'

const resolve = createRequire(import.meta.url).resolve
const fontFiles: [FontFamily, FontWeight, string][] = [
  ['Noto Sans SC', 400, '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'],
  ['Noto Serif SC', 700, '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'],
  ['Source Sans 3', 400, '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'],
  ['Source Serif 4', 700, '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf'],
]

describe('measuring', () => {
  it.each(fontFiles)('agrees with what shaping %s %i really gives, kerning and ligatures included', (family, weight, file) => {
    const font = create(readFileSync(resolve(file))) as Font
    const words = 'AVATAR Tokyo office effective affluent coefficient 2022 RMB 6.2 trillion, wafer-thin; (Yield) “Why?” Stuttgart 先进制造业集群，产值6.2万亿元。'.split(' ')
    for (const word of words) {
      // Curly quotation marks in a Chinese face belong to Chinese text, Han in an English face to no text at all.
      if (family.startsWith('Noto') ? /[“”]/.test(word) : /\p{Script=Han}/u.test(word)) continue
      expect(Math.abs(widthOf(word, family, weight, 1000) - font.layout(word).advanceWidth), word).toBeLessThanOrEqual(8)
    }
  })

  it('sets Chinese in the Chinese face and English in the English face, with proportional quotation marks', () => {
    expect(fontPieces('产值6.2万亿元', 'zh', 'sans').every((piece) => piece.family === 'Noto Sans SC')).toBe(true)
    expect(fontPieces('China’s “little giants”', 'en', 'sans')).toEqual([{ text: 'China’s “little giants”', family: 'Source Sans 3', gap: 0 }])
    expect(fontPieces('Chinese 集群 firms', 'en', 'serif').map((piece) => piece.family)).toEqual(['Source Serif 4', 'Noto Serif SC', 'Source Serif 4'])
  })

  it('leaves a thin space between Han and Latin, and takes the blank out between two marks', () => {
    const em = style.size
    expect(measureText('产值6.2万亿元', 'zh', style)).toBeCloseTo(measureText('产值', 'zh', style) + measureText('6.2', 'zh', style) + measureText('万亿元', 'zh', style) + em / 3)
    expect(measureText('（甲）。', 'zh', style)).toBeCloseTo(3.5 * em)
    expect(measureText('说：“好”', 'zh', style)).toBeCloseTo(4.5 * em)
  })

  it('names the characters that no bundled font covers', () => {
    expect(uncoveredCharacters('集群 cluster “6.2万亿元”')).toEqual([])
    expect(uncoveredCharacters('好😀坏𓀀😀')).toEqual(['😀', '𓀀'])
  })
})

describe('breaking lines', () => {
  const widths = fc.integer({ min: 120, max: 1100 })

  it('starts no line with a closing mark and ends none with an opening one, at any width', () => {
    fc.assert(
      fc.property(widths, (width) => {
        for (const line of linesOf(report, 'zh', style, width)) {
          expect(line).not.toMatch(/^[，。、；：！？）》”’%]/)
          expect(line).not.toMatch(/[（《“‘]$/)
        }
      }),
    )
  })

  it('keeps a figure with its unit, a date, and a term whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 180, max: 1100 }), (width) => {
        const lines = linesOf(report, 'zh', style, width)
        for (const whole of ['6.2万亿元', '2022年9月', '近100家', '25个', '2022年上半年', '6.1%', '专精特新', '制造业']) {
          expect(lines.some((line) => line.includes(whole)), `${whole} at ${width}`).toBe(true)
        }
      }),
    )
  })

  it('keeps English words, compounds and figures whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 220, max: 1100 }), (width) => {
        const lines = linesOf(reportInEnglish, 'en', style, width)
        expect(lines.join(' ')).toBe(reportInEnglish)
        for (const whole of ['RMB 6.2 trillion', 'September 2022', 'single-product']) {
          expect(lines.some((line) => line.includes(whole)), `${whole} at ${width}`).toBe(true)
        }
      }),
    )
  })

  it('loses no character and never leaves the width, for any text', () => {
    const alphabet = [...'集群产业，。“”（）ABcWij 6.2%-—：/（😀é㐀'] as const
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 120 }), fc.constantFrom('zh' as const, 'en' as const), fc.integer({ min: 60, max: 700 }), (characters, language, width) => {
        const text = characters.join('')
        const block = layoutText(text, language, style, width)
        const read = block.lines.map((line) => line.runs.map((run) => run.text).join('')).join('')
        expect(read.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of block.lines) expect(line.box.x + line.box.width).toBeLessThanOrEqual(width + 1)
      }),
      { numRuns: 300 },
    )
  })

  it('stacks lines so that no two boxes overlap', () => {
    const { lines, height } = layoutText(`${report}${reportInEnglish}`, 'zh', style, 300)
    lines.slice(1).forEach((line, index) => {
      const above = lines[index]
      expect(line.box.y).toBeGreaterThanOrEqual((above?.box.y ?? 0) + (above?.box.height ?? 0))
    })
    expect(height).toBe((lines.at(-1)?.box.y ?? 0) + (lines.at(-1)?.box.height ?? 0))
  })

  it('ends the lines of a headline where a clause ends', () => {
    const headline: TextStyle = { face: 'serif', weight: 700, size: 52, fill: '#000000' }
    expect(linesOf('先进制造业集群不是企业扎堆，而是分工深化的网络', 'zh', headline, 900, true)).toEqual(['先进制造业集群不是企业扎堆，', '而是分工深化的网络'])
  })

  it('ends the lines of a headline at the space between two phrases, as long as that takes no more lines', () => {
    const headline: TextStyle = { face: 'serif', weight: 700, size: 60, fill: '#000000' }
    const lines = (text: string, width: number) => linesOf(text, 'zh', headline, width, true)
    expect(lines('荒滩上种出万亩果园 河口镇有了新路', 900)).toEqual(['荒滩上种出万亩果园', '河口镇有了新路'])
    expect(lines('荒滩上种出万亩果园 河口镇', 900)).toEqual(['荒滩上种出万亩果园 河口镇'])
    // Names that were spaced to the length of others are no phrases.
    expect(lines('王 芳 李小明 参加先进制造业经验交流大会', 900)[0]).not.toBe('王 芳')
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 3, max: 12 }), fc.integer({ min: 400, max: 1100 }), (first, second, width) => {
        const [one, two] = ['一片荒芜的河滩长出了果园'.slice(0, first), '远处小镇的人们有了新去处'.slice(0, second)]
        const set = lines(`${one} ${two}`, width)
        if (set.length === 2 && Math.max(first, second) * 60 <= width) expect(set).toEqual([one, two])
      }),
    )
  })

  it('leaves no forlorn last line under running text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 1000 }), (width) => {
        const lines = linesOf(reportInEnglish, 'en', style, width)
        if (lines.length > 1) expect(measureText(lines.at(-1) ?? '', 'en', style)).toBeGreaterThan(width * 0.1)
      }),
    )
  })
})

describe('splitting at figures', () => {
  const figuresOf = (text: string) => splitAtFigures(text).filter(({ isFigure }) => isFigure).map((piece) => piece.text)

  it('keeps each figure with its unit', () => {
    expect(figuresOf(report)).toEqual(['2022年9月', '25个', '近100家', '上千家', '2022年上半年', '6.2万亿元', '2021年', '6.1%'])
    expect(figuresOf(reportInEnglish)).toEqual(['September 2022', 'nearly 100', 'RMB 6.2 trillion', '6.1%'])
  })

  it('does not keep whole what is too long for a narrow column', () => {
    expect(figuresOf(`${'9'.repeat(60)}元`)).toEqual([])
  })

  it('loses no character', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('6.2万亿元', '近50%', '2009年8月', 'RMB 6.2 trillion', '，'))), (parts) => {
      expect(splitAtFigures(parts.join('')).map(({ text }) => text).join('')).toBe(parts.join(''))
    }))
  })
})
