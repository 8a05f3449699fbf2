/**
 * The briefing that is open: which one it is, whether it is saved, and what is kept of it in the user-data folder.
 *
 * 1. At the start the bundled briefing is open; or, when the last run ended with an unsaved one, that one. A saved one opens again only
 *    when a talk about it was broken off: its own file may have changed meanwhile.
 * 2. Every change is held at once, and written half a second later, so that neither a crash nor the end of the program loses it.
 * 3. There are two places for what is kept. An unsaved briefing that has to make room for another keeps its place, and can be opened
 *    again: the other is written into the other place.
 * 4. Saving writes the package at a place that the user has chosen. The place is known in this run only: what opens again after a
 *    restart asks for one, and so overwrites nothing that has changed meanwhile.
 */
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Briefing } from '../briefing/briefing'
import { WholeBriefing } from '../briefing/briefing-file'
import { fail, succeed, type Result } from '../briefing/result'
import { writeFileSafely, type WriteFailure } from '../export/write-file'
import { DocumentState, type RecoverableDraft } from './contract'
import { createKeptFile, type KeptFile } from './kept-file'

export type BriefingProblem = { readonly code: 'briefingUnreadable' | 'briefingDamaged' | 'briefingTooNew' }
/** `tooLarge`: no Duobrief would open it again. */
export type SaveFailure = WriteFailure | BriefingProblem | { readonly code: 'tooLarge' }
export type KeepFailure = { readonly code: 'unwritable' | 'diskFull' }

/** Milliseconds within which changes are kept together. */
export const keepDelay = 500

const KeptDocument = z.strictObject({
  version: z.literal(1),
  name: DocumentState.shape.name,
  isSaved: z.boolean(),
  /** Whether it was open, or had made room for another. */
  isOpen: z.boolean(),
  keptAt: z.number(),
  briefing: WholeBriefing,
})
type KeptDocument = z.infer<typeof KeptDocument>

/** What one of the two places holds. */
interface Held {
  readonly kept: Omit<KeptDocument, 'version' | 'isOpen'>
  /** Where it was saved in this run. */
  readonly path: string | null
  /** Stays the same while the document is edited. */
  readonly document: symbol
}
type PlaceIndex = 0 | 1
const placeIndices = [0, 1] as const

export interface BriefingChange {
  readonly briefing: Briefing
  readonly change: 'opened' | 'edited'
  readonly name: string | null
  readonly isSaved: boolean
}

export interface OpenDocumentParts {
  readonly bundled: Result<Briefing, BriefingProblem>
  readonly userData: string
  /** The briefing of a talk that was broken off, which is to be there when the talk is resumed. */
  readonly interruptedBriefingId: string | null
  readonly writePackage: (briefing: Briefing) => Promise<Result<Uint8Array, { readonly code: 'tooLarge' }>>
  readonly clock: () => number
}

export interface OpenDocument {
  readonly briefing: Result<Briefing, BriefingProblem>
  readonly state: DocumentState
  readonly recoverable: RecoverableDraft | null
  readonly draftWasDamaged: boolean
  /** Where saving without a question goes; null when it must be asked for. */
  readonly path: string | null
  keep(change: BriefingChange): Promise<Result<null, KeepFailure>>
  openBundled(): Promise<Result<null, KeepFailure>>
  /** Null when there is none. */
  reopenDraft(): Promise<Result<null, KeepFailure>> | null
  forgetDraft(): Promise<Result<null, KeepFailure>>
  /** Takes hold of what is open at this moment, to be written where the user then says; changes made meanwhile stay unsaved. */
  beginSaving(): (path: string) => Promise<Result<null, SaveFailure>>
  /** For a process that is about to end: resolves when everything is on the disk. */
  settled(): Promise<void>
}

export async function openDocument(parts: OpenDocumentParts): Promise<OpenDocument> {
  const files = placeIndices.map((index) => createKeptFile(join(parts.userData, 'drafts', `draft-${index + 1}.json`), KeptDocument)) as [KeptFile<KeptDocument>, KeptFile<KeptDocument>]
  const kept = await Promise.all(files.map((file) => file.read()))
  const draftWasDamaged = files.some((file) => file.wasDamaged)

  const places: [Held | null, Held | null] = [null, null]
  let open: PlaceIndex | null = null
  for (const index of placeIndices) {
    const document = kept[index]
    if (!document) continue
    const isInterrupted = document.isOpen && document.briefing.id === parts.interruptedBriefingId
    if (document.isSaved && !isInterrupted) continue
    const { version: _, isOpen, ...rest } = document
    places[index] = { kept: rest, path: null, document: Symbol('document') }
    if (isOpen && (open === null || rest.keptAt > (places[open]?.kept.keptAt ?? 0))) open = index
  }

  const changed = new Set<PlaceIndex>()
  let waiting: { readonly flushed: Promise<Result<null, KeepFailure>>; readonly flush: () => void } | null = null
  let saving: Promise<unknown> = Promise.resolve()

  const writePlace = async (index: PlaceIndex): Promise<KeepFailure | null> => {
    const held = places[index]
    if (held === null) return (await files[index].remove()) ? null : { code: 'unwritable' }
    const written = await files[index].write({ version: 1, isOpen: index === open, ...held.kept })
    return written.ok ? null : { code: written.failure.code === 'diskFull' ? 'diskFull' : 'unwritable' }
  }

  const writeChanged = async (): Promise<Result<null, KeepFailure>> => {
    let failure: KeepFailure | null = null
    // The one that is open comes first: the other is on the disk already, and is only told that it is not open any more.
    for (const index of [...changed].sort((first) => (first === open ? -1 : 1))) {
      changed.delete(index)
      const fault = await writePlace(index)
      if (fault === null) continue
      // Tried again with the next change.
      changed.add(index)
      failure ??= fault
    }
    return failure === null ? succeed(null) : fail(failure)
  }

  /** Changes that follow one another fall into the same write, and do not put it off. */
  const keepSoon = (...indices: readonly (PlaceIndex | null)[]): Promise<Result<null, KeepFailure>> => {
    for (const index of indices) if (index !== null) changed.add(index)
    if (waiting === null) {
      let flush = (): void => {}
      const flushed = new Promise<Result<null, KeepFailure>>((resolve) => {
        flush = () => {
          clearTimeout(timer)
          waiting = null
          resolve(writeChanged())
        }
      })
      const timer = setTimeout(() => flush(), keepDelay)
      waiting = { flushed, flush }
    }
    return waiting.flushed
  }

  const asides = (): PlaceIndex[] =>
    placeIndices.filter((index) => index !== open && places[index] !== null).sort((first, second) => (places[second]?.kept.keptAt ?? 0) - (places[first]?.kept.keptAt ?? 0))

  /** The open document leaves: its place is free when it is saved. */
  const leaveOpen = (): PlaceIndex | null => {
    const left = open
    if (left !== null && places[left]?.kept.isSaved === true) places[left] = null
    open = null
    return left
  }

  const place = (kept: Held['kept'], path: string | null): Promise<Result<null, KeepFailure>> => {
    const left = leaveOpen()
    // Where there is no free place, the draft that has waited longer gives way; the one just left is the newer.
    const index = placeIndices.find((candidate) => places[candidate] === null) ?? (left === null ? (asides()[1] ?? 0) : left === 0 ? 1 : 0)
    places[index] = { kept, path, document: Symbol('document') }
    open = index
    return keepSoon(left, index)
  }

  return {
    get briefing() {
      const held = open === null ? null : places[open]
      return held ? succeed(held.kept.briefing) : parts.bundled
    },
    get state() {
      const held = open === null ? null : places[open]
      return held ? { name: held.kept.name, isBundled: false, isSaved: held.kept.isSaved } : { name: null, isBundled: true, isSaved: true }
    },
    get recoverable() {
      const [index] = asides()
      const held = index === undefined ? null : places[index]
      return held ? { title: held.kept.briefing.title, keptAt: held.kept.keptAt } : null
    },
    draftWasDamaged,
    get path() {
      return open === null ? null : (places[open]?.path ?? null)
    },

    keep({ briefing, change, name, isSaved }) {
      const keptAt = parts.clock()
      const held = open === null ? null : places[open]
      if (change === 'opened' || open === null || !held) return place({ briefing, name: change === 'opened' ? name : null, isSaved, keptAt }, null)
      places[open] = { ...held, kept: { ...held.kept, briefing, isSaved, keptAt } }
      return keepSoon(open)
    },

    openBundled: () => keepSoon(leaveOpen()),

    reopenDraft() {
      const [index] = asides()
      if (index === undefined) return null
      const left = leaveOpen()
      const held = places[index]
      if (held) places[index] = { ...held, kept: { ...held.kept, keptAt: parts.clock() } }
      open = index
      return keepSoon(left, index)
    },

    forgetDraft() {
      const [index] = asides()
      if (index === undefined) return Promise.resolve(succeed(null))
      places[index] = null
      return keepSoon(index)
    },

    beginSaving() {
      const before = open === null ? null : places[open]
      const saved = before ? succeed(before.kept.briefing) : parts.bundled
      const save = async (path: string): Promise<Result<null, SaveFailure>> => {
        if (!saved.ok) return saved
        const packed = await parts.writePackage(saved.value)
        if (!packed.ok) return packed
        const written = await writeFileSafely(path, packed.value)
        if (!written.ok) return written
        const name = basename(path)
        if (!before) {
          if (open === null) void place({ briefing: saved.value, name, isSaved: true, keptAt: parts.clock() }, path)
          return written
        }
        // Meanwhile it may have been edited, or have made room for another document.
        const index = placeIndices.find((candidate) => places[candidate]?.document === before.document)
        const held = index === undefined ? null : places[index]
        if (index === undefined || !held) return written
        const isSaved = held.kept.briefing === saved.value
        places[index] = isSaved && index !== open ? null : { ...held, path, kept: { ...held.kept, name, isSaved } }
        void keepSoon(index)
        return written
      }
      return (path) => {
        const done = saving.then(() => save(path))
        saving = done.catch(() => {})
        return done
      }
    },

    async settled() {
      await saving
      const last = waiting?.flushed
      waiting?.flush()
      await last
      await Promise.all(files.map((file) => file.settled()))
    },
  }
}
