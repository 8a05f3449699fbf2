/**
 * Runs the built shell on an installed Chromium: `node out/main/chromium-host.js`.
 *
 * The shell's bundle says `import … from 'electron'`. A resolve hook of Node gives it our module of that name; the bundle
 * itself is the one that Electron runs, byte for byte. (An alias in the bundler would make a second bundle, and test that.)
 */
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findChromium } from './find-chromium'
import { chooseLanguage, shellTexts } from '../shell-texts'
import { host } from './host'

const electronModule = pathToFileURL(join(import.meta.dirname, 'electron.js')).href

type Resolve = (specifier: string, context: object, next: (specifier: string, context: object) => object) => object
/** Node 22.15 and later have hooks on the same thread; the types of Node 20, our oldest, do not know them. */
const { registerHooks } = module as typeof module & { registerHooks?: (hooks: { resolve: Resolve }) => void }

if (registerHooks !== undefined) {
  registerHooks({
    resolve: (specifier, context, next) => (specifier === 'electron' ? { url: electronModule, shortCircuit: true } : next(specifier, context)),
  })
} else {
  const hook = `export const resolve = (specifier, context, next) =>
    specifier === 'electron' ? { url: ${JSON.stringify(electronModule)}, shortCircuit: true } : next(specifier, context)`
  module.register(`data:text/javascript,${encodeURIComponent(hook)}`)
}

const program = findChromium()
if (program === null) {
  // Whoever stands before a machine without either may read only one of the two languages.
  console.error(`${shellTexts('zh-CN').noBrowser}\n${shellTexts('en').noBrowser}`)
  process.exit(1)
}
const texts = shellTexts(chooseLanguage('system', host.app.getPreferredSystemLanguages()))
if (host.app.lockFolder() === 'unusable') {
  console.error(texts.folderUnusable, host.app.getPath('userData'))
  process.exit(1)
}
console.log(texts.runningChromium, program)
await import(pathToFileURL(join(import.meta.dirname, 'main.js')).href)
try {
  await host.start(program)
} catch (error) {
  host.app.fail(`${texts.browserFailed} ${program} (${error instanceof Error ? error.message : String(error)})`)
}
