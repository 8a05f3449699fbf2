/**
 * What presenting keeps in the user-data folder: the talk that is being given, so that it can be resumed; how the user
 * likes to present; and for each briefing the ink and the times of rehearsal that are to outlast a talk.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { SavedTalk } from '../../briefing/presenting/resume'
import { Ink, PageTimes, PresentingPreferences } from '../../briefing/presenting/state'
import { createKeptFile, type KeptFile } from '../kept-file'

export const BriefingRecord = z.strictObject({ version: z.literal(1), ink: Ink, plan: PageTimes })
export type BriefingRecord = z.infer<typeof BriefingRecord>

export interface TalkFiles {
  readonly talk: KeptFile<SavedTalk>
  readonly preferences: KeptFile<PresentingPreferences>
  recordOf(briefingId: string): KeptFile<BriefingRecord>
  settled(): Promise<void>
}

export function openTalkFiles(userData: string): TalkFiles {
  const folder = join(userData, 'presenting')
  const records = new Map<string, KeptFile<BriefingRecord>>()
  const talk = createKeptFile(join(folder, 'talk.json'), SavedTalk)
  const preferences = createKeptFile(join(folder, 'preferences.json'), PresentingPreferences)
  return {
    talk,
    preferences,
    recordOf(briefingId) {
      // With something before it: a briefing may be called `con` or `aux`, which Windows keeps for devices.
      const record = records.get(briefingId) ?? createKeptFile(join(folder, `briefing-${briefingId}.json`), BriefingRecord)
      records.set(briefingId, record)
      return record
    },
    settled: async () => void (await Promise.all([talk, preferences, ...records.values()].map((file) => file.settled()))),
  }
}
