import { describe, expect, it } from 'vitest'
import { themeNames } from '../../briefing/briefing'
import { themes } from '../../briefing/theme'

/** Relative luminance of a `#rrggbb` colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left)
  return (lighter + 0.05) / (darker + 0.05)
}

describe.each(themeNames)('the %s theme', (name) => {
  const theme = themes[name]
  it.each(['ink', 'muted', 'accent', 'figure'] as const)('sets %s text at 4.5:1 or better on its paper and its panels', (role) => {
    expect(contrast(theme[role], theme.paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme[role], theme.panel)).toBeGreaterThanOrEqual(4.5)
  })

  it('sets values inside a funnel at 4.5:1 or better', () => {
    expect(contrast(theme.paper, theme.figure)).toBeGreaterThanOrEqual(4.5)
  })
})
