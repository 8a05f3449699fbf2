/** The files that come with us and that a format needs, for drafting in Node without the application. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const packaged = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'pdfjs-dist')

/** Character maps and standard fonts of PDF, by file name. */
export function loadAsset(name: string): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array(readFileSync(join(packaged, name.endsWith('.bcmap') ? 'cmaps' : 'standard_fonts', name.replace(/^.*\//, '')))))
}
