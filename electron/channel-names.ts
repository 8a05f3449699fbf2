/**
 * The names of all channels, apart from their schemas: the preload needs no more than these,
 * and a preload without zod is read and run in no time. `contract.ts` does not compile when the two differ.
 */
export const requestNames = [
  'openWorkspace',
  'saveSettings',
  'bringBriefing',
  'keepBriefing',
  'openBundledBriefing',
  'reopenDraft',
  'forgetDraft',
  'saveBriefing',
  'chooseHandoutFile',
  'exportHandout',
  'cancelExport',
  'revealFile',
  'setFullScreen',
  'previewPresenting',
  'startPresenting',
  'resumePresenting',
  'forgetPresenting',
  'joinPresenting',
  'actPresenting',
  'listNetworks',
  'startCompanion',
  'stopCompanion',
] as const
export type RequestName = (typeof requestNames)[number]

export const eventNames = ['exportProgress', 'fullScreenChanged', 'presentingActed', 'stageChanged', 'presentingChanged'] as const
export type EventName = (typeof eventNames)[number]
