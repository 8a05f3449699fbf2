/**
 * Every message between the windows and the main process.
 *
 * A channel is a property name here, with a schema for what goes in and one for what comes out;
 * both are parsed on both legs (`serve.ts`, `renderer/desktop.ts`). The names stand in `channel-names.ts`. No schema holds a path: a file is
 * named by an opaque handle that only a dialog of the main process gives out.
 */
import { z } from 'zod'
import { LanguageMode, Pair } from '../briefing/article'
import { Briefing, ThemeName } from '../briefing/briefing'
import { WholeBriefing } from '../briefing/briefing-file'
import { HandoutOptions } from '../briefing/handout/options'
import { PresentingAction } from '../briefing/presenting/actions'
import { PresentingState } from '../briefing/presenting/state'
import type { EventName, RequestName } from './channel-names'

export type { EventName, RequestName }

/** What a channel answers: a value, or a failure with a code that the renderer turns into a sentence. */
function reply<Value extends z.ZodType, const Code extends string>(value: Value, codes: readonly [Code, ...Code[]]) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({
      ok: z.literal(false),
      failure: z.strictObject({ code: z.enum(codes), detail: z.string().max(2000).optional() }),
    }),
  ])
}

const nothing = z.strictObject({})
/** A name that all systems allow for a file, and that leads out of no folder. */
const FileName = z.string().min(1).max(255).regex(/^[^/\\:*?"<>|\p{Cc}]+$/u)
const SuggestedName = FileName.max(120)
const FileHandleId = z.string().regex(/^file-[0-9a-f]{32}$/)
const JobId = z.string().regex(/^job-[0-9a-f]{32}$/)

export const interfaceLanguages = ['zh-CN', 'en'] as const
export const InterfaceLanguage = z.enum(interfaceLanguages)
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>

/** What the user has set, and where the user was; kept in the user-data folder. */
export const Settings = z.strictObject({
  interfaceLanguage: z.enum(['system', ...interfaceLanguages]).default('system'),
  appearance: z.enum(['system', 'light', 'dark']).default('system'),
  slideTheme: ThemeName.default('paper'),
  slideLanguage: LanguageMode.default('both'),
  notesLanguage: LanguageMode.default('both'),
  notesPlace: z.enum(['beside', 'below', 'hidden']).default('beside'),
  readingLayout: z.enum(['columns', 'interleaved', 'zh', 'en']).default('columns'),
  /** Text size of the reading edition in CSS pixels. */
  readingSize: z.int().min(14).max(28).default(18),
  view: z.enum(['reading', 'slides', 'review']).default('slides'),
  /** The slide that was shown, and the block of the article that stood at the top. */
  slideId: z.string().max(80).optional(),
  blockId: z.string().max(80).optional(),
  handout: HandoutOptions.optional(),
  /** Whether a line tells, below the bundled briefing, that any article can become one. */
  showsStartHint: z.boolean().default(true),
})
export type Settings = z.infer<typeof Settings>

/** The briefing that is open, as a document. */
export const DocumentState = z.strictObject({
  /** The name of its file, without the folder; null before it has one. */
  name: FileName.nullable(),
  isBundled: z.boolean(),
  /** Whether what is open stands in a file of the user's. The bundled briefing, unchanged, counts as saved. */
  isSaved: z.boolean(),
})
export type DocumentState = z.infer<typeof DocumentState>

/** The last unsaved briefing that had to make room for another: it can be opened again. `keptAt` in milliseconds since 1970. */
export const RecoverableDraft = z.strictObject({ title: Pair, keptAt: z.number() })
export type RecoverableDraft = z.infer<typeof RecoverableDraft>

const openState = { document: DocumentState, recoverable: RecoverableDraft.nullable() }

export const Workspace = z.strictObject({
  briefing: Briefing,
  ...openState,
  /** A draft that was kept from the last time could not be read, and was set aside. */
  draftWasDamaged: z.boolean(),
  settings: Settings,
  /** The saved settings could not all be read, and have their defaults. */
  settingsWereReset: z.boolean(),
  environment: z.strictObject({
    runtime: z.enum(['electron', 'chromium-host']),
    version: z.string().max(40),
    platform: z.enum(['darwin', 'win32', 'linux']),
    /** BCP 47 tags, the most wanted first. */
    systemLanguages: z.array(z.string().max(40)).max(20),
  }),
})
export type Workspace = z.infer<typeof Workspace>

const DisplayId = z.string().regex(/^display-\d{1,20}$/)
const NetworkId = z.string().regex(/^network-\d{1,3}$/)

/** A display as its user knows it. `width` and `height` are what it shows, in its own pixels. */
export const StageDisplay = z.strictObject({
  id: DisplayId,
  /** As the system calls it; empty when it has no name. */
  label: z.string().max(200),
  width: z.int().min(1),
  height: z.int().min(1),
  isInternal: z.boolean(),
  isPrimary: z.boolean(),
})
export type StageDisplay = z.infer<typeof StageDisplay>

/** Where the talk is shown, and who follows it on a phone. */
export const Stage = z.strictObject({
  displays: z.array(StageDisplay).min(1).max(16),
  /** The same display when there is one only, or when all show the same picture. */
  audience: DisplayId,
  presenter: DisplayId,
  companion: z
    .strictObject({
      address: z.url().max(200),
      /** The address as a QR code: dark modules as an SVG path on a square of `size` modules, quiet zone included. */
      code: z.strictObject({ path: z.string().max(40_000), size: z.int().min(21).max(200) }),
      followers: z.int().min(0),
      showsPast: z.boolean(),
    })
    .nullable(),
})
export type Stage = z.infer<typeof Stage>

/** Told with every message, so that a window notices when it has missed one. */
const revision = z.int().min(0)

/** A network of this machine that the companion page can be served on; `name` is the system's. Loopback reaches this machine alone. */
export const Network = z.strictObject({ id: NetworkId, name: z.string().max(200), address: z.string().max(60), isLoopback: z.boolean() })
export type Network = z.infer<typeof Network>

const talkStart = z.strictObject({
  mode: PresentingState.shape.mode,
  /** Where to begin; absent for the first slide. */
  pageId: z.string().min(1).max(80).optional(),
  theme: ThemeName,
  audienceLanguage: LanguageMode,
  notesLanguage: LanguageMode,
  /** The roles of the displays exchanged, as the presenter has chosen before the start. */
  isSwapped: z.boolean().default(false),
})

/**
 * A briefing travels to the main process as JSON text, because a bridge copies a text at once and an object part by part; and in
 * pieces, so that a long one holds nothing up. `transfer` says which pieces belong together.
 */
const BriefingPiece = z.string().min(1).max(256 * 1024)
const TransferId = z.string().regex(/^transfer-[0-9a-f]{32}$/)
/** UTF-16 units of all pieces together. A briefing comes with its pictures. */
export const maximumBriefingLength = 64 * 1024 * 1024

/** The pieces, joined → the briefing. */
export const BriefingText = z
  .string()
  .max(maximumBriefingLength)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' })
      return z.NEVER
    }
  })
  .pipe(WholeBriefing)

/** Asked by a window, answered by the main process. */
export const requests = {
  openWorkspace: { input: nothing, output: reply(Workspace, ['briefingUnreadable', 'briefingDamaged', 'briefingTooNew']) },
  /** The whole of the settings, as they stand now. */
  saveSettings: { input: Settings, output: reply(nothing, ['unwritable']) },
  /** A piece of a briefing that `keepBriefing` will bring the end of; the pieces come in order. A page brings one briefing at a time. */
  bringBriefing: { input: z.strictObject({ transfer: TransferId, piece: BriefingPiece }), output: reply(nothing, ['tooLarge']) },
  /**
   * The briefing that is open now, of which `piece` is the last piece, or all. It is held at once: a request sent afterwards finds it. The answer comes when it is kept in the
   * user-data folder, within 2 s, so that a crash loses nothing; one that is not saved opens again at the next start.
   * `opened`: another document took the place of the one before (imported, or a .brief opened), which is kept as recoverable when it
   * was unsaved. `edited`: the open document has changed, or changed back (`isSaved`); it keeps its name and its place, `name` is passed over.
   */
  keepBriefing: {
    input: z.strictObject({ transfer: TransferId, piece: BriefingPiece, change: z.enum(['opened', 'edited']), name: FileName.nullable(), isSaved: z.boolean() }),
    output: reply(z.strictObject(openState), ['talkRunning', 'unwritable', 'diskFull']),
  },
  /** Back to the bundled briefing. An unsaved one is kept as recoverable. */
  openBundledBriefing: {
    input: nothing,
    output: reply(z.strictObject({ briefing: Briefing, ...openState }), ['talkRunning', 'unwritable', 'diskFull', 'briefingUnreadable', 'briefingDamaged', 'briefingTooNew']),
  },
  /** The recoverable draft takes the place of what is open, which is kept as recoverable in its turn when it is unsaved. */
  reopenDraft: {
    input: nothing,
    output: reply(z.strictObject({ briefing: Briefing, ...openState }), ['talkRunning', 'unwritable', 'diskFull', 'nothingToReopen']),
  },
  /** The recoverable draft is not wanted any more. */
  forgetDraft: { input: nothing, output: reply(z.strictObject(openState), ['unwritable', 'diskFull']) },
  /** Saves what is open as a .brief, and asks the user where when it has no place yet or `as` is set. */
  saveBriefing: {
    input: z.strictObject({ as: z.boolean(), suggestedName: SuggestedName }),
    output: reply(z.strictObject(openState), ['cancelled', 'tooLarge', 'unwritable', 'diskFull', 'notAFile', 'briefingUnreadable', 'briefingDamaged', 'briefingTooNew']),
  },
  /** Asks the user where to save; `name` is what to show of the place chosen. */
  chooseHandoutFile: {
    input: z.strictObject({ suggestedName: SuggestedName }),
    output: reply(z.strictObject({ file: FileHandleId, name: z.string().max(400) }), ['cancelled']),
  },
  /** Writes the handout; `exportProgress` tells how far it is. Nothing is left behind when it fails. */
  exportHandout: {
    input: z.strictObject({ job: JobId, file: FileHandleId, options: HandoutOptions }),
    output: reply(z.strictObject({ pages: z.int(), bytes: z.int() }), ['cancelled', 'unwritable', 'diskFull', 'notAFile', 'uncoveredCharacters', 'unknownFile', 'failed']),
  },
  cancelExport: { input: z.strictObject({ job: JobId }), output: reply(nothing, ['unknownJob']) },
  /** Opens the folder of a file that was just written. */
  revealFile: { input: z.strictObject({ file: FileHandleId }), output: reply(nothing, ['unknownFile']) },
  setFullScreen: { input: z.strictObject({ on: z.boolean() }), output: reply(nothing, ['failed']) },

  /** Before the start: which display will be whose, and whether a talk was broken off that can be resumed. */
  previewPresenting: {
    input: nothing,
    output: reply(
      z.strictObject({
        stage: Stage,
        isRunning: z.boolean(),
        resumable: z.strictObject({ title: Pair, number: z.int().min(1), total: z.int().min(1), savedAt: z.number() }).nullable(),
      }),
      ['briefingUnreadable'],
    ),
  },
  /** Opens the two windows of the talk. */
  startPresenting: { input: talkStart, output: reply(nothing, ['alreadyRunning', 'briefingUnreadable']) },
  /** Goes on with the talk that was broken off, at the same slide. */
  resumePresenting: { input: nothing, output: reply(nothing, ['alreadyRunning', 'briefingUnreadable', 'nothingToResume']) },
  /** The talk that was broken off will not be resumed. */
  forgetPresenting: { input: nothing, output: reply(nothing, ['unwritable']) },
  /** A window of the talk asks where it stands; again whenever it has missed an action. `window` is null for any other window. */
  joinPresenting: {
    input: nothing,
    output: reply(z.strictObject({ window: z.enum(['audience', 'presenter']).nullable(), revision, state: PresentingState, stage: Stage }), ['notRunning']),
  },
  actPresenting: { input: z.strictObject({ action: PresentingAction }), output: reply(nothing, ['notRunning']) },
  /** The networks on which phones could reach this machine. Asking opens nothing. */
  listNetworks: { input: nothing, output: reply(z.strictObject({ networks: z.array(Network).max(100) }), ['notRunning']) },
  /** Serves the companion page on one network until the talk ends; only after the user was asked. */
  startCompanion: {
    input: z.strictObject({ network: NetworkId, showsPast: z.boolean() }),
    output: reply(nothing, ['notRunning', 'unknownNetwork', 'cannotListen']),
  },
  stopCompanion: { input: nothing, output: reply(nothing, ['notRunning']) },
} as const satisfies Record<RequestName, { input: z.ZodType; output: z.ZodType }>

/** UTF-16 units of an input as JSON, where a channel takes more than `serve.ts` allows to all. JSON in JSON has a backslash at every quotation mark. */
export const inputLimits: Partial<Readonly<Record<RequestName, number>>> = { bringBriefing: 1024 * 1024, keepBriefing: 1024 * 1024 }

/** Told by the main process to its window. */
export const events = {
  /** `done` of `total` pages written. */
  exportProgress: z.strictObject({ job: JobId, done: z.int().min(0), total: z.int().min(1) }),
  fullScreenChanged: z.strictObject({ on: z.boolean() }),
  /** To the windows of the talk: `present(state, action, facts, now)` gives the state of this revision from that before. */
  presentingActed: z.strictObject({ revision, action: PresentingAction, now: z.number().nonnegative() }),
  /** To the windows of the talk: a display came, went or changed, or a follower did. */
  stageChanged: Stage,
  /** To all windows: a talk has begun, or has ended. */
  presentingChanged: z.strictObject({ isRunning: z.boolean() }),
} as const satisfies Record<EventName, z.ZodType>

/** What the preload puts on `window.desktop`. Values are parsed again on both sides, hence `unknown`. */
export type DesktopBridge = { readonly [Name in RequestName]: (input: unknown) => Promise<unknown> } & {
  readonly [Name in EventName as `on${Capitalize<Name>}`]: (listener: (event: unknown) => void) => () => void
}
