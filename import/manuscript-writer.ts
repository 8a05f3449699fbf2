/**
 * Puts a Manuscript together, part by part, for the formats whose text a reader takes out itself
 * (HTML, Word, EPUB, PDF): every part is written once, so that the spans partition the text by construction.
 *
 * A part is made of runs. A run's words stand in the text; when it is `isHidden` (the ↩ of a footnote, a number that leads to one,
 * pinyin above a character), they are not shown. `shown` takes the place of the words for the reader.
 */
import type { DocumentFormat, Hint, Manuscript, ManuscriptPiece, Span } from '../briefing/manuscript'
import { limits } from './limits'
import { mendCharacter, spoiltCharacter } from './mended-characters'
import { cleanWords } from './words'

export interface Run {
  readonly text: string
  readonly isHidden?: boolean
  readonly shown?: string
}

/** Thrown inside `import/` to leave a deep reader at once; `readDocument` makes a failure of it. */
export class LimitPassed extends Error {
  readonly code: 'tooDeep' | 'tooMuchInside' | 'doctype' | 'damaged' | 'encrypted'
  constructor(code: LimitPassed['code']) {
    super(code)
    this.code = code
  }
}

export interface ManuscriptWriter {
  /** Writes one part; nothing when it has no words (but for a picture, whose place counts). */
  readonly write: (runs: readonly Run[], hint: Hint) => void
  /** How many UTF-16 units are written. */
  readonly length: () => number
  readonly finish: (format: DocumentFormat, rest: Pick<Manuscript, 'declared' | 'pictures' | 'losses'>) => Manuscript
}

export function createManuscriptWriter(): ManuscriptWriter {
  const parts: string[] = []
  const spans: Span[] = []
  let length = 0

  function write(runs: readonly Run[], hint: Hint): void {
    const tidied = tidyRuns(runs).flatMap(mendRun)
    if (tidied.length === 0 && hint.kind !== 'picture') return
    const start = length
    const pieces: ManuscriptPiece[] = []
    for (const { text, isHidden, shown } of tidied) {
      if (isHidden !== true) {
        const last = pieces.at(-1)
        if (shown === undefined && last !== undefined && last.shown === undefined && last.end === length) last.end = length + text.length
        else pieces.push({ start: length, end: length + text.length, ...(shown === undefined ? {} : { shown }) })
      }
      parts.push(text)
      length += text.length
    }
    const isPlain = tidied.every((run) => run.isHidden !== true && run.shown === undefined)
    parts.push('\n')
    length += 1
    if (length > limits.characters) throw new LimitPassed('tooMuchInside')
    spans.push({ start, end: length, hint, ...(isPlain ? {} : { pieces }) })
  }

  return {
    write,
    length: () => length,
    finish: (format, rest) => ({ format, text: parts.join(''), spans, ...rest }),
  }
}

/** Runs with clean words, white space collapsed across them, and none at either end of what is shown. */
export function tidyRuns<Kind extends Run>(runs: readonly Kind[]): Kind[] {
  const tidied: Kind[] = []
  let endsInSpace = true
  for (const run of runs) {
    let text = cleanWords(run.text)
    if (run.isHidden === true) {
      if (text.trim() !== '') tidied.push({ ...run, text })
      continue
    }
    if (endsInSpace) text = text.replace(/^\s+/, '')
    if (text === '') continue
    endsInSpace = /\s$/.test(text)
    tidied.push(run.shown === undefined ? { ...run, text } : { ...run, text, shown: cleanWords(run.shown) })
  }
  for (let index = tidied.length - 1; index >= 0; index -= 1) {
    const run = tidied[index]
    if (run === undefined || run.isHidden === true) continue
    const text = run.text.trimEnd()
    if (text !== '') {
      tidied[index] = { ...run, text }
      break
    }
    tidied.splice(index, 1)
  }
  return tidied
}

/** A run with spoilt characters in runs, each of those with what is shown for it. */
function mendRun(run: Run): Run[] {
  if (run.isHidden === true || run.shown !== undefined || !spoiltCharacter.test(run.text)) return [run]
  return [...run.text.matchAll(/[\u2E80-\u2FD5\uFB00-\uFB06]|[^\u2E80-\u2FD5\uFB00-\uFB06]+/g)].map(([text]) => {
    const shown = spoiltCharacter.test(text) ? mendCharacter(text) : text
    return shown === text ? { text } : { text, shown }
  })
}
