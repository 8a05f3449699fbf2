/**
 * The words below a picture or over a table, with the credit that ends them.
 *
 * `…… 图片来源:……`, `本报记者 …… 摄`, `新华社发（…… 摄）`, `（图/……）`, `Photo: …`, `图1 …`, `Table 2. …`.
 * Nothing longer than a caption is asked, and a sentence that only speaks of a figure (`图1显示，……`) is none.
 */
import { columnsOf, hasWords } from './characters'
import { giveRole, isOpen, isPlain, splitPiece, type Piece } from './piece'
import { simplified } from './traditional'
import { cutWords, type Words } from './words'

/** Columns. */
const longest = 260

const chineseCredits: readonly RegExp[] = [
  /[（(【[]?\s*(?:图片来源|图片提供|供图|图源|图片|摄影|摄影师|照片|制图|绘图)\s*[:：/／].{1,50}$/,
  /(?:[（(]\s*)?(?:(?:本报|本刊|本网|新华社|中新社|人民网|新华网|央视)?(?:记者|通讯员|特约记者|见习记者))\s*[\p{sc=Han}·\s、]{2,30}摄影?(?:报道)?\s*[）)]?[。.]?$/u,
  /(?:[（(]\s*)?(?:新华社|中新社|人民网|视觉中国|央广网)\s?(?:发|供图|供稿)(?:\s?[（(].{1,24}[）)])?\s*[）)]?$/,
  /[（(]\s*(?:图\s?[/／|｜].{1,24}|.{1,24}(?:摄|供图|提供|绘|制图))\s*[）)][。.]?$/,
  /(?:^|[\s。])[\p{sc=Han}·]{2,12}\s?(?:摄|供图)[。.]?$/u,
  /(?<=^|[\s。！？])[（(]?(?:图|摄)\s?[:：/／]\s?[\p{sc=Han}A-Za-z·、\s]{2,24}[）)]?$/u,
]
const latinCredits: readonly RegExp[] = [
  /[([]?\s*(?:Photo|Photograph|Image|Picture|Illustration|Graphic)s?(?: credits?| by| courtesy of|:)(?:\s?[:/])?.{1,80}$/i,
  /[([]?\s*(?:Credit|Courtesy of)s?\s?:?\s.{1,60}$/,
  /[([]\s*(?:Reuters|AP|AFP|Getty Images|Xinhua|Bloomberg)(?:\/.{1,40})?\s*[)\]]?$/,
  /(?<=^|[\s.|])\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}\s?[/／|]\s?(?:AP|AFP|EPA|Reuters|Bloomberg|Xinhua|(?:\p{Lu}[\p{L}]+[ /／]{1,3}){0,3}Getty Images)$/u,
  // An agency in capitals before the name, behind a sentence: `…… the smelter. REUTERS/Ana Lind`.
  /(?<=[.!?。！？”"’)]\s)\p{Lu}{2,}(?: \p{Lu}{2,}){0,2}\s?[/／]\s?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}$/u,
]

const label = /^(?:图|表|照片|附图|附表|图表)\s?(?:\d{1,3}(?:[-—.–]\d{1,3})?|[一二三四五六七八九十]{1,3})(?:[\s：:.、．]+|$)|^(?:Figure|Fig\.?|Table|Chart|Exhibit|Box|Map|Plate)\s\d{1,3}(?:[-.–]\d{1,3})?(?:[:.|—–]\s*|\s+(?=[A-Z])|$)/
const isSentenceAboutFigure = /^(?:图|表|Figure|Fig|Table|Chart)[^：:]{0,12}(?:显示|给出|展示|列出|所示|可见|表明|中|shows?|gives?|lists?|presents?|illustrates?|compares?|summari[sz]es?|reports?)/

/** Every one of them has one of these. */
const creditWord = /[图摄照绘/／]|提供|记者|通讯员|新华社|中新社|人民网|视觉中国|央广网|photo|image|picture|illustration|graphic|credit|courtesy|Reuters|A[FP]|Getty|Xinhua|Bloomberg/i

/** The index where a credit begins in the line; -1 without one. */
export function creditStart(text: string): number {
  const tail = Math.max(0, text.length - 110)
  const end = simplified(text.slice(tail))
  if (!creditWord.test(end)) return -1
  let start = -1
  for (const pattern of /[A-Za-z]/.test(end) ? [...chineseCredits, ...latinCredits] : chineseCredits) {
    const match = pattern.exec(end)
    if (match !== null && (start === -1 || tail + match.index < start)) start = tail + match.index
  }
  return start
}

/** Whether the line begins as the words over a table do: `表1 …`, `Figure 2. …`. */
export function isLabelled(text: string): boolean {
  return label.test(text.slice(0, 40))
}

export function recogniseCaptions(lines: readonly Piece[]): Piece[] {
  const pieces = lines.flatMap(setSaleAside)
  return pieces.map((piece, index) => {
    if (!isOpen(piece)) return piece
    const { hint, words } = piece
    const text = words.text
    if (hint.kind === 'picture') return giveRole(piece, { kind: 'caption', isCredited: false, picture: hint.picture })
    const isHinted = hint.kind === 'caption'
    const pointed = pointedWords(pieces, index)
    if (pointed !== undefined && creditStart(text) === -1) return giveRole(piece, { kind: 'caption', isCredited: false }, [pointed])
    if (!isHinted && (columnsOf(text, longest) > longest || hint.kind === 'heading' || hint.kind === 'title')) return piece
    const start = creditStart(text)
    const credit = start > 0 ? cutWords(words, start) : undefined
    const said = start > 0 ? cutWords(words, /^[▲△↑↓▼▽]\s*/.exec(text)?.[0].length ?? 0, start) : undefined
    const picture = isHinted && hint.picture !== undefined ? { picture: hint.picture } : {}
    if (credit !== undefined && said !== undefined && hasWords(said.text)) {
      return isHinted || isCaptionLike(text, start) ? giveRole(piece, { kind: 'caption', isCredited: true, ...picture }, [said, credit]) : piece
    }
    if (isHinted || (start === 0 && columnsOf(text, 90) <= 80)) return giveRole(piece, { kind: 'caption', isCredited: false, ...picture })
    if (label.test(text.slice(0, 40)) && !isSentenceAboutFigure.test(text.slice(0, 40)) && columnsOf(text, 161) <= 160 && (!/[。；]$/.test(text) || columnsOf(text, 81) <= 80)) {
      return giveRole(piece, { kind: 'caption', isCredited: false })
    }
    if (/^[（(]?(?:计量)?单位\s?[：:]/.test(simplified(text.slice(0, 12))) && columnsOf(text, 41) <= 40 && (pieces[index + 1]?.role?.kind === 'table' || followsFigure(pieces, index))) return giveRole(piece, { kind: 'caption', isCredited: false })
    // The source of the table or the figure above.
    if (/^(?:资料来源|数据来源|Sources?)\s?[:：]/.test(text) && columnsOf(text, 161) <= 160 && followsFigure(pieces, index)) return giveRole(piece, { kind: 'caption', isCredited: false })
    return piece
  })
}

/** What an agency's picture is sold by, behind its credit: `Purchase Licensing Rights, opens new tab`. */
function setSaleAside(piece: Piece): Piece[] {
  const place = isOpen(piece) && piece.hint.kind === 'caption' && piece.words.text.length <= 900 ? piece.words.text.search(/\s(?:(?:Purchase|Acquire|Get|Buy) licensing rights|(?:Buy|License|Purchase) (?:this )?(?:photo|image|print)s?)(?:, opens new tab)?\s*$/i) : -1
  const [caption, sale] = place <= 0 ? [] : (splitPiece(piece, place) ?? [])
  return caption === undefined || sale === undefined ? [piece] : [caption, giveRole(sale, { kind: 'debris', what: 'toolbar' })]
}

/** The words of a line that arrows point from to the picture beside it (`▲老站台`, `↑老面馆的招牌↑`); several in a row are a list. */
function pointedWords(pieces: readonly Piece[], index: number): Words | undefined {
  const pointsAt = (piece: Piece | undefined): boolean => isOpen(piece) && isPlain(piece) && /^[▲△↑↓▼▽]\s?\p{L}/u.test(piece.words.text)
  const { words } = pieces[index] as Piece
  if (!pointsAt(pieces[index]) || columnsOf(words.text, 121) > 120 || pointsAt(pieces[index - 1]) || pointsAt(pieces[index + 1])) return undefined
  return cutWords(words, 1, words.text.replace(/[\s▲△↑↓▼▽]+$/, '').length)
}

/** A paragraph whose last words happen to look like a credit is longer, or the credit is a part of its sentence. */
function isCaptionLike(text: string, start: number): boolean {
  const said = text.slice(0, start)
  const isApart = /[\s。.」”）)!?！？]$/.test(said) || /^[（([【\s]|^(?:图片来源|Photo|Image)/.test(text.slice(start, start + 8))
  return isApart && columnsOf(said, 221) <= 220 && (said.match(/[。！？]/g)?.length ?? 0) <= 2
}

function followsFigure(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1]
  return before !== undefined && (before.role?.kind === 'table' || before.hint.kind === 'picture' || label.test(before.words.text.slice(0, 40)) || label.test(pieces[index - 2]?.words.text.slice(0, 40) ?? ''))
}
