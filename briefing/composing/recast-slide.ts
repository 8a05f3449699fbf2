/**
 * A slide → the same statements as a slide of another kind, as far as they carry it.
 *
 * Every kind is read as items of label and text; a kind that needs what the items do not have (dates, figures, labels) is not possible.
 */
import type { Figure, LabelledStatement, Slide, SlideKind, Statement, TimelineEvent } from '../briefing'
import { assertNever } from '../result'
import { condense } from './condense'
import { firstOf, limits } from './limits'
import type { Body } from './draft'
import { bothSides, hasWords, leadLanguage, type Voice } from './statements'
import { findCards } from './figure-cards'
import { findEvents } from './timeline-events'

/** The kinds that the slide can be shown as, its own among them; only its own for cover, agenda, sections, pictures and references. */
export function possibleKinds(slide: Slide): SlideKind[] {
  if (itemsOf(slide) === null) return [slide.kind]
  const kinds: readonly SlideKind[] = ['points', 'features', 'figures', 'chart', 'timeline', 'comparison', 'process', 'quotation']
  return kinds.filter((kind) => kind === slide.kind || recastBody(slide, kind) !== null)
}

/** The slide as `kind`; the slide itself when its material cannot carry it. Id, section, headline and notes stay. */
export function recastSlide(slide: Slide, kind: SlideKind): Slide {
  if (kind === slide.kind) return slide
  const body = recastBody(slide, kind)
  if (body === null) return slide
  const { id, section, headline, remark, notes } = slide
  return { ...body, id, headline, notes, ...(section === undefined ? {} : { section }), ...(remark === undefined ? {} : { remark }) } as Slide
}

interface Item {
  readonly label: Statement | null
  readonly text: Statement | null
}

/** Null for slides whose kind is what they are. */
function itemsOf(slide: Slide): Item[] | null {
  switch (slide.kind) {
    case 'cover':
    case 'agenda':
    case 'section':
    case 'picture':
    case 'references':
      return null
    case 'points':
      return slide.points.map(plain)
    case 'features':
      return slide.features.map(labelled)
    case 'process':
      return [...slide.steps.map(labelled), ...slide.points.map(plain)]
    case 'figures':
      return slide.figures.map(({ value, label, explanation }) => ({ label: within(prefix(label, (side) => Object.values(value[side]).join(''))), text: explanation ?? label }))
    case 'chart':
      return [...slide.bars.map((bar) => ({ label: null, text: prefix(bar.label, (side) => bar.display[side]) })), ...slide.points.map(plain)]
    case 'timeline':
      return slide.events.map((event) => ({ label: within({ ...event.date, sources: event.label.sources }), text: event.explanation ? joined(event.label, event.explanation) : event.label }))
    case 'comparison':
      return slide.columns.map(({ heading, cells }) => ({ label: heading, text: joined(...cells) }))
    case 'quotation':
      return [{ label: slide.attribution ?? null, text: slide.quotation }]
    default:
      return assertNever(slide)
  }
}

function plain(text: Statement): Item {
  return { label: null, text }
}

function labelled({ label, explanation }: LabelledStatement): Item {
  return { label, text: explanation }
}

function prefix(statement: Statement, words: (side: 'zh' | 'en') => string): Statement {
  return { ...bothSides((side) => (statement[side] === '' ? '' : `${words(side)}${side === 'zh' ? '：' : ': '}${statement[side]}`)), sources: statement.sources }
}

/** Null when it is too long for a label. */
function within(statement: Statement): Statement | null {
  return statement.zh.length <= limits.label.zh && statement.en.length <= limits.label.enCharacters && hasWords(statement) ? statement : null
}

function joined(...statements: readonly Statement[]): Statement {
  return {
    ...bothSides((side) => firstOf(statements.map((statement) => statement[side]).filter((text) => text !== '').join(side === 'zh' ? '；' : '; '), 4000)),
    sources: [...new Set(statements.flatMap(({ sources }) => sources))],
  }
}

function recastBody(slide: Slide, kind: SlideKind): Body | null {
  const items = itemsOf(slide)
  if (items === null || items.length === 0) return null
  switch (kind) {
    case 'points': {
      const points = items.map(asPoint).filter((point) => point !== null)
      return points.length > 0 ? { kind, points } : null
    }
    case 'features': {
      const features = labelledItems(items)
      return features && { kind, features }
    }
    case 'process': {
      const steps = labelledItems(items)
      return steps && steps.length >= 2 && steps.length <= 5 ? { kind, steps, points: [] } : null
    }
    case 'comparison': {
      const columns = labelledItems(items)
      return columns && columns.length >= 2 && columns.length <= 4 ? { kind, rows: [], columns: columns.map(({ label, explanation }) => ({ heading: label, cells: [explanation] })) } : null
    }
    case 'timeline': {
      const events = items.flatMap(datedEvents)
      return events.length >= 2 && events.length <= 7 ? { kind, events } : null
    }
    case 'figures': {
      const figures = items.flatMap(largeFigures).slice(0, 6)
      return figures.length > 0 ? { kind, figures } : null
    }
    case 'quotation': {
      const only = items.find(({ text }) => text !== null)
      return only?.text && (only.text.zh.length >= 8 || only.text.en.length >= 20) && items.length <= 1 ? { kind, quotation: only.text, ...(only.label ? { attribution: only.label } : {}) } : null
    }
    case 'chart':
    case 'cover':
    case 'agenda':
    case 'section':
    case 'picture':
    case 'references':
      return null
    default:
      return assertNever(kind)
  }
}

function asPoint({ label, text }: Item): Statement | null {
  if (!label) return text
  return text && text !== label ? { ...bothSides((side) => [label[side], text[side]].filter((words) => words !== '').join(side === 'zh' ? '：' : ': ')), sources: [...new Set([...label.sources, ...text.sources])] } : label
}

/** Items with a label, or whose first clause can be one. Null unless all are. */
function labelledItems(items: readonly Item[]): LabelledStatement[] | null {
  const all = items.map(({ label, text }): LabelledStatement | null => {
    if (label && text && text !== label) return { label, explanation: text }
    if (!text) return null
    const cut = { zh: /^([^，：；。]{3,24})[，：；]\s*(.{4,})$/u.exec(text.zh), en: /^([^,:;.]{6,80})[,:;]\s+(.{12,})$/u.exec(text.en) }
    if ((text.zh !== '' && !cut.zh) || (text.en !== '' && !cut.en)) return null
    const side = (index: number) => bothSides((language) => cut[language]?.[index] ?? '')
    return { label: { ...side(1), sources: text.sources }, explanation: { ...side(2), sources: text.sources } }
  })
  return all.every((item) => item !== null) ? all : null
}

const voiceOf = ({ zh }: Statement): Voice => ({ lead: zh === '' ? 'en' : 'zh', isBilingual: false })

function datedEvents(item: Item): TimelineEvent[] {
  const text = asPoint(item)
  if (!text) return []
  const language = leadLanguage(text, voiceOf(text))
  const other = language === 'zh' ? 'en' : 'zh'
  const twins = findEvents(text[other], other)
  return findEvents(text[language], language).flatMap((event): TimelineEvent[] => {
    const twin = twins.find(({ time }) => Math.abs(time - event.time) < 0.001)
    if (text[other] !== '' && !twin) return []
    const side = (pick: 'date' | 'label') => ({ [language]: event[pick].slice(0, 40), [other]: twin?.[pick].slice(0, 80) ?? '' }) as { zh: string; en: string }
    return [{ time: event.time, date: side('date'), label: { ...side('label'), sources: text.sources } }]
  })
}

function largeFigures(item: Item): Figure[] {
  const text = asPoint(item)
  if (!text) return []
  const language = leadLanguage(text, voiceOf(text))
  const other = language === 'zh' ? 'en' : 'zh'
  const twins = findCards(text[other], other)
  return findCards(text[language], language).flatMap((card): Figure[] => {
    const twin = twins.find(({ figure }) => figure.value === card.figure.value)
    if (text[other] !== '' && !twin) return []
    const value = { [language]: card.value, [other]: twin?.value ?? { before: '', digits: '', after: '' } } as Figure['value']
    const explanation = bothSides((side) => (text[side] === '' ? '' : condense(text[side], side, limits.point).text))
    return [{ value, label: { ...({ [language]: card.label, [other]: twin?.label ?? '' } as { zh: string; en: string }), sources: text.sources }, explanation: { ...explanation, sources: text.sources } }]
  })
}
