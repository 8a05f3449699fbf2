/**
 * A document's bytes and name → which reader it is for: by what it is first, and only among texts by its name.
 * A Word file called .txt is a Word file; a PDF called .docx is a PDF.
 */
import type { DocumentFormat } from '../briefing/manuscript'

export type Recognised =
  | DocumentFormat
  /** A ZIP: what is inside tells. */
  | 'zip'
  /** A container of Microsoft's (CFB): an old .doc, .xls, .ppt or .wps, or a .docx under a password. */
  | 'compound'
  | { readonly other: string }
  | 'unknown'
  | 'zeros'

const otherExtensions = new Set(['.doc', '.dot', '.wps', '.wpt', '.rtf', '.odt', '.ott', '.fodt', '.ppt', '.pptx', '.pps', '.dps', '.xls', '.xlsx', '.et', '.ods', '.odp', '.pages', '.key', '.numbers', '.mht', '.mhtml', '.mobi', '.azw3', '.caj', '.ofd', '.djvu', '.xps', '.tex', '.hwp', '.webarchive'])
export const readExtensions: Readonly<Record<string, DocumentFormat>> = {
  '.txt': 'txt',
  '.text': 'txt',
  '.md': 'md',
  '.markdown': 'md',
  '.mdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.shtml': 'html',
  '.docx': 'docx',
  '.epub': 'epub',
  '.pdf': 'pdf',
}

export function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,12}$/i.exec(name)?.[0].toLowerCase() ?? ''
}

export function isOtherExtension(extension: string): boolean {
  return otherExtensions.has(extension)
}

/** Whether a document that we read may be called so; what it is, its bytes tell. */
export function isReadExtension(extension: string): boolean {
  return readExtensions[extension] !== undefined
}

export function recogniseFormat(bytes: Uint8Array, name: string): Recognised {
  const extension = extensionOf(name)
  const head = latin1(bytes.subarray(0, 2048))
  const isPdf = /%PDF-\d/.test(head.slice(0, 1024))
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((signature) => head.startsWith(signature))) return 'zip'
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return 'compound'
  if (isPdf && !/^\s*</.test(head)) return 'pdf'
  if (head.startsWith('{\\rtf')) return { other: '.rtf' }
  if (isBinary(head)) return isOtherExtension(extension) ? { other: extension } : 'unknown'
  if (bytes.every((byte) => byte === 0)) return 'zeros'
  if (isOtherExtension(extension)) return { other: extension }
  if (extension === '.docx' || extension === '.epub' || extension === '.pdf') return 'unknown'
  if (name === 'clipboard.txt') return 'txt'
  if (name === 'clipboard.html') return 'html'
  if (/^MIME-Version:/im.test(head.slice(0, 1000)) && /multipart\/related/i.test(head)) return { other: '.mht' }
  const text = head.replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replaceAll('\0', '').trimStart()
  if (/^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*(<!doctype\s+html|<html[\s>])/i.test(text)) return 'html'
  if (/^<\?xml[\s]/i.test(text) && !isReadExtension(extension)) return 'unknown'
  const named = readExtensions[extension] ?? 'txt'
  // Words that someone has called a page are words: as a page they would be one paragraph.
  return named === 'html' && !/<[a-z!/?]/i.test(latin1(bytes.subarray(0, 256 * 1024)).replaceAll('\0', '')) ? 'txt' : named
}

/** First bytes of images, sound, films, programs, archives, fonts and databases: known, and no documents. Words can begin with none of them. */
const binarySignatures = [
  '\x89PNG', '\xFF\xD8\xFF', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', 'ID3\x02', 'ID3\x03', 'ID3\x04', 'OggS\0', 'fLaC\0', '\x7FELF', 'MZ\x90\0', 'MZ\0', '\xCA\xFE\xBA\xBE', '\xCF\xFA\xED\xFE', '\x1F\x8B',
  'BZh91AY', '\xFD7zXZ', '7z\xBC\xAF', 'Rar!\x1A', 'SQLite format 3\0', '\0asm', 'wOFF\0', 'wOF2\0', 'OTTO\0', '\0\x01\0\0', '%!PS-Adobe', 'AT&TFORM', 'bplist00',
] as const

function isBinary(head: string): boolean {
  return binarySignatures.some((signature) => head.startsWith(signature)) || /^RIFF[^]{4}(WEBP|WAVE|AVI )|^[^]{4}ftyp|^BM[^]{4}\0{4}/.test(head)
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return text
}

/** What a page says of its encoding in its first kilobytes (HTML 13.2.3.2); undefined when it says nothing. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 8192))
  const [, fromMeta] = /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head) ?? []
  const [, fromXml] = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head) ?? []
  return (fromMeta ?? fromXml)?.toLowerCase()
}

/** What a CFB container holds, by the names in its directory (UTF-16). */
export function describeCompound(bytes: Uint8Array, extension: string): 'encrypted' | { readonly other: string } {
  if (holdsName(bytes, 'EncryptedPackage')) return 'encrypted'
  if (isOtherExtension(extension)) return { other: extension }
  const found = [{ name: 'WordDocument', other: '.doc' }, { name: 'Workbook', other: '.xls' }, { name: 'PowerPoint Document', other: '.ppt' }].find(({ name }) => holdsName(bytes, name))
  return { other: found?.other ?? (extension === '.docx' || extension === '' ? '.doc' : extension) }
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const sought = [...name].flatMap((character) => [character.charCodeAt(0), 0])
  // Directory entries start at multiples of 128 bytes.
  for (let at = 0; at + sought.length <= bytes.length; at += 128) if (sought.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}
