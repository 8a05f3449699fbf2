/** `npm run brief -- …`: builds what is stale, and runs the command line of export/cli.ts. Progress goes to stderr. */
import { buildWhenStale } from './build-when-stale.mjs'
import { texts } from './system-texts.mjs'

await buildWhenStale(() => console.error(texts.building))
await import('../out/main/cli.js')
