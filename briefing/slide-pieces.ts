/**
 * What a slide says, piece by piece in the order of reading: for the outline, Markdown and the checks,
 * which need the words of every kind of slide without its layout.
 */
import { isSamePair, type Language, type Pair } from './article'
import { dated, labelled } from './block-text'
import type { Briefing, Figure, LabelledStatement, Slide, Statement, TimelineEvent } from './briefing'
import { assertNever } from './result'

/** A label and what it introduces; either may be missing. */
export interface SlidePiece {
  readonly label: Pair | null
  readonly text: Pair | null
}

/** Every statement of the slide, the headline first and the notes last. */
export function statementsOf(slide: Slide): Statement[] {
  const remark = slide.remark ? [slide.remark] : []
  return [slide.headline, ...bodyStatements(slide), ...remark, ...slide.notes]
}

/** What stands below the headline, the remark last. `briefing` gives the titles of the sections. */
export function piecesOf(slide: Slide, briefing: Briefing): SlidePiece[] {
  const remark = slide.remark ? [plain(slide.remark)] : []
  return [...bodyPieces(slide, briefing), ...remark]
}

/** What stands between the headline and the remark. */
export function bodyPieces(slide: Slide, briefing: Briefing): SlidePiece[] {
  switch (slide.kind) {
    case 'cover':
      return [slide.subtitle, slide.byline].filter((pair) => pair !== undefined).map(plain)
    case 'agenda':
      return briefing.sections.map((section) => ({ label: section.title, text: section.summary }))
    case 'section':
      return saysItsSummary(slide, briefing) ? [] : briefing.sections.filter(({ id }) => id === slide.section).map(({ summary }) => plain(summary))
    case 'points':
      return slide.points.map(plain)
    case 'features':
      return slide.features.map(labelledPiece)
    case 'figures':
      return slide.figures.map(figurePiece)
    case 'chart':
      return [...slide.bars.map((bar) => ({ label: bar.label, text: bar.display })), ...slide.points.map(plain)]
    case 'timeline':
      return slide.events.map(eventPiece)
    case 'comparison':
      return slide.columns.flatMap((column) => [
        { label: column.heading, text: null },
        ...column.cells.map((cell, row) => ({ label: slide.rows[row] ?? null, text: cell })),
      ])
    case 'process':
      return [...slide.steps.map(labelledPiece), ...slide.points.map(plain)]
    case 'picture':
      return [slide.caption, ...(slide.credit ? [slide.credit] : [])].map(plain)
    case 'quotation':
      return [plain(slide.quotation), ...(slide.attribution ? [{ label: slide.attribution, text: null }] : [])]
    case 'references':
      return slide.references.map(({ title, date }) => plain(dated(title, date)))
    default:
      return assertNever(slide)
  }
}

/** Whether the slide opens a section with the line that the agenda has of it: then the section's title stands above it. */
export function saysItsSummary(slide: Slide, { sections }: Pick<Briefing, 'sections'>): boolean {
  const summary = slide.kind === 'section' ? sections.find(({ id }) => id === slide.section)?.summary : undefined
  return summary !== undefined && isSamePair(summary, slide.headline)
}

function bodyStatements(slide: Slide): Statement[] {
  switch (slide.kind) {
    case 'cover':
      return slide.subtitle ? [slide.subtitle] : []
    case 'agenda':
    case 'section':
      return []
    case 'points':
      return slide.points
    case 'features':
      return slide.features.flatMap(labelledStatements)
    case 'figures':
      return slide.figures.flatMap((figure) => [figure.label, ...(figure.explanation ? [figure.explanation] : [])])
    case 'chart':
      return [...slide.bars.map((bar) => bar.label), ...slide.points]
    case 'timeline':
      return slide.events.flatMap((event) => [event.label, ...(event.explanation ? [event.explanation] : [])])
    case 'comparison':
      return [...slide.rows, ...slide.columns.flatMap((column) => [column.heading, ...column.cells])]
    case 'process':
      return [...slide.steps.flatMap(labelledStatements), ...slide.points]
    case 'picture':
      return [slide.caption, ...(slide.credit ? [slide.credit] : [])]
    case 'quotation':
      return [slide.quotation, ...(slide.attribution ? [slide.attribution] : [])]
    case 'references':
      return slide.references.map((reference) => reference.title)
    default:
      return assertNever(slide)
  }
}

function plain(text: Pair): SlidePiece {
  return { label: null, text }
}

function labelledPiece({ label, explanation }: LabelledStatement): SlidePiece {
  return { label, text: explanation }
}

function labelledStatements({ label, explanation }: LabelledStatement): Statement[] {
  return [label, explanation]
}

function eventPiece({ date, track, label, explanation }: TimelineEvent): SlidePiece {
  return {
    label: {
      zh: `${date.zh} ${labelled(track?.zh ?? '', label.zh, 'zh')}`.trim(),
      en: `${date.en} ${labelled(track?.en ?? '', label.en, 'en')}`.trim(),
    },
    text: explanation ?? null,
  }
}

function figurePiece({ value, label, explanation }: Figure): SlidePiece {
  const written = (language: Language): string => `${writtenFigure(value, language)} ${label[language]}`.trim()
  return { label: { zh: written('zh'), en: written('en') }, text: explanation ?? null }
}

/** The value as running text: signs stand against the digits, English words apart from them (RMB 6.2 trillion, +6.1%). */
export function writtenFigure(value: Figure['value'], language: Language): string {
  const { before, digits, after } = value[language]
  if (language === 'zh') return before + digits + after
  return `${before}${/[A-Za-z]$/.test(before) ? ' ' : ''}${digits}${/^[A-Za-z]/.test(after) ? ' ' : ''}${after}`
}
