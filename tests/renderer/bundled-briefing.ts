/** The briefing that comes with the application, read as the application reads it. */
import { readFileSync } from 'node:fs'
import { readBriefing } from '../../briefing/briefing-file'

const path = new URL('../../resources/briefings/advanced-manufacturing-clusters/briefing.json', import.meta.url)
const read = readBriefing(readFileSync(path, 'utf8'))
if (!read.ok) throw new Error(`The bundled briefing cannot be read: ${read.failure.code}`)

export const bundledBriefing = read.value
