/** The files that a reader may ask for, from where they are installed. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ReadOptions } from '../../import/read-document'

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

export const loadAsset: ReadOptions['loadAsset'] = async (name) => new Uint8Array(await readFile(join(folder, name)))
