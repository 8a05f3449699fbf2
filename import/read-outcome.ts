/**
 * What is asked of a reader, and what it may answer instead of a Manuscript.
 */

export interface ReadOptions {
  /** The file's name, for its extension; `clipboard.txt` and `clipboard.html` for what was pasted. */
  readonly name: string
  /** The user's choice, where we were unsure: a label of the WHATWG Encoding Standard. */
  readonly encoding?: string
  /** Of an EPUB: which chapters, from 0; all when absent and `choosesChapters` is not set. */
  readonly chapters?: readonly number[]
  /** Whether the user can be asked which chapters: then an EPUB without `chapters` fails with `chooseChapters`. */
  readonly choosesChapters?: boolean
  /**
   * Files that come with us and that PDF needs, by their path in the package pdfjs-dist: `cmaps/NAME.bcmap` (character maps of Chinese,
   * Japanese and Korean fonts) and `standard_fonts/NAME` (the fonts that a PDF may leave out). Rejects when there is none of that name.
   */
  readonly loadAsset: (name: string) => Promise<Uint8Array>
}

export interface Chapter {
  readonly index: number
  readonly title: string
  readonly characters: number
}

export type ReadFailure =
  | { readonly code: 'empty' | 'damaged' | 'encrypted' | 'noText' | 'noSentence' | 'tooDeep' | 'doctype' }
  /** No document that we know; `extension` as in the file's name, with its dot, or empty. */
  | { readonly code: 'unknownFormat'; readonly extension: string }
  /** A document that another program can save as one that we read: .doc, .wps, .rtf, .odt, .pptx … */
  | { readonly code: 'otherFormat'; readonly extension: string }
  /** `maximum` in bytes. */
  | { readonly code: 'tooLarge'; readonly maximum: number }
  /** A ZIP that holds more than any honest document does. */
  | { readonly code: 'tooMuchInside' }
  /** `encodings` are the likely ones, the likeliest first, each with the first words as it would have them. */
  | { readonly code: 'chooseEncoding'; readonly encodings: readonly { readonly encoding: string; readonly sample: string }[] }
  | { readonly code: 'chooseChapters'; readonly chapters: readonly Chapter[] }
