/** A text of the briefing in the languages shown, each marked with its language, with a space between them for who hears it. */
import { Fragment } from 'react'
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
  return shownLanguages(mode).map((language, index) => (
    <Fragment key={language}>
      {index > 0 && ' '}
      <span lang={languageTags[language]} className={className} data-language={language}><WholeFigures text={pair[language]} /></span>
    </Fragment>
  ))
}
