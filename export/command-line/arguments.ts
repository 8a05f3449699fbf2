/**
 * The words after `npm run brief --` → a command, or what is wrong with them.
 * Values are checked by the schemas that the export dialog uses too.
 */
import { extname } from 'node:path'
import type { LanguageMode } from '../../briefing/article'
import type { ThemeName } from '../../briefing/briefing'
import { HandoutOptions } from '../../briefing/handout/options'
import { fail, succeed, type Result } from '../../briefing/result'
import type { ArticleOptions } from '../open-input'
import { type ExportFormat, type Given, type OptionName, readTokens, type TokenFailure, valueOptions } from './tokens'

/** What to open; `file` is null for the bundled briefing, `article` is what the user says of an article. */
interface Input {
  readonly file: string | null
  readonly article: ArticleOptions
}

export type Command =
  | { readonly kind: 'help' }
  | ({ readonly kind: 'check' } & Input)
  /** The Article as JSON; to stdout when `out` is null. */
  | ({ readonly kind: 'inspect'; readonly out: string | null } & Input)
  /** Makes a .brief. */
  | ({ readonly kind: 'import'; readonly out: string } & Input)
  | ({
      readonly kind: 'export'
      readonly format: Exclude<ExportFormat, 'json'>
      readonly out: string
      readonly language: LanguageMode
      /** The briefing's own theme when null; handouts are white unless asked otherwise. */
      readonly theme: ThemeName | null
      readonly handout: HandoutOptions
    } & Input)

type NamedFormat = ExportFormat | 'brief'

export type UsageFailure =
  | { readonly code: 'noCommand' | 'noOutput' | 'noArticle' }
  | { readonly code: 'unknownCommand'; readonly command: string }
  | { readonly code: 'tooManyFiles'; readonly file: string }
  | TokenFailure
  | { readonly code: 'unknownValue'; readonly option: string; readonly value: string; readonly allowed: string }
  | { readonly code: 'textRefused'; readonly option: string }
  | { readonly code: 'unknownEncoding' | 'notChapters'; readonly value: string }
  | { readonly code: 'optionOfOtherFormat'; readonly option: string; readonly format: ExportFormat }
  | { readonly code: 'otherExtension'; readonly out: string; readonly format: NamedFormat }

const ofArticles: readonly OptionName[] = ['title', 'encoding', 'chapters']
/** The options that each command has; `export` has them all. */
const optionsOf: Readonly<Record<'check' | 'import' | 'export', readonly OptionName[] | null>> = { check: ofArticles, import: [...ofArticles, 'to', 'out'], export: null }

/** Which formats an option is for; the others are for all. */
const formatsOf: Partial<Readonly<Record<OptionName, readonly ExportFormat[]>>> = {
  lang: ['pdf', 'svg', 'md'],
  'notes-lang': ['pdf'],
  layout: ['pdf'],
  paper: ['pdf'],
  theme: ['pdf', 'svg'],
  header: ['pdf'],
  footer: ['pdf'],
  'no-contents': ['pdf'],
}

export function readArguments(words: readonly string[]): Result<Command, UsageFailure> {
  const read = readTokens(words)
  if (!read.ok) return read
  const { given, positionals } = read.value
  const [command, file = null, unexpected] = positionals
  if (given.help !== undefined || command === 'help') return succeed({ kind: 'help' })
  if (command === undefined) return fail({ code: 'noCommand' })
  if (command !== 'check' && command !== 'export' && command !== 'import') return fail({ code: 'unknownCommand', command })
  if (unexpected !== undefined) return fail({ code: 'tooManyFiles', file: unexpected })
  const foreign = (Object.keys(given) as OptionName[]).find((name) => optionsOf[command]?.includes(name) === false)
  if (foreign !== undefined) return fail({ code: 'unknownOption', option: `--${foreign}` })

  const article = readArticleOptions(given)
  if (!article.ok) return article
  const input: Input = { file, article: article.value }
  switch (command) {
    case 'check':
      return succeed({ kind: 'check', ...input })
    case 'import':
      return readImport(given, input)
    case 'export':
      return readExport(given, input)
  }
}

function readImport(given: Given, input: Input): Result<Command, UsageFailure> {
  if (input.file === null) return fail({ code: 'noArticle' })
  if (given.to !== undefined && given.to !== 'json') return fail({ code: 'unknownValue', option: '--to', value: given.to, allowed: 'json' })
  if (given.to === 'json') return readInspect(given, input)
  if (given.out === undefined) return fail({ code: 'noOutput' })
  return isNameFor(given.out, 'brief') ? succeed({ kind: 'import', out: given.out, ...input }) : fail({ code: 'otherExtension', out: given.out, format: 'brief' })
}

function readInspect({ out }: Given, input: Input): Result<Command, UsageFailure> {
  if (out !== undefined && !isNameFor(out, 'json')) return fail({ code: 'otherExtension', out, format: 'json' })
  return succeed({ kind: 'inspect', out: out ?? null, ...input })
}

function readExport(given: Given, input: Input): Result<Command, UsageFailure> {
  for (const [name, allowed] of Object.entries(valueOptions)) {
    const value = given[name as OptionName]
    if (allowed && value !== undefined && !(allowed as readonly string[]).includes(value)) {
      return fail({ code: 'unknownValue', option: `--${name}`, value, allowed: allowed.join(', ') })
    }
  }
  const format = (given.to ?? 'pdf') as ExportFormat
  const unused = (Object.keys(given) as OptionName[]).find((name) => formatsOf[name]?.includes(format) === false)
  if (unused !== undefined) return fail({ code: 'optionOfOtherFormat', option: `--${unused}`, format })
  if (format === 'json') return readInspect(given, input)
  if (given.out === undefined) return fail({ code: 'noOutput' })
  if (!isNameFor(given.out, format)) return fail({ code: 'otherExtension', out: given.out, format })
  const language = (given.lang ?? 'both') as LanguageMode
  const handout = HandoutOptions.safeParse({
    layout: given.layout,
    slideLanguage: language,
    notesLanguage: given['notes-lang'] ?? language,
    paper: given.paper,
    theme: given.theme,
    contents: given['no-contents'] === undefined,
    header: given.header,
    footer: given.footer,
  })
  // Everything else was checked above, so it is one of the two free texts.
  if (!handout.success) return fail({ code: 'textRefused', option: `--${handout.error.issues[0]?.path.join('.') ?? ''}` })
  return succeed({ kind: 'export', format, out: given.out, language, theme: (given.theme as ThemeName | undefined) ?? null, handout: handout.data, ...input })
}

function readArticleOptions({ title, encoding, chapters }: Given): Result<ArticleOptions, UsageFailure> {
  if (title !== undefined && (title.length > 120 || title.trim() === '' || /[\p{Cc}\p{Cs}]/u.test(title))) return fail({ code: 'textRefused', option: '--title' })
  if (encoding !== undefined && !isEncoding(encoding)) return fail({ code: 'unknownEncoding', value: encoding })
  const indices = chapters === undefined ? undefined : readChapters(chapters)
  if (indices === null) return fail({ code: 'notChapters', value: chapters ?? '' })
  return succeed({ ...(title === undefined ? {} : { title: title.trim() }), ...(encoding === undefined ? {} : { encoding }), ...(indices === undefined ? {} : { chapters: indices }) })
}

/** A label of the WHATWG Encoding Standard. */
function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

const mostChapters = 2000

/** `1-3,5`, counted from 1 → 0, 1, 2, 4; null when it says nothing of the kind. */
function readChapters(text: string): number[] | null {
  if (!/^\d{1,4}(-\d{1,4})?(,\d{1,4}(-\d{1,4})?)*$/.test(text)) return null
  const chosen = new Set<number>()
  for (const part of text.split(',')) {
    const [first = 0, last = first] = part.split('-').map(Number)
    if (first < 1 || last < first || last > mostChapters) return null
    for (let number = first; number <= last; number += 1) chosen.add(number - 1)
  }
  return [...chosen].sort((one, other) => one - other)
}

/** A PDF called `handout.docx` opens nowhere. A name without an extension is the user's choice, and a folder may have a point in its name. */
function isNameFor(out: string, format: NamedFormat): boolean {
  const extension = extname(out).toLowerCase()
  if (format === 'svg') return !['.svg', '.pdf', '.md'].includes(extension)
  return extension === '' || extension === `.${format}`
}
