/** A text of the briefing in the languages shown, each marked with its language, with a space between them for who hears it. */
import { Fragment } from 'react'
import { Untranslated } from './untranslated'
import { languages, languageTags, type Language, type LanguageMode, type Pair } from '../../briefing/article'
import { WholeFigures } from './whole-figures'

/** The languages that a mode shows, in their order on screen. */
export function shownLanguages(mode: LanguageMode): readonly Language[] {
  return mode === 'both' ? languages : [mode]
}

export function PairText({ pair, mode, className }: {
  readonly pair: Pair
  readonly mode: LanguageMode
  readonly className?: string
}) {
  // Of both, the side that there is; alone, a side that is missing says so.
  const shown = shownLanguages(mode).filter((language) => mode !== 'both' || pair[language] !== '')
  return shown.map((language, index) => (
    <Fragment key={language}>
      {index > 0 && ' '}
      {pair[language] === ''
        ? <Untranslated language={language} />
        : <span lang={languageTags[language]} className={className} data-language={language}><WholeFigures text={pair[language]} /></span>}
    </Fragment>
  ))
}
