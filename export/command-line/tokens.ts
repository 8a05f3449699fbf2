/** The words of a command line → what was given: options by name, each once, and the words that belong to none. */
import { parseArgs } from 'node:util'
import { languageModes } from '../../briefing/article'
import { themeNames } from '../../briefing/briefing'
import { handoutLayouts, papers } from '../../briefing/handout/options'
import { fail, succeed, type Result } from '../../briefing/result'

export const exportFormats = ['pdf', 'svg', 'md', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What may be given, and the values allowed; null where any text is, or what is allowed is asked elsewhere. */
export const valueOptions = {
  to: exportFormats,
  lang: languageModes,
  'notes-lang': languageModes,
  layout: handoutLayouts,
  paper: papers,
  theme: themeNames,
  header: null,
  footer: null,
  out: null,
  title: null,
  encoding: null,
  chapters: null,
} as const satisfies Record<string, readonly string[] | null>

const flags = ['help', 'no-contents'] as const

export type OptionName = keyof typeof valueOptions | (typeof flags)[number]
export type Given = Partial<Record<OptionName, string>>

export interface TokenFailure {
  readonly code: 'unknownOption' | 'repeatedOption' | 'valueMissing' | 'valueUnwanted'
  readonly option: string
}

export function readTokens(words: readonly string[]): Result<{ given: Given; positionals: string[] }, TokenFailure> {
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      'no-contents': { type: 'boolean' },
      ...Object.fromEntries(Object.keys(valueOptions).map((name) => [name, { type: 'string' as const }])),
    },
  })
  const given: Given = {}
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const { name, value, rawName: option } = token
    if (takesValue(name)) {
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

function takesValue(name: string): name is keyof typeof valueOptions {
  return Object.hasOwn(valueOptions, name)
}

function isFlag(name: string): name is (typeof flags)[number] {
  return (flags as readonly string[]).includes(name)
}
