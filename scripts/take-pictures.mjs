/**
 * The pictures of the README, taken of the real application: `npm run pictures`.
 *
 * Starts the built application as the end-to-end tests do, and writes docs/pictures/*.png.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { buildWhenStale } from './build-when-stale.mjs'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'pictures')
const pictures = [
  { name: 'slides', settings: { view: 'slides', interfaceLanguage: 'en', slideLanguage: 'both', notesLanguage: 'both', slideId: 'output', appearance: 'light' } },
  { name: 'reading', settings: { view: 'reading', interfaceLanguage: 'zh-CN', readingLayout: 'columns', appearance: 'dark' } },
]

await buildWhenStale(() => console.error('Building …'))
const { module: harness } = await runnerImport(join(root, 'tests', 'e2e', 'application.ts'))
await mkdir(folder, { recursive: true })
for (const { name, settings } of pictures) {
  const application = await harness.launchApplication({ settings, size: { width: 1440, height: 900 } })
  await application.page.evaluate(() => document.fonts.ready)
  await application.page.waitForTimeout(1500)
  await application.page.screenshot({ path: join(folder, `${name}.png`) })
  await application.close()
  console.log(`docs/pictures/${name}.png`)
}
