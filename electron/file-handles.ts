/**
 * Opaque names for files. The renderer holds such a name and never a path: only a dialog of the main process makes one,
 * so a page that has been taken over cannot reach a file that the user did not choose.
 */
import { randomBytes } from 'node:crypto'

export interface FileHandles {
  /** A new handle for a path that the user has chosen. */
  mint(path: string): string
  /** `undefined` for a handle that was not minted in this run. */
  pathOf(handle: string): string | undefined
}

export function createFileHandles(): FileHandles {
  const paths = new Map<string, string>()
  return {
    mint(path) {
      const handle = `file-${randomBytes(16).toString('hex')}`
      paths.set(handle, path)
      return handle
    },
    pathOf: (handle) => paths.get(handle),
  }
}
