/** A PDF as another program reads it: text by code point, bookmarks, links and what is said about the document. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  /** The text of each page in the order of drawing; a space between pieces. */
  readonly pages: readonly string[]
  /** Titles with the page they lead to, counting from 0, and what is below them. */
  readonly bookmarks: readonly ReadBookmark[]
  /** From which page to which. */
  readonly links: readonly { readonly page: number; readonly target: number }[]
  readonly info: Readonly<Record<string, unknown>>
  readonly language: string | null
  readonly showsTitle: boolean
}

export interface ReadBookmark {
  readonly title: string
  readonly page: number
  readonly children: readonly ReadBookmark[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const pageOf = async (destination: string | unknown[] | null): Promise<number> => {
    const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination
    return pdf.getPageIndex(explicit?.[0] as Parameters<typeof pdf.getPageIndex>[0])
  }
  type Outline = Awaited<ReturnType<typeof pdf.getOutline>>
  const readOutline = (outline: Outline | null): Promise<ReadBookmark[]> =>
    Promise.all((outline ?? []).map(async ({ title, dest, items }) => ({ title, page: await pageOf(dest), children: await readOutline(items) })))

  const pages: string[] = []
  const links: { page: number; target: number }[] = []
  for (let index = 0; index < pdf.numPages; index += 1) {
    const page = await pdf.getPage(index + 1)
    const { items } = await page.getTextContent({ disableNormalization: true })
    pages.push(items.map((item) => ('str' in item ? item.str : '')).filter((text) => text !== '').join(' '))
    for (const annotation of await page.getAnnotations()) links.push({ page: index, target: await pageOf(annotation.dest) })
  }
  const { info } = await pdf.getMetadata()
  const preferences = (await pdf.getViewerPreferences()) as Record<string, unknown> | null
  const read = {
    pages,
    bookmarks: await readOutline(await pdf.getOutline()),
    links,
    info: info as Record<string, unknown>,
    language: String((info as Record<string, unknown>).Language ?? ''),
    showsTitle: preferences?.DisplayDocTitle === true,
  }
  await pdf.destroy()
  return read
}
