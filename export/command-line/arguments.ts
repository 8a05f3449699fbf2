/**
 * The words after `npm run brief --` → a command, or what is wrong with them.
 * Values are checked by the schemas that the export dialog uses too.
 */
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { type LanguageMode, languageModes } from '../../briefing/article'
import { type ThemeName, themeNames } from '../../briefing/briefing'
import { handoutLayouts, HandoutOptions, papers } from '../../briefing/handout/options'
import { fail, succeed, type Result } from '../../briefing/result'

export const exportFormats = ['pdf', 'svg', 'md'] as const
export type ExportFormat = (typeof exportFormats)[number]

export type Command =
  | { readonly kind: 'help' }
  /** `file` is null for the bundled briefing. */
  | { readonly kind: 'check'; readonly file: string | null }
  | {
      readonly kind: 'export'
      readonly file: string | null
      readonly format: ExportFormat
      readonly out: string
      readonly language: LanguageMode
      /** The briefing's own theme when null; handouts are white unless asked otherwise. */
      readonly theme: ThemeName | null
      readonly handout: HandoutOptions
    }

export type UsageFailure =
  | { readonly code: 'noCommand' | 'noOutput' }
  | { readonly code: 'unknownCommand'; readonly command: string }
  | { readonly code: 'tooManyFiles'; readonly file: string }
  | { readonly code: 'unknownOption' | 'repeatedOption' | 'valueMissing' | 'valueUnwanted'; readonly option: string }
  | { readonly code: 'unknownValue'; readonly option: string; readonly value: string; readonly allowed: string }
  | { readonly code: 'textRefused'; readonly option: string }
  | { readonly code: 'optionOfOtherFormat'; readonly option: string; readonly format: ExportFormat }
  | { readonly code: 'otherExtension'; readonly out: string; readonly format: ExportFormat }

/** What may be given, and the values allowed; null where any text is. */
const exportOptions = {
  to: exportFormats,
  lang: languageModes,
  'notes-lang': languageModes,
  layout: handoutLayouts,
  paper: papers,
  theme: themeNames,
  header: null,
  footer: null,
  out: null,
} as const satisfies Record<string, readonly string[] | null>

/** Which formats an option is for; the others are for all. */
const formatsOf: Partial<Readonly<Record<OptionName | (typeof flags)[number], readonly ExportFormat[]>>> = {
  'notes-lang': ['pdf'],
  layout: ['pdf'],
  paper: ['pdf'],
  theme: ['pdf', 'svg'],
  header: ['pdf'],
  footer: ['pdf'],
  'no-contents': ['pdf'],
}

const flags = ['help', 'no-contents'] as const

type OptionName = keyof typeof exportOptions
type Given = Partial<Record<OptionName | (typeof flags)[number], string>>

export function readArguments(words: readonly string[]): Result<Command, UsageFailure> {
  const read = readTokens(words)
  if (!read.ok) return read
  const { given, positionals } = read.value
  const [command, file, unexpected] = positionals
  if (given.help !== undefined || command === 'help') return succeed({ kind: 'help' })
  if (command === undefined) return fail({ code: 'noCommand' })
  if (command !== 'check' && command !== 'export') return fail({ code: 'unknownCommand', command })
  if (unexpected !== undefined) return fail({ code: 'tooManyFiles', file: unexpected })
  if (command === 'check') {
    const [option] = Object.keys(given)
    return option === undefined ? succeed({ kind: 'check', file: file ?? null }) : fail({ code: 'unknownOption', option: `--${option}` })
  }
  return readExport(given, file ?? null)
}

function readTokens(words: readonly string[]): Result<{ given: Given; positionals: string[] }, UsageFailure> {
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      'no-contents': { type: 'boolean' },
      ...Object.fromEntries(Object.keys(exportOptions).map((name) => [name, { type: 'string' as const }])),
    },
  })
  const given: Given = {}
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const { name, value, rawName: option } = token
    if (isOption(name)) {
      // `--out --to` is a forgotten value, not a file called `--to`.
      if (value === undefined || value === '' || (value.startsWith('--') && token.inlineValue !== true)) return fail({ code: 'valueMissing', option })
    } else if (!isFlag(name)) {
      return fail({ code: 'unknownOption', option })
    } else if (value !== undefined) {
      return fail({ code: 'valueUnwanted', option })
    }
    if (given[name] !== undefined) return fail({ code: 'repeatedOption', option })
    given[name] = value ?? ''
  }
  return succeed({ given, positionals })
}

function readExport(given: Given, file: string | null): Result<Command, UsageFailure> {
  for (const [name, allowed] of Object.entries(exportOptions)) {
    const value = given[name as OptionName]
    if (allowed && value !== undefined && !(allowed as readonly string[]).includes(value)) {
      return fail({ code: 'unknownValue', option: `--${name}`, value, allowed: allowed.join(', ') })
    }
  }
  const format = (given.to ?? 'pdf') as ExportFormat
  const unused = Object.entries(formatsOf).find(([name, formats]) => given[name as keyof Given] !== undefined && !formats.includes(format))
  if (unused) return fail({ code: 'optionOfOtherFormat', option: `--${unused[0]}`, format })
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
  return succeed({
    kind: 'export',
    file,
    format,
    out: given.out,
    language,
    theme: (given.theme as ThemeName | undefined) ?? null,
    handout: handout.data,
  })
}

/** A PDF called `handout.docx` opens nowhere. A name without an extension is the user's choice, and a folder may have a point in its name. */
function isNameFor(out: string, format: ExportFormat): boolean {
  const extension = extname(out).toLowerCase()
  if (format === 'svg') return !['.svg', '.pdf', '.md'].includes(extension)
  return extension === '' || extension === `.${format}`
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(exportOptions, name)
}

function isFlag(name: string): name is (typeof flags)[number] {
  return (flags as readonly string[]).includes(name)
}
