/** What holds of every Manuscript, whatever it was read from. */
import { expect } from 'vitest'
import { Manuscript, shownText } from '../../briefing/manuscript'

export function expectSound(manuscript: Manuscript): void {
  expect(Manuscript.safeParse(manuscript).error).toBeUndefined()
  const { spans, text, pictures } = manuscript
  let at = 0
  const ids = new Set(pictures.map(({ id }) => id))
  for (const span of spans) {
    if (span.start !== at || span.end <= span.start) throw new Error(`the span at ${span.start} does not follow ${at}`)
    at = span.end
    const shown = shownText(manuscript, span)
    if (/[\p{Cc}\p{Cs}]/u.test(shown)) throw new Error(`a control character or half a character is shown: ${JSON.stringify(shown.slice(0, 100))}`)
    let piece = span.start
    for (const { start, end } of span.pieces ?? []) {
      if (start < piece || end < start || end > span.end) throw new Error(`a piece from ${start} to ${end} is out of place in the span at ${span.start}`)
      piece = end
    }
    if (span.hint.kind === 'picture' && !ids.has(span.hint.picture)) throw new Error(`there is no picture ${span.hint.picture}`)
  }
  if (at !== text.length) throw new Error(`the spans end at ${at}, the text at ${text.length}`)
  expect(spans.length).toBeGreaterThan(0)
}
