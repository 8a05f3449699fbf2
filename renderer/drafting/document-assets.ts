/** The files that reading documents needs beside the program: the character maps of PDF, by name. */
const characterMaps = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', { query: '?url', import: 'default', eager: true })

const addresses = new Map(Object.entries(characterMaps).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]))

/** `name` is the file's own, `UniGB-UCS2-H.bcmap`, with or without folders before it. */
export async function assetLoader(name: string): Promise<Uint8Array> {
  const address = addresses.get(name.slice(name.lastIndexOf('/') + 1))
  if (address === undefined) throw new Error(`no such asset: ${name}`)
  const response = await fetch(address)
  if (!response.ok) throw new Error(`the asset ${name} is missing`)
  return new Uint8Array(await response.arrayBuffer())
}
