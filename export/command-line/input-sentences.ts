/** What went wrong with a file → one sentence: which file, what is wrong, and what to do. */
import { assertNever } from '../../briefing/result'
import type { ReadFailure } from '../../import/read-document'
import type { InputFailure } from '../open-input'
import { fill, type Texts } from './texts'

export function inputSentence(input: InputFailure, file: string, texts: Texts): string {
  switch (input.in) {
    case 'briefing':
      return fill(texts.openFailures[input.failure.code], { file, ...input.failure })
    case 'package': {
      const { failure } = input
      switch (failure.code) {
        case 'empty':
        case 'notAPackage':
        case 'damaged':
        case 'tooMuchInside':
        case 'damagedEntry':
          return fill(texts.packageFailures[failure.code], { file, ...failure })
        default:
          return fill(texts.openFailures[failure.code], { file, ...failure })
      }
    }
    case 'article':
      return articleSentence(input.failure, file, texts)
    case 'thread':
      return fill(texts.threadFailures[input.failure.code], { file, ...input.failure })
    default:
      return assertNever(input)
  }
}

function articleSentence(failure: ReadFailure, file: string, texts: Texts): string {
  const sentence = texts.readFailures[failure.code]
  switch (failure.code) {
    case 'tooLarge':
      return fill(sentence, { file, megabytes: Math.round(failure.maximum / 1024 / 1024) })
    case 'unknownFormat':
    case 'otherFormat':
      return fill(sentence, { file, extension: failure.extension || texts.noExtension })
    case 'chooseEncoding':
      return fill(sentence, { file, encodings: failure.encodings.map(({ encoding, sample }) => `${encoding} (${shorten(sample)})`).join(', ') })
    case 'chooseChapters':
      return fill(sentence, { file, count: failure.chapters.length })
    default:
      return fill(sentence, { file })
  }
}

/** On one line, and no longer than is needed to tell letters from litter. */
function shorten(sample: string): string {
  return [...sample.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, 16).join('')
}
