/** A name that was typed into a save dialog → the path to write. */
import { existsSync } from 'node:fs'
import { extname } from 'node:path'

/** Some systems give the name as it was typed. A file that the dialog has not asked about is not overwritten. */
export function withExtension(path: string, extension: string): string {
  return extname(path) === '' && !existsSync(`${path}.${extension}`) ? `${path}.${extension}` : path
}
