/**
 * Briefing → Markdown: the title, every slide with its statements and notes, then the reading edition.
 *
 * Where both languages are shown, each text stands in the first language with the second below it.
 * Text is escaped, so that no sign of the author's becomes markup.
 */
import { type Block, type Language, type LanguageMode, type Pair, languagesOf } from '../briefing/article'
import type { Briefing, Slide } from '../briefing/briefing'
import { joinSentences } from '../briefing/handout/places'
import { labelled, markEditorNote, words, writtenDate } from '../briefing/handout/words'
import { piecesOf, type SlidePiece } from '../briefing/slide-pieces'

export function writeMarkdown(briefing: Briefing, mode: LanguageMode): string {
  const languages = languagesOf(mode, briefing.firstLanguage)
  const blocks = [
    ...titleBlocks(briefing, languages),
    ...briefing.slides.flatMap((slide, index) => slideBlocks(slide, index, briefing, languages)),
    '---',
    heading(2, words.readingEdition, languages),
    ...briefing.article.blocks.map((block) => articleBlock(block, languages)),
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
  const text = joinSentences(block.sentences)
  switch (block.kind) {
    case 'heading':
      return heading(block.level === 1 ? 3 : 4, text, languages)
    case 'paragraph':
    case 'labelled':
    case 'quotation':
    case 'table':
    case 'footnote':
    case 'caption':
      return paragraph(text, languages)
    case 'metadata':
    case 'debris':
      return ''
    case 'listItem':
      return indent('- ', linesOf(text, languages))
    case 'reference': {
      const dated = block.date ? { zh: `${text.zh}（${block.date}）`, en: `${text.en} (${block.date})` } : text
      return indent('- ', linesOf(dated, languages))
    }
    case 'editorNote':
      return linesOf(markEditorNote(text), languages).map((line) => `> ${line}`).join('\n>\n')
  }
}

function listItem({ label, text }: SlidePiece, languages: readonly Language[]): string {
  const lines = languages.map((language) => {
    const introduced = escapeMarkdown(label?.[language] ?? '')
    return labelled(introduced === '' ? '' : `**${introduced}**`, escapeMarkdown(text?.[language] ?? ''), language)
  })
  return indent('- ', lines.filter((line) => line !== ''))
}

/** One heading holds both languages, so that a table of contents has one entry for the two. */
function heading(level: number, text: Pair, languages: readonly Language[], prefix = ''): string {
  return `${'#'.repeat(level)} ${prefix}${linesOf(text, languages).join(' · ')}`
}

function paragraph(text: Pair, languages: readonly Language[]): string {
  return linesOf(text, languages).join('\n\n')
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
