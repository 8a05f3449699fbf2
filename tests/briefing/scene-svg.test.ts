import { describe, expect, it } from 'vitest'
import { layoutText } from '../../briefing/layout/text'
import type { Scene } from '../../briefing/scene'
import { sceneToSvg, serialiseSvg } from '../../briefing/scene-svg'

const style = { face: 'sans', weight: 700, size: 20, fill: '#101010' } as const
const [line] = layoutText('R&D <6.2%> “质量”', 'zh', style, 500).lines
const scene: Scene = {
  width: 200,
  height: 100,
  background: '#ffffff',
  items: [
    { kind: 'rectangle', x: 1.004, y: 2, width: 3, height: 4, fill: '#ff0000', radius: 0 },
    ...(line ? [line] : []),
    { kind: 'inset', x: 10, y: 20, width: 100, height: 50, scene: { width: 200, height: 100, background: '#eeeeee', items: [] } },
  ],
}

describe('a scene as SVG', () => {
  const svg = serialiseSvg(sceneToSvg(scene))

  it('has the canvas of the scene and its ground', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 200 100" width="200" height="100">/)
    expect(svg).toContain('<rect x="0" y="0" width="200" height="100" fill="#ffffff"/>')
  })

  it('escapes what XML would misread and keeps every character', () => {
    expect(svg).toContain('R&amp;D &lt;6.2%&gt; ')
    expect(svg.replaceAll(/<[^>]+>/g, '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim()).toBe('R&D <6.2%> “质量”')
  })

  it('names the language of every line and quotes font families, which may hold digits', () => {
    expect(svg).toContain('lang="zh-CN"')
    expect(svg).toContain(`font-family="'Noto Sans SC'"`)
  })

  it('draws a scene within a scene to its scale', () => {
    expect(svg).toContain('<g transform="translate(10 20) scale(0.50000)">')
  })

  it('rounds to a hundredth, so that all machines write the same', () => {
    expect(svg).toContain('<rect x="1" y="2" width="3" height="4" fill="#ff0000"/>')
  })
})
