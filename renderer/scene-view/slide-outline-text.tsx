/** What a slide says, as text for screen readers: the headline, the pieces below it and the remark, in the languages shown. */
import type { LanguageMode } from '../../briefing/article'
import type { Briefing } from '../../briefing/briefing'
import type { DeckPage } from '../../briefing/layout/deck'
import { bodyPieces } from '../../briefing/slide-pieces'
import { PairText } from '../controls/pair-text'

export function SlideOutlineText({ page, briefing, mode }: {
  readonly page: DeckPage
  readonly briefing: Briefing
  readonly mode: LanguageMode
}) {
  // What stands on this page: a slide that is continued is read part by part.
  const slide = page.content
  const picture = 'picture' in slide && briefing.pictures.find(({ id }) => id === slide.picture)
  const section = slide.kind === 'section' && briefing.sections.find(({ id }) => id === slide.section)
  const pieces = bodyPieces(slide, briefing)
  return (
    <div className="visually-hidden">
      {section && <p><PairText pair={section.title} mode={mode} /></p>}
      <h2><PairText pair={slide.headline} mode={mode} /></h2>
      {picture && <p><PairText pair={picture.description} mode={mode} /></p>}
      {pieces.length > 0 && (
        <ul>
          {pieces.map(({ label, text }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the pieces of a slide keep their order
            <li key={index}>
              {label && <p><PairText pair={label} mode={mode} /></p>}
              {text && <p><PairText pair={text} mode={mode} /></p>}
            </li>
          ))}
        </ul>
      )}
      {slide.remark && <p><PairText pair={slide.remark} mode={mode} /></p>}
    </div>
  )
}
