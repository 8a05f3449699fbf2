/** What can be opened: the endings of the file dialog, and how large a file may be. */

/** For the `accept` of a file input. */
export const acceptedFiles = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.epub,.pdf,.brief,.json,text/plain,text/markdown,text/html'

const megabyte = 1024 * 1024
const textLimit = 10 * megabyte
const fileLimit = 100 * megabyte

/** Bytes; of a text the whole is in memory several times over. */
export function sizeLimitOf(name: string): number {
  return /\.(txt|text|md|markdown|html?|xhtml)$/i.test(name) ? textLimit : fileLimit
}
