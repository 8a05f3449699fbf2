/** The files that reading a PDF needs beside the program, by their path in pdfjs-dist: character maps, and fonts that a PDF may leave out. */
const files = {
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', { query: '?url', import: 'default', eager: true }),
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', { query: '?url', import: 'default', eager: true }),
}

const addresses = new Map(Object.entries(files).map(([path, address]) => [path.slice(path.indexOf('pdfjs-dist/') + 'pdfjs-dist/'.length), address]))

/** `name` as `cmaps/UniGB-UCS2-H.bcmap`. Rejects when there is no such file. */
export async function loadAsset(name: string): Promise<Uint8Array> {
  const address = addresses.get(name)
  if (address === undefined) throw new Error(`no such asset: ${name}`)
  const response = await fetch(address)
  if (!response.ok) throw new Error(`the asset ${name} is missing`)
  return new Uint8Array(await response.arrayBuffer())
}
