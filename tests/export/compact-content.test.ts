import { expect, it } from 'vitest'
import { compactContent } from '../../export/compact-content'

const text = (y: string): string => `q\n1 0 0 -1 0 841.89 cm\nBT\n1 0 0 1 54 ${y} Tm\n/F1 9.8 Tf\n[<00010002> -12 <0003> 0] TJ\nET\nQ\n`
const colour = '/DeviceRGB cs\n0.10588235294117647 0.1411764705882353 0.18823529411764706 scn\n'

it('keeps every glyph at its place while it drops the turning of the page', () => {
  expect(compactContent(text('800.09'))).toBe('BT\n1 0 0 -1 54 41.8 Tm\n/F1 9.8 Tf\n[<00010002> -12 <0003> 0] TJ\nET\n')
})

it('leaves text alone whose glyphs are moved one by one', () => {
  const moved = 'q\n1 0 0 -1 0 841.89 cm\nBT\n1 0 0 1 54 800 Tm\n/F1 9 Tf\n[<0001> 0] TJ\n1 0 0 1 60 802 Tm\n[<0002> 0] TJ\nET\nQ\n'
  expect(compactContent(moved)).toBe(moved)
})

it('sets a colour once, and again after what was remembered comes back', () => {
  const short = '0.106 0.141 0.188 rg\n'
  const red = '1 0 0 rg\n'
  expect(compactContent(`${colour}${colour}f\n`)).toBe(`${short}f\n`)
  expect(compactContent(`${colour}q\n/DeviceRGB cs\n1 0 0 scn\nf\nQ\n${colour}f\n`)).toBe(`${short}q\n${red}f\nQ\nf\n`)
  expect(compactContent(`q\n${colour}f\nQ\n${colour}f\n`)).toBe(`q\n${short}f\nQ\n${short}f\n`)
})

it('tells all 256 steps of a colour apart', () => {
  const written = Array.from({ length: 256 }, (_, step) => compactContent(`/DeviceRGB cs\n${step / 255} 0 0 scn\n`))
  expect(new Set(written).size).toBe(256)
  written.forEach((line, step) => expect(Math.round(Number.parseFloat(line) * 255)).toBe(step))
})
