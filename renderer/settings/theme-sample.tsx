/** A slide theme as a small card in its own colours. */
import type { ThemeName } from '../../briefing/briefing'
import { themes } from '../../briefing/theme'

export function ThemeSample({ theme }: { readonly theme: ThemeName }) {
  const { paper, ink, band, rule } = themes[theme]
  return (
    <svg viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
      <rect x="0.5" y="0.5" width="19" height="13" rx="1.5" fill={paper} stroke={rule} />
      <rect x="1" y="1" width="2" height="12" fill={band} />
      <rect x="5.5" y="4" width="10" height="2" fill={ink} />
      <rect x="5.5" y="8" width="7" height="1.5" fill={ink} opacity="0.6" />
    </svg>
  )
}
