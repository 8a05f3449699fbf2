/**
 * The saved form of a briefing: JSON text ⇄ Briefing.
 *
 *     { "format": "duobrief", "formatVersion": 1, "briefing": { … } }
 *
 * Reading goes from the cheapest question to the dearest, and stops at the first that fails:
 * 1. is the text small and shallow enough to be parsed at all;
 * 2. is it JSON, a briefing, and of a version that this program knows;
 * 3. `migrations` bring an older form up to the current one, a version at a time;
 * 4. the schema accepts it; keys that it does not know are refused, so nothing is lost in silence;
 * 5. ids are unique, and every id that is named exists.
 * Only what the schema has built anew is handed on: parsed JSON is never merged into an object.
 */
import { z } from 'zod'
import { sentencesOf } from './article'
import { Briefing } from './briefing'
import { fail, succeed, type Result } from './result'

export const briefingFormat = 'duobrief'

/** In UTF-16 units of the text; whoever reads the file limits its bytes. */
export const maximumLength = 32 * 1024 * 1024
/** Objects and arrays within each other. A briefing needs 9. */
export const maximumDepth = 64

type Migration = (briefing: unknown) => unknown

/** The migration at index n takes a briefing of version n + 1 to version n + 2. */
const migrations: readonly Migration[] = []

export const currentVersion = migrations.length + 1

/** `where` is the path to the value from the briefing down, with dots: `slides.3.headline.zh`. */
export type BriefingFailure =
  | { readonly code: 'tooLarge'; readonly maximum: number }
  | { readonly code: 'tooDeep'; readonly maximum: number }
  | { readonly code: 'notJson' }
  | { readonly code: 'notABriefing' }
  | { readonly code: 'tooNew'; readonly version: number; readonly newest: number }
  /** `what` is the schema's own code for the fault, such as `invalid_type` or `too_big`. */
  | { readonly code: 'invalid'; readonly where: string; readonly what: string }
  | { readonly code: 'duplicateId'; readonly where: string; readonly id: string }
  | { readonly code: 'unknownReference'; readonly where: string; readonly id: string; readonly to: 'sentence' | 'section' | 'picture' }

export function readBriefing(text: string): Result<Briefing, BriefingFailure> {
  if (text.length > maximumLength) return fail({ code: 'tooLarge', maximum: maximumLength })
  if (isDeeperThan(text, maximumDepth)) return fail({ code: 'tooDeep', maximum: maximumDepth })

  const json = parseJson(text)
  if (!json.ok) return json

  const envelope = Envelope.safeParse(json.value)
  if (!envelope.success) return fail({ code: 'notABriefing' })
  const { formatVersion } = envelope.data
  if (formatVersion > currentVersion) return fail({ code: 'tooNew', version: formatVersion, newest: currentVersion })

  const migrated = migrations.slice(formatVersion - 1).reduce((value, migrate) => migrate(value), envelope.data.briefing)
  const briefing = Briefing.safeParse(migrated)
  if (!briefing.success) {
    const [issue] = briefing.error.issues
    return fail({ code: 'invalid', where: issue?.path.join('.') ?? '', what: issue?.code ?? 'custom' })
  }

  const failure = findReferenceFault(briefing.data)
  return failure ? fail(failure) : succeed(briefing.data)
}

/**
 * The same briefing always gives the same text: keys stand in the order of the schema, whatever
 * order they were set in; `indent` spaces a level, none for what no person is to read. Throws when the value is not a briefing, which only a bug can bring about.
 */
export function writeBriefing(briefing: Briefing, indent = 1): string {
  const envelope = { format: briefingFormat, formatVersion: currentVersion, briefing: Briefing.parse(briefing) }
  return `${JSON.stringify(envelope, null, indent)}\n`
}

/** What no schema of a part can see: an id that is used twice, or one that is named and does not exist. */
function findReferenceFault(briefing: Briefing): BriefingFailure | undefined {
  return findDuplicateId(briefing) ?? findUnknownReference(briefing)
}

/** A briefing as a value, checked as one that is read from a file is. */
export const WholeBriefing = Briefing.refine((briefing) => findReferenceFault(briefing) === undefined)

/** Open to other keys and to none at all: a newer version must still be told from a file that is no briefing. */
const Envelope = z.object({
  format: z.literal(briefingFormat),
  formatVersion: z.int().min(1),
  briefing: z.unknown().optional(),
})

function parseJson(text: string): Result<unknown, BriefingFailure> {
  try {
    return succeed(JSON.parse(text))
  } catch {
    return fail({ code: 'notJson' })
  }
}

/** Looks at the text, because a parser that recurses would already have run out of stack. */
function isDeeperThan(text: string, maximum: number): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (inString) {
      if (character === '\\') index += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') {
      depth += 1
      if (depth > maximum) return true
    } else if (character === '}' || character === ']') depth -= 1
  }
  return false
}

interface NamedId {
  readonly where: string
  readonly id: string
}

function findDuplicateId({ article, sections, pictures, slides }: Briefing): BriefingFailure | undefined {
  const sentences = article.blocks.flatMap((block, blockIndex) =>
    block.sentences.map(({ id }, index) => ({ where: `article.blocks.${blockIndex}.sentences.${index}.id`, id })),
  )
  const idsByKind: readonly (readonly NamedId[])[] = [
    [{ where: 'article.title.id', id: article.title.id }, ...sentences],
    article.blocks.map(({ id }, index) => ({ where: `article.blocks.${index}.id`, id })),
    sections.map(({ id }, index) => ({ where: `sections.${index}.id`, id })),
    pictures.map(({ id }, index) => ({ where: `pictures.${index}.id`, id })),
    slides.map(({ id }, index) => ({ where: `slides.${index}.id`, id })),
  ]
  for (const ids of idsByKind) {
    const seen = new Set<string>()
    for (const { where, id } of ids) {
      if (seen.has(id)) return { code: 'duplicateId', where, id }
      seen.add(id)
    }
  }
  return undefined
}

function findUnknownReference({ article, sections, pictures, slides }: Briefing): BriefingFailure | undefined {
  const sentenceIds = new Set(sentencesOf(article).map(({ id }) => id))
  const sectionIds = new Set(sections.map(({ id }) => id))
  const pictureIds = new Set(pictures.map(({ id }) => id))

  for (const [index, slide] of slides.entries()) {
    if (slide.section !== undefined && !sectionIds.has(slide.section)) {
      return { code: 'unknownReference', where: `slides.${index}.section`, id: slide.section, to: 'section' }
    }
    if ('picture' in slide && slide.picture !== undefined && !pictureIds.has(slide.picture)) {
      return { code: 'unknownReference', where: `slides.${index}.picture`, id: slide.picture, to: 'picture' }
    }
  }
  for (const { where, id } of [...listSources(sections, 'sections'), ...listSources(slides, 'slides')]) {
    if (!sentenceIds.has(id)) return { code: 'unknownReference', where, id, to: 'sentence' }
  }
  return undefined
}

/** Every statement is found by its `sources`, wherever a slide kind keeps it: a new kind needs no line here. */
function listSources(value: unknown, where: string): NamedId[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'sources' && Array.isArray(child)
      ? child.map((id: string, index) => ({ where: `${where}.sources.${index}`, id }))
      : listSources(child, `${where}.${key}`),
  )
}
