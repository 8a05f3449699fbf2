/**
 * pdfjs, set up to run in the worker that we are in: no worker of its own, no evaluation of code, no WebAssembly, no request.
 * It is loaded when the first PDF comes.
 */
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ReadOptions } from './read-outcome'

export type PdfDocument = Awaited<ReturnType<typeof Pdfjs.getDocument>['promise']>

export async function openPdf(bytes: Uint8Array, loadAsset: ReadOptions['loadAsset']): Promise<PdfDocument> {
  const pdfjs = await loadPdfjs()
  /** Character maps and standard fonts, by the names of ReadOptions. */
  class Assets {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const folder = kind === 'cMapUrl' ? 'cmaps' : kind === 'standardFontDataUrl' ? 'standard_fonts' : null
      if (folder === null || !/^[\w-]+(\.\w+)?$/.test(filename)) throw new Error(`no such file: ${filename}`)
      return loadAsset(`${folder}/${filename}`)
    }
  }
  const parameters = {
    // pdfjs takes the bytes for itself.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    cMapPacked: true,
    BinaryDataFactory: Assets,
    // Nothing is drawn: without a document there is nothing to draw on.
    CanvasFactory: NoDrawing,
    FilterFactory: NoDrawing,
  }
  return pdfjs.getDocument(parameters).promise
}

class NoDrawing {
  destroy(): void {}
}

let loaded: Promise<typeof Pdfjs> | undefined

function loadPdfjs(): Promise<typeof Pdfjs> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<typeof Pdfjs> {
  const world = globalThis as { window?: unknown; console: { warn: (...words: unknown[]) => void } }
  // In a worker, the half that reads files would take the worker's own messages for its own; with a window it does not.
  const isWindowless = world.window === undefined
  const { warn } = world.console
  if (isWindowless) world.window = globalThis
  // As it loads, it warns of what it would need for drawing.
  world.console.warn = () => undefined
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    if (isWindowless) delete world.window
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    if (isWindowless) delete world.window
    world.console.warn = warn
  }
}
