/**
 * Briefing → Markdown: the title, every slide with its statements and notes, then the reading edition.
 *
 * Where both languages are shown, each text stands in the first language with the second below it.
 * Text is escaped, so that no sign of the author's becomes markup.
 */
import { type Block, type Language, type LanguageMode, type Pair, languagesOf, saidBlocks } from '../briefing/article'
import { dated, joinSentences, labelled, runningText, tableCells } from '../briefing/block-text'
import type { Briefing, Slide } from '../briefing/briefing'
import { markEditorNote, words, writtenDate } from '../briefing/handout/words'
import { piecesOf, type SlidePiece } from '../briefing/slide-pieces'

export function writeMarkdown(briefing: Briefing, mode: LanguageMode): string {
  const languages = languagesOf(mode, briefing.firstLanguage)
  const blocks = [
    ...titleBlocks(briefing, languages),
    ...briefing.slides.flatMap((slide, index) => slideBlocks(slide, index, briefing, languages)),
    '---',
    heading(2, words.readingEdition, languages),
    ...saidBlocks(briefing.article).map((block) => articleBlock(block, languages)),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function titleBlocks(briefing: Briefing, languages: readonly Language[]): string[] {
  const date = writtenDate(briefing.date)
  const byline = {
    zh: [briefing.author.zh, date.zh].filter((part) => part !== '').join('，'),
    en: [briefing.author.en, date.en].filter((part) => part !== '').join(', '),
  }
  return [heading(1, briefing.title, languages), paragraph(briefing.subject, languages), paragraph(byline, languages)]
}

/** The section's title stands above its first slide. A slide of no section is a heading of the same level as a section: it is in none. */
function slideBlocks(slide: Slide, index: number, briefing: Briefing, languages: readonly Language[]): string[] {
  const section = briefing.sections.find((candidate) => candidate.id === slide.section)
  const opensSection = section && briefing.slides[index - 1]?.section !== section.id
  const level = slide.section === undefined ? 2 : 3
  const pieces = piecesOf(slide, briefing).map((piece) => listItem(piece, languages))
  const notes = slide.notes.map((note, number) => {
    const marker = `${number + 1}. `
    return indent(marker, linesOf(note, languages))
  })
  return [
    '---',
    opensSection ? heading(2, section.title, languages) : '',
    heading(level, slide.headline, languages, `${index + 1}. `),
    pieces.join('\n'),
    notes.length > 0 ? heading(level + 1, words.notes, languages) : '',
    notes.join('\n'),
  ]
}

function articleBlock(block: Block, languages: readonly Language[]): string {
  const text = runningText(block)
  switch (block.kind) {
    case 'heading':
      return heading(Math.min(block.level + 2, 6), text, languages)
    case 'paragraph':
    case 'footnote':
    case 'caption':
      return paragraph(text, languages)
    case 'labelled': {
      const [label, ...rest] = block.sentences
      return paragraphOf(languages.map((language) => labelledLine(label?.[language] ?? '', joinSentences(rest)[language], language)))
    }
    case 'quotation':
      return quoted(linesOf(text, languages))
    case 'table':
      return languages.map((language) => table(block, language)).filter((lines) => lines !== '').join('\n\n')
    case 'metadata':
    case 'debris':
      return ''
    case 'listItem':
      return indent('- ', linesOf(joinSentences(block.sentences), languages))
    case 'reference': {
      return indent('- ', linesOf(dated(text, block.date), languages))
    }
    case 'editorNote':
      return quoted(linesOf(markEditorNote(text), languages))
  }
}

function listItem({ label, text }: SlidePiece, languages: readonly Language[]): string {
  const lines = languages.map((language) => labelledLine(label?.[language] ?? '', text?.[language] ?? '', language))
  return indent('- ', lines.filter((line) => line !== ''))
}

function labelledLine(label: string, text: string, language: Language): string {
  const introduced = escapeMarkdown(label)
  return labelled(introduced === '' ? '' : `**${introduced}**`, escapeMarkdown(text), language)
}

/** A table in one language: Markdown's cells hold no line ends, and its first row is always a header. */
function table(block: Extract<Block, { kind: 'table' }>, language: Language): string {
  const rows = tableCells(block).map((row) => row.map((cell) => escapeMarkdown(cell?.[language] ?? '')))
  if (rows.every((row) => row.every((cell) => cell === ''))) return ''
  const columns = Math.max(...rows.map((row) => row.length))
  const line = (cells: readonly string[]): string => `| ${Array.from({ length: columns }, (_, column) => cells[column] ?? '').join(' | ')} |`
  const [header, body] = block.headerRows > 0 ? [rows.slice(0, 1), rows.slice(1)] : [[[]], rows]
  return [...header.map(line), line(Array.from({ length: columns }, () => '---')), ...body.map(line)].join('\n')
}

function quoted(lines: readonly string[]): string {
  return lines.map((line) => `> ${line}`).join('\n>\n')
}

/** One heading holds both languages, so that a table of contents has one entry for the two. */
function heading(level: number, text: Pair, languages: readonly Language[], prefix = ''): string {
  return `${'#'.repeat(level)} ${prefix}${linesOf(text, languages).join(' · ')}`
}

function paragraph(text: Pair, languages: readonly Language[]): string {
  return paragraphOf(linesOf(text, languages))
}

function paragraphOf(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n\n')
}

/** The first line after the marker, the others below it as paragraphs of the same item. */
function indent(marker: string, lines: readonly string[]): string {
  return marker + lines.join(`\n\n${' '.repeat(marker.length)}`)
}

function linesOf(text: Pair, languages: readonly Language[]): string[] {
  return languages.map((language) => escapeMarkdown(text[language])).filter((line) => line !== '')
}

/** CommonMark's signs within a line, and those that mean something at its start. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^([-+])(?=\s)/, '\\$1').replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
}
