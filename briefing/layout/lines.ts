/**
 * Which words stand on which line.
 *
 * 1. `prepare` cuts a text where a line may end and measures the pieces, once: lengths are in ems,
 *    so the same pieces serve every size of type and every width.
 * 2. Pieces wider than the line are cut further, where it hurts least.
 * 3. Of all ways to set the text on the fewest lines, the one of least cost is taken: the most even lines for
 *    headlines, the fullest without a forlorn last line for running text.
 *
 * Source: D. E. Knuth and M. F. Plass, Breaking Paragraphs into Lines (1981), for the squared cost of empty room.
 */
import { fontPieces, measureInEms, type Voice } from './font-runs'
import { breakOpportunities, emergencyBreaks } from './line-breaks'

/** A piece of text that stays on one line; `space` is the room between it and the next, dropped at a line's end. Ems. */
interface Segment {
  readonly start: number
  readonly end: number
  readonly width: number
  readonly space: number
}

/** Texts whose segments are kept: layouts try the same text at many widths. When full, the memory is emptied. */
const mostTextsKept = 4000
const kept = new Map<string, readonly Segment[]>()

/** The texts of the lines, without the spaces at their ends; `width` in ems. No lines for an empty text. */
export function chooseLines(text: string, voice: Voice, width: number, balanced: boolean): string[] {
  if (text === '') return []
  const prepared = prepare(text, voice)
  const segments = prepared.every((segment) => segment.width <= width)
    ? prepared
    : prepared.flatMap((segment) => (segment.width <= width ? [segment] : cutFurther(segment, text, voice, width)))
  const ends = bestEnds(segments, text, width, balanced)
  let start = 0
  return ends.map((end) => {
    const line = text.slice(segments[start]?.start, segments[end - 1]?.end).trim()
    start = end
    return line
  })
}

function prepare(text: string, voice: Voice): readonly Segment[] {
  const key = `${voice.face} ${voice.weight} ${voice.language} ${text}`
  const known = kept.get(key)
  if (known) return known
  const segments: Segment[] = []
  let start = 0
  for (const end of breakOpportunities(text)) {
    if (end > start) segments.push(measureSegment(text, start, end, voice))
    start = Math.max(start, end)
  }
  if (kept.size >= mostTextsKept) kept.clear()
  kept.set(key, segments)
  return segments
}

function measureSegment(text: string, start: number, end: number, voice: Voice): Segment {
  const raw = text.slice(start, end)
  const visible = raw.trimEnd()
  const spaces = raw.slice(visible.length)
  const next = text.charAt(end)
  // What stands between this piece and the next on one line: spaces, or the gap between their outer characters.
  const gap = spaces === '' && next !== '' ? (fontPieces(visible.slice(-1) + next, voice.language, voice.face)[1]?.gap ?? 0) : 0
  return { start, end, width: measureInEms(visible, voice), space: gap + (spaces === '' ? 0 : measureInEms(spaces, voice)) }
}

/** Cuts a segment that is wider than the line: after its hyphens, and what is still too wide between characters. */
function cutFurther(segment: Segment, text: string, voice: Voice, width: number): Segment[] {
  const piece = text.slice(segment.start, segment.end)
  const pieces: Segment[] = []
  let from = 0
  for (const cut of emergencyBreaks(piece)) {
    const part = measureSegment(text, segment.start + from, segment.start + cut, voice)
    if (part.width <= width) {
      pieces.push(part)
    } else {
      let at = part.start
      for (const character of piece.slice(from, cut)) {
        pieces.push(measureSegment(text, at, at + character.length, voice))
        at += character.length
      }
    }
    from = cut
  }
  return pieces
}

/** In a headline a line is best ended where a clause ends. */
const brokenClauseCost = 0.05
const clauseEnd = /[，。、：；！？—,:;]\s*$/

/**
 * A space between two Chinese phrases is all the punctuation that a Chinese headline has: 荒滩变果园 山村富起来. The line ends there rather
 * than within a phrase, where it may cut a word, as long as that takes no more lines; unless one of them would hold next to nothing.
 */
const brokenPhraseCost = 0.45
const phraseSpace = /(?<=[\p{Script=Han}）】」』》”！？…])\s+(?=[\p{Script=Han}（【「『《“])/gu
/** Characters. What is shorter is no phrase: 王 芳 is a name that was spaced to the length of others. */
const shortestPhrase = 3

/** A last line shorter than this looks forlorn under running text: two characters and a full stop, or this share of a long line. */
const forlornEms = 2.6
const forlornShare = 0.12

/** For each line, how many segments have been set when it ends. */
function bestEnds(segments: readonly Segment[], text: string, width: number, balanced: boolean): number[] {
  const fewest = countLines(segments, width)
  if (fewest === 1) return [segments.length]
  const count = segments.length
  const phraseEnds = balanced ? findPhraseEnds(text) : noEnds
  /** Of a line that ends behind so many segments, beside the room that it leaves. */
  const costOfBreak = (end: number): number => {
    const segment = segments[end - 1]
    if (!balanced || end === count || segment === undefined || phraseEnds.has(segment.end)) return 0
    const isClauseEnd = clauseEnd.test(text.slice(segment.start, segment.end))
    return (isClauseEnd ? 0 : brokenClauseCost) + (phraseEnds.size > 0 ? brokenPhraseCost : 0)
  }
  // cost[line × (count + 1) + end]: least cost of setting the first `end` segments on `line` lines.
  const cost = new Float64Array((fewest + 1) * (count + 1)).fill(Infinity)
  const begins = new Int32Array(cost.length)
  cost[0] = 0
  for (let line = 1; line <= fewest; line += 1) {
    for (let end = line; end <= count; end += 1) {
      const breakCost = costOfBreak(end)
      let lineWidth = 0
      for (let begin = end - 1; begin >= 0; begin -= 1) {
        const segment = segments[begin] as Segment
        lineWidth += segment.width + (begin === end - 1 ? 0 : segment.space)
        if (lineWidth > width && begin < end - 1) break
        const before = cost[(line - 1) * (count + 1) + begin] ?? Infinity
        if (before === Infinity) continue
        const total = before + lineCost(lineWidth, width, balanced, end === count) + breakCost
        const index = line * (count + 1) + end
        if (total < (cost[index] ?? Infinity)) {
          cost[index] = total
          begins[index] = begin
        }
      }
    }
  }
  const ends: number[] = []
  for (let line = fewest, end = count; line > 0; line -= 1) {
    ends.unshift(end)
    end = begins[line * (count + 1) + end] ?? 0
  }
  return ends
}

const noEnds: ReadonlySet<number> = new Set()

/** Offsets into the text behind the spaces between Chinese phrases. */
function findPhraseEnds(text: string): ReadonlySet<number> {
  const spaces = [...text.matchAll(phraseSpace)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  if (spaces.length === 0) return noEnds
  const isPhrase = (start: number, end: number): boolean => end - start >= shortestPhrase
  return new Set(
    spaces
      .filter((space, index) => isPhrase(spaces[index - 1]?.end ?? 0, space.start) && isPhrase(space.end, spaces[index + 1]?.start ?? text.length))
      .map(({ end }) => end),
  )
}

function lineCost(lineWidth: number, width: number, balanced: boolean, isLast: boolean): number {
  if (isLast && !balanced) return lineWidth < Math.max(forlornEms, forlornShare * width) ? 1 : 0
  return (1 - lineWidth / width) ** 2
}

function countLines(segments: readonly Segment[], width: number): number {
  let lines = 1
  let used = 0
  let space = 0
  for (const segment of segments) {
    if (used > 0 && used + space + segment.width > width) {
      lines += 1
      used = segment.width
    } else {
      used += space + segment.width
    }
    space = segment.space
  }
  return lines
}
