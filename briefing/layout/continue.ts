/**
 * A slide's content that does not fit → several that do.
 *
 * 1. Extra points under a chart or a process go onto a slide of their own.
 * 2. Items are dealt evenly over as few slides as they need.
 * 3. An item too long even alone is set plainly, as points; a point too long is cut between sentences or clauses.
 * Nothing is lost and nothing is set smaller than the least size. `fits` answers for all language modes together,
 * so every mode has the same slides.
 */
import { dated, labelled } from '../block-text'
import type { LabelledStatement, Statement } from '../briefing'
import { assertNever } from '../result'
import { writtenFigure } from '../slide-pieces'
import { rowCount } from './comparison'
import type { Content, ContentOf } from './content'

/** The contents that together show all of `content`, each of which fits. */
export function continueContent(content: Content, fits: (content: Content) => boolean): readonly Content[] {
  if (fits(content)) return [content]
  switch (content.kind) {
    case 'cover':
    case 'section':
      // The schema bounds their words so that the smallest size always fits (tests/briefing/layout/fit.test.ts).
      return [content]
    case 'points':
      return content.points.length === 1 ? cutPoint(content, fits) : deal(content.points, (points) => ({ ...content, points: [...points] }), fits)
    case 'agenda':
      return deal(content.sections, (sections) => ({ ...content, sections }), fits)
    case 'features':
      return deal(content.features, (features) => ({ ...content, features: [...features] }), fits)
    case 'figures':
      return deal(content.figures, (figures) => ({ ...content, figures: [...figures] }), fits)
    case 'timeline':
      return deal(content.events, (events) => ({ ...content, events: [...events] }), fits)
    case 'references':
      return deal(content.references, (references) => ({ ...content, references: [...references] }), fits)
    case 'chart':
      if (content.points.length > 0) return apart(content, { ...content, points: [] }, fits)
      return deal(content.bars, (bars) => ({ ...content, bars: [...bars] }), fits)
    case 'process':
      if (content.points.length > 0) return apart(content, { ...content, points: [] }, fits)
      return deal(content.steps, (steps) => ({ ...content, steps: [...steps] }), fits)
    case 'comparison':
      return continueComparison(content, fits)
    case 'quotation':
    case 'picture':
      return continueContent(plainly(content), fits)
    default:
      return assertNever(content)
  }
}

function apart(content: ContentOf<'chart' | 'process'>, alone: Content, fits: (content: Content) => boolean): readonly Content[] {
  return [alone, asPoints(content, content.points)].flatMap((part) => continueContent(part, fits))
}

/** Even hands of items, on as few slides as fit; an item that fits on none is set plainly. */
function deal<Item>(items: readonly Item[], withItems: (items: readonly Item[]) => Content, fits: (content: Content) => boolean): readonly Content[] {
  for (let count = 2; count < items.length; count += 1) {
    const parts = hands(items, count).map(withItems)
    if (parts.every(fits)) return parts
  }
  return items.flatMap((item) => {
    const alone = withItems([item])
    return fits(alone) ? [alone] : continueContent(plainly(alone), fits)
  })
}

function hands<Item>(items: readonly Item[], count: number): Item[][] {
  return Array.from({ length: count }, (_, index) =>
    items.slice(Math.ceil((index * items.length) / count), Math.ceil(((index + 1) * items.length) / count)))
}

function continueComparison(content: ContentOf<'comparison'>, fits: (content: Content) => boolean): readonly Content[] {
  const rows = Array.from({ length: rowCount(content) }, (_, row) => row)
  return deal(
    rows,
    (chosen) => ({
      ...content,
      rows: content.rows.filter((_, row) => chosen.includes(row)),
      columns: content.columns.map((column) => ({ ...column, cells: column.cells.filter((_, row) => chosen.includes(row)) })),
    }),
    fits,
  )
}

/** The same words without the form of the kind: what is left to do when one item alone does not fit. */
function plainly(content: Content): Content {
  switch (content.kind) {
    case 'points':
    case 'cover':
    case 'section':
      return content
    case 'agenda':
      return asPoints(content, content.sections.flatMap(({ section }) => [section.title, section.summary]))
    case 'features':
      return asPoints(content, content.features.flatMap(labelAndExplanation))
    case 'process':
      return asPoints(content, [...content.steps.flatMap(labelAndExplanation), ...content.points])
    case 'figures':
      return asPoints(content, content.figures.flatMap((figure) => [
        prefixed(figure.label, writtenFigure(figure.value, 'zh'), writtenFigure(figure.value, 'en')),
        ...(figure.explanation ? [figure.explanation] : []),
      ]))
    case 'timeline':
      return asPoints(content, content.events.flatMap((event) => [
        event.track
          ? prefixed(event.label, joined([event.track.zh, event.date.zh], '，'), joined([event.track.en, event.date.en], ', '))
          : prefixed(event.label, event.date.zh, event.date.en),
        ...(event.explanation ? [event.explanation] : []),
      ]))
    case 'chart':
      return asPoints(content, [...content.bars.map((bar) => prefixed(bar.label, bar.display.zh, bar.display.en)), ...content.points])
    case 'comparison':
      return asPoints(content, [...content.rows, ...content.columns.flatMap((column) => [column.heading, ...column.cells])])
    case 'quotation':
      return asPoints(content, [content.quotation, ...(content.attribution ? [content.attribution] : [])])
    case 'picture':
      return asPoints(content, [content.caption, ...(content.credit ? [content.credit] : [])])
    case 'references':
      return asPoints(content, content.references.map(({ title, date }) => ({ ...title, ...dated(title, date) })))
    default:
      return assertNever(content)
  }
}

function asPoints(content: Content, points: readonly Statement[]): ContentOf<'points'> {
  const { id, section, headline, remark, notes } = content
  return { kind: 'points', id, headline, notes, points: [...points], ...(section ? { section } : {}), ...(remark ? { remark } : {}) }
}

function labelAndExplanation({ label, explanation }: LabelledStatement): readonly Statement[] {
  return [label, explanation]
}

function prefixed(statement: Statement, zh: string, en: string): Statement {
  return { ...statement, zh: labelled(zh, statement.zh, 'zh'), en: labelled(en, statement.en, 'en') }
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator)
}

/** One point that does not fit: first without the remark, which follows on a slide of its own; then cut in two. */
function cutPoint(content: ContentOf<'points'>, fits: (content: Content) => boolean): readonly Content[] {
  const [point] = content.points
  if (!point) return [content]
  if (content.remark) {
    const { remark, ...bare } = content
    return [bare, { ...bare, points: [remark] }].flatMap((part) => continueContent(part, fits))
  }
  const [zhFirst, zhSecond] = cutInTwo(point.zh)
  const [enFirst, enSecond] = cutInTwo(point.en)
  if (zhSecond === '' && enSecond === '') return [content]
  return [
    { ...content, points: [{ ...point, zh: zhFirst, en: enFirst }] },
    { ...content, points: [{ ...point, zh: zhSecond, en: enSecond }] },
  ].flatMap((part) => continueContent(part, fits))
}

/** Cuts nearest the middle: after a sentence if one ends there, else a clause, else a word, else a character. */
function cutInTwo(text: string): readonly [string, string] {
  const middle = text.length / 2
  for (const pattern of [/[。！？；]|[.!?;](?=\s)/gu, /[，、]|,(?=\s)/gu, /\s/gu, /./gsu]) {
    const ends = [...text.matchAll(pattern)]
      .map((match) => match.index + match[0].length)
      .filter((end) => end > text.length * 0.25 && end < text.length * 0.75)
    const nearest = ends.sort((left, right) => Math.abs(left - middle) - Math.abs(right - middle))[0]
    if (nearest !== undefined) return [text.slice(0, nearest).trimEnd(), text.slice(nearest).trimStart()]
  }
  return text.length > 1 && [...text].length > 1 ? [text.slice(0, [...text][0]?.length ?? 1), text.slice([...text][0]?.length ?? 1)] : [text, '']
}
