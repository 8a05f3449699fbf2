/** The briefing that ships with the program, for tests that need a real one. */
import { readFileSync } from 'node:fs'
import type { Briefing } from '../briefing/briefing'
import { readBriefing } from '../briefing/briefing-file'

export const bundledPath = new URL('../resources/briefings/advanced-manufacturing-clusters/briefing.json', import.meta.url).pathname

function readBundled(): Briefing {
  const result = readBriefing(readFileSync(bundledPath, 'utf8'))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export const bundledBriefing = readBundled()
