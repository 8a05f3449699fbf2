/**
 * PDF as pdfkit writes it, uncompressed → the same document in fewer bytes.
 *
 * 1. `readObjects` takes the file apart by its own table of offsets.
 * 2. Chinese fonts get outlines of fewer bytes (compact-font.ts), pages operations of fewer words
 *    (compact-content.ts); every stream is deflated.
 * 3. Everything that is not a stream goes into object streams, and the table becomes a stream too
 *    (ISO 32000-1, 7.5.7 and 7.5.8), which saves a tenth of a handout.
 * The same input gives the same bytes.
 */
import { deflateSync } from 'node:zlib'
import { compactContent } from './compact-content'
import { compactFont } from './compact-font'

interface PdfObject {
  readonly number: number
  /** What stands between `obj` and `endobj`, or the dictionary of a stream. */
  readonly value: string
  readonly stream: Buffer | null
}

interface ParsedPdf {
  readonly header: Buffer
  readonly objects: readonly PdfObject[]
  /** Root, Info and ID, without the brackets. */
  readonly trailer: string
}

/** Objects in one object stream: enough to compress well, few enough to open one page quickly. */
const objectsInStream = 200

/** `pdf` is what pdfkit writes with `compress: false`. */
export function compactPdf(pdf: Buffer): Buffer {
  const { header, objects, trailer } = readObjects(pdf)
  const chineseFonts = findChineseFonts(objects)
  const contents = findContents(objects)
  const compactStream = (number: number, stream: Buffer): Buffer => {
    if (chineseFonts.has(number)) return compactFont(stream)
    if (contents.has(number)) return Buffer.from(compactContent(stream.toString('latin1')), 'latin1')
    return stream
  }
  const plain = objects.filter((object) => object.stream === null)
  const streams = objects.flatMap(({ number, value, stream }) => {
    if (!stream) return []
    return [{ number, bytes: writeStream(value, compactStream(number, stream)) }]
  })
  const groups = Array.from({ length: Math.ceil(plain.length / objectsInStream) }, (_, index) => plain.slice(index * objectsInStream, (index + 1) * objectsInStream))
  const firstNumber = Math.max(...objects.map((object) => object.number)) + 1
  const packed = groups.map((group, index) => ({ number: firstNumber + index, bytes: writeObjectStream(group) }))
  return assemble(header, [...streams, ...packed], groups, firstNumber, trailer)
}

function readObjects(pdf: Buffer): ParsedPdf {
  const tableStart = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(pdf.toString('latin1', pdf.length - 64))?.[1])
  const table = pdf.toString('latin1', tableStart)
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map((entry) => Number(entry[1])).sort((one, other) => one - other)
  const trailer = /trailer\n<<([\s\S]*)>>\nstartxref/.exec(table)?.[1] ?? ''
  const objects = offsets.map((offset, index) => readObject(pdf.subarray(offset, offsets[index + 1] ?? tableStart)))
  return { header: pdf.subarray(0, offsets[0]), objects, trailer: trailer.replace(/\/Size \d+/, '').trim() }
}

function readObject(bytes: Buffer): PdfObject {
  const opening = bytes.indexOf(' 0 obj\n')
  const number = Number(bytes.toString('latin1', 0, opening))
  const start = opening + 7
  const end = bytes.lastIndexOf('\nendobj')
  const streamStart = bytes.indexOf('>>\nstream\n', start)
  if (streamStart === -1 || streamStart > end) return { number, value: bytes.toString('latin1', start, end), stream: null }
  const value = bytes.toString('latin1', start, streamStart + 2)
  const length = Number(/\/Length (\d+)/.exec(value)?.[1])
  const dataStart = streamStart + 10
  return { number, value, stream: bytes.subarray(dataStart, dataStart + length) }
}

/** The numbers of the font files whose descriptor names a Chinese face. */
function findChineseFonts(objects: readonly PdfObject[]): Set<number> {
  const descriptors = objects.filter(({ value }) => /\/FontName \/\w+\+Noto(?:Sans|Serif)SC/.test(value))
  return new Set(descriptors.map(({ value }) => Number(/\/FontFile2 (\d+) 0 R/.exec(value)?.[1])))
}

/** The numbers of the streams that draw pages. */
function findContents(objects: readonly PdfObject[]): Set<number> {
  const pages = objects.filter(({ value }) => /\/Type \/Page\b(?!s)/.test(value))
  return new Set(pages.map(({ value }) => Number(/\/Contents (\d+) 0 R/.exec(value)?.[1])))
}

/** XMP metadata stays readable for programs that look for it without parsing the file. */
function writeStream(value: string, stream: Buffer): Buffer {
  // An image is compressed already.
  if (/\/Type \/Metadata|\/Filter/.test(value)) return framed(value, stream)
  return framed(value.replace(/>>$/, '/Filter /FlateDecode\n>>'), deflateSync(stream, { level: 9 }))
}

function framed(dictionary: string, data: Buffer): Buffer {
  const withLength = dictionary.replace(/\/Length \d+\n/, '').replace(/>>$/, `/Length ${data.length}\n>>`)
  return Buffer.concat([Buffer.from(`${withLength}\nstream\n`, 'latin1'), data, Buffer.from('\nendstream')])
}

function writeObjectStream(objects: readonly PdfObject[]): Buffer {
  const bodies = objects.map(({ value }) => `${value}\n`)
  let offset = 0
  const index = objects.map(({ number }, position) => {
    const entry = `${number} ${offset}`
    offset += (bodies[position] ?? '').length
    return entry
  })
  const head = `${index.join(' ')}\n`
  const data = deflateSync(Buffer.from(head + bodies.join(''), 'latin1'), { level: 9 })
  return framed(`<<\n/Type /ObjStm\n/N ${objects.length}\n/First ${head.length}\n/Filter /FlateDecode\n>>`, data)
}

/** One entry of the table of objects: its kind, then where it is. */
type Location = readonly [kind: 1, offset: number, generation: 0] | readonly [kind: 2, stream: number, index: number]

function assemble(header: Buffer, written: readonly { number: number; bytes: Buffer }[], groups: readonly (readonly PdfObject[])[], firstNumber: number, trailer: string): Buffer {
  const locations = new Map<number, Location>()
  groups.forEach((group, stream) => group.forEach(({ number }, index) => locations.set(number, [2, firstNumber + stream, index])))
  const parts = [header]
  let offset = header.length
  for (const { number, bytes } of written) {
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), bytes, Buffer.from('\nendobj\n')])
    locations.set(number, [1, offset, 0])
    parts.push(part)
    offset += part.length
  }
  const tableNumber = firstNumber + groups.length
  locations.set(tableNumber, [1, offset, 0])
  const table = writeTable(locations, tableNumber + 1, trailer)
  parts.push(Buffer.from(`${tableNumber} 0 obj\n`), table, Buffer.from(`\nendobj\nstartxref\n${offset}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** Fields of 1, 4 and 2 bytes; a number that no object has is free. */
function writeTable(locations: ReadonlyMap<number, Location>, size: number, trailer: string): Buffer {
  const rows = Buffer.alloc(size * 7)
  for (const [number, [kind, where, index]] of locations) {
    rows.writeUInt8(kind, number * 7)
    rows.writeUInt32BE(where, number * 7 + 1)
    rows.writeUInt16BE(index, number * 7 + 5)
  }
  rows.writeUInt16BE(0xffff, 5)
  return framed(`<<\n/Type /XRef\n/Size ${size}\n/W [1 4 2]\n${trailer}\n/Filter /FlateDecode\n>>`, deflateSync(rows, { level: 9 }))
}
