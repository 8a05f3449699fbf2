/**
 * The bytes of a text → its characters.
 *
 * 1. What the user says, then a byte order mark, then strict UTF-8 (a last character that was cut off is no objection). UTF-32, which no platform
 *    decodes, is known by its mark, or because nothing else is numbers of characters and nothing but them.
 * 2. What the text itself declares (`<meta charset>`), when its bytes agree.
 * 3. GB18030, Big5 or Windows-1252 by score, when one is clearly the likeliest: see `scoreOf`. "GB2312" means GB18030 to us, as it does to
 *    the WHATWG Encoding Standard's decoders: it has every character of the older two.
 * 4. Otherwise the user chooses: among encodings that come close to each other, and whenever it looks like UTF-16 without its mark.
 */
import { fail, succeed, type Result } from '../briefing/result'
import { commonCharacters } from './common-characters'
import { cleanWords } from './words'

export interface DecodedText {
  readonly text: string
  /** A label of the WHATWG Encoding Standard, or `utf-32le`, `utf-32be`. */
  readonly encoding: string
}

export interface EncodingDoubt {
  readonly code: 'chooseEncoding'
  readonly encodings: readonly { readonly encoding: string; readonly sample: string }[]
}

/** How much of a file is looked at to find its encoding, in bytes. */
const sampleSize = 96 * 1024
const legacy = ['gb18030', 'big5', 'windows-1252'] as const
const all = ['utf-8', 'utf-16le', 'utf-16be', ...legacy, 'shift_jis', 'euc-kr'] as const

/** A score is a share of characters that are as they should be, less those that are not: 1 is perfect. */
const goodScore = 0.5
const clearLead = 0.25

export function decodeText(bytes: Uint8Array, chosen: string | undefined, declared: string | undefined): Result<DecodedText, EncodingDoubt | { readonly code: 'unknownFormat' }> {
  if (chosen !== undefined) {
    const text = decodeAs(bytes, chosen, false)
    return text === null ? doubt(bytes, all) : succeed({ text, encoding: chosen })
  }
  const wide = decodeUtf32(bytes)
  if (wide !== null) return succeed(wide)
  const marked = markOf(bytes)
  if (marked !== null) return succeed({ text: decodeAs(bytes, marked, false) ?? '', encoding: marked })
  const hasZeros = bytes.includes(0)
  if (!hasZeros) {
    const utf8 = decodeUtf8(bytes)
    if (utf8 !== null && (/^utf-?8$/i.test(declared ?? '') || !isRatherGb(utf8, bytes))) return succeed({ text: utf8, encoding: 'utf-8' })
    const own = declared === undefined || /^(utf|ucs|iso-10646)/i.test(declared) ? null : decodeAs(bytes, declared, true)
    if (own !== null && declared !== undefined) return succeed({ text: own, encoding: declared })
  }
  return decodeByScore(bytes, hasZeros)
}

function decodeByScore(bytes: Uint8Array, hasZeros: boolean): ReturnType<typeof decodeText> {
  const sample = bytes.subarray(0, sampleSize)
  const scored = all
    .filter((encoding) => !hasZeros || encoding.startsWith('utf-16'))
    .map((encoding) => ({ encoding, score: scoreOf(decodeAs(sample, encoding, false) ?? '', encoding) }))
    .sort((first, second) => second.score - first.score)
  const [best, next] = scored
  if (best === undefined || best.score < 0.2) return hasZeros || looksBinary(sample) ? fail({ code: 'unknownFormat' }) : doubt(bytes, scored.slice(0, 4).map(({ encoding }) => encoding))
  const isClear = best.score >= goodScore && best.score - (next?.score ?? -1) >= clearLead
  if (isClear && (legacy as readonly string[]).includes(best.encoding)) return succeed({ text: decodeAs(bytes, best.encoding, false) ?? '', encoding: best.encoding })
  return doubt(bytes, scored.filter(({ score }) => score > Math.min(0.1, best.score - 0.4)).slice(0, 4).map(({ encoding }) => encoding))
}

function doubt(bytes: Uint8Array, encodings: readonly string[]): { readonly ok: false; readonly failure: EncodingDoubt } {
  return fail({ code: 'chooseEncoding', encodings: encodings.map((encoding) => ({ encoding, sample: sampleOf(decodeAs(bytes.subarray(0, 600), encoding, false) ?? '') })) })
}

/** The first words, without a character that the cut may have spoilt. */
function sampleOf(text: string): string {
  return cleanWords(text).trim().slice(0, 60).replace(/[\uD800-\uDBFF]$/, '')
}

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-32 in either order; null when it is none. A last unit that was cut off is no objection. */
function decodeUtf32(bytes: Uint8Array): DecodedText | null {
  if (bytes.length < 8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength - (bytes.byteLength % 4))
  for (const encoding of ['utf-32le', 'utf-32be'] as const) {
    const unitAt = (at: number) => view.getUint32(at, encoding === 'utf-32le')
    const isMarked = unitAt(0) === 0xfeff
    // Words of ASCII in two bytes would be far beyond the last character.
    if (!isCharacter(unitAt(0)) || (!isMarked && !hasOnlyCharacters(view, unitAt))) continue
    const parts: string[] = []
    for (let at = isMarked ? 4 : 0; at < view.byteLength; at += 4) parts.push(isCharacter(unitAt(at)) ? String.fromCodePoint(unitAt(at)) : '\uFFFD')
    return { text: parts.join(''), encoding }
  }
  return null
}

function hasOnlyCharacters(view: DataView, unitAt: (at: number) => number): boolean {
  for (let at = 0; at < view.byteLength; at += 4) if (!isCharacter(unitAt(at))) return false
  return true
}

/** A code point that may stand in a text: no half of a surrogate pair, no control character but white space. */
function isCharacter(unit: number): boolean {
  return unit <= 0x10ffff && (unit < 0xd800 || unit > 0xdfff) && (unit >= 32 || (unit >= 9 && unit <= 13))
}

/** Null when the label means nothing, or when `isStrict` and the bytes are not of that encoding. */
function decodeAs(bytes: Uint8Array, encoding: string, isStrict: boolean): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: isStrict })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text
  } catch {
    return null
  }
}

/** Node 20 decodes Windows-1252 as Latin-1: its quotation marks and dashes (bytes 80 to 9F) come out as controls. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => windowsSigns[control.charCodeAt(0) - 0x80] ?? control)
}
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Null when it is not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const text = decoder.decode(bytes, { stream: true })
    try {
      return text + decoder.decode()
    } catch {
      return `${text}\uFFFD`
    }
  } catch {
    return null
  }
}

/** A short text of GB18030 can be UTF-8 by chance, all of it in characters below U+0800: Chinese words then, and no words of Europe. */
function isRatherGb(utf8: string, bytes: Uint8Array): boolean {
  let foreign = ''
  for (const [run] of utf8.matchAll(/[^\0-\x7F]+/g)) {
    foreign += run
    if (foreign.length > 40) return false
  }
  if (foreign === '' || /[^\x80-\u07FF]/u.test(foreign)) return false
  // Signs that stand alone among ASCII (·, ©, é) are Europe's; Chinese words are longer than one character.
  const alone = utf8.match(/(?<![^\0-\x7F])[^\0-\x7F](?![^\0-\x7F])/g)?.length ?? 0
  return alone === 0 && scoreOf(decodeAs(bytes, 'gb18030', false) ?? '', 'gb18030') > 0.8
}

function looksBinary(sample: Uint8Array): boolean {
  let controls = 0
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1
  return controls > sample.length / 50
}

const chineseSigns = /[\u3000-\u3011\u3014-\u301B\uFF01-\uFF5E\u2018-\u201D\u2026\u2014\u00B7]/u
/** Extensions, compatibility and private characters, replacements, controls, half-width kana: what a wrong decoder makes. */
const wrongSigns = /[\u0080-\u009F\u3400-\u4DBF\uE000-\uFAFF\uFFFD\uFF61-\uFF9F\p{Cs}\p{Co}\p{Cn}\u{20000}-\u{3FFFF}\u2500-\u257F]/u
/** What Windows-1252 is for: the quotation marks, dashes and accented letters of European texts. */
const europeanSigns = /[\u2018-\u201D\u2013\u2014\u2022\u2026\u20AC\u00A0\u00A3\u00A7\u00A9\u00AB\u00AE\u00B0-\u00B3\u00B7\u00BB-\u00BF]/u

/**
 * How well `text` reads, over its characters beyond ASCII. Frequent Chinese characters (a third of a thousand of them make up half
 * of any text) and full-width signs speak for Chinese; accented letters count only between other letters.
 */
function scoreOf(text: string, encoding: string): number {
  let counted = 0
  let score = 0
  let before = ''
  const isWide = encoding.startsWith('utf-16')
  for (const character of text.length > 60_000 ? text.slice(0, 60_000) : text) {
    const code = character.codePointAt(0) ?? 0
    if (code === 0 || (code < 32 && !'\t\n\f\r'.includes(character))) {
      counted += 1
      score -= 2
    } else if (code < 128) {
      // In UTF-16 the letters of ASCII are evidence as well.
      if (isWide) {
        counted += 1
        score += /[\w\s.,;:'"()-]/.test(character) ? 0.8 : 0.2
      }
    } else {
      counted += 1
      score += encoding === 'windows-1252' ? scoreOfEuropean(character, before) : scoreOfChinese(character)
    }
    before = character
  }
  return counted === 0 ? 0 : score / counted
}

function scoreOfChinese(character: string): number {
  if (commonCharacters.has(character)) return 1.3
  if (wrongSigns.test(character)) return -3
  if (chineseSigns.test(character)) return 1
  if (/[\u4E00-\u9FFF]/u.test(character)) return 0.15
  return -0.5
}

function scoreOfEuropean(character: string, before: string): number {
  if (/[\x80-\uFFFF]/.test(before)) return -2
  if (europeanSigns.test(character)) return 0.9
  if (/\p{Ll}/u.test(character) && /[a-z\s'"(-]/i.test(before)) return 0.9
  return /\p{Lu}/u.test(character) && /[A-Z\s'"(-]/.test(before) ? 0.7 : -1
}
