/**
 * `export`: writes a briefing as PDF, SVG or Markdown.
 *
 * 1. The place to write is checked before anything is laid out.
 * 2. Everything is made in memory.
 * 3. It is written beside its place and moved there whole, so that a failure leaves nothing behind.
 */
import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Briefing } from '../../briefing/briefing'
import { fail, succeed, type Result } from '../../briefing/result'
import { writeMarkdown } from '../markdown'
import { type UncoveredCharacters, writeHandoutPdf } from '../pdf-handout'
import { type SvgSlide, writeSvgSlides } from '../svg-slides'
import { findTarget, type WriteFailure, writeFileSafely } from '../write-file'
import type { Command } from './arguments'

export type ExportCommand = Extract<Command, { kind: 'export' }>

export type ExportFailure = UncoveredCharacters | { readonly code: 'outputFolderMissing' | 'outputIsFolder' | 'outputIsFile' | 'tooLarge' } | WriteFailure

export interface Written {
  /** Absolute. */
  readonly path: string
  /** Pages or slides; null for text. */
  readonly pages: number | null
  readonly bytes: number
}

export async function runExport(briefing: Briefing, command: ExportCommand, report: (done: number, total: number) => void): Promise<Result<Written, ExportFailure>> {
  const path = resolve(command.out)
  const fault = await findOutputFault(path, command.format === 'svg' ? 'folder' : 'file')
  if (fault) return fail(fault)
  switch (command.format) {
    case 'pdf': {
      const made = await writeHandoutPdf(briefing, command.handout, report)
      if (!made.ok) return made
      const written = await writeFileSafely(path, made.value.pdf)
      return written.ok ? succeed({ path, pages: made.value.pages, bytes: made.value.pdf.length }) : written
    }
    case 'md':
      return writeText(path, writeMarkdown(briefing, command.language))
    case 'svg': {
      const slides = writeSvgSlides(briefing, command.theme ?? briefing.theme, command.language)
      const written = await writeFolder(path, slides)
      const bytes = slides.reduce((sum, slide) => sum + Buffer.byteLength(slide.svg), 0)
      return written.ok ? succeed({ path, pages: slides.length, bytes }) : written
    }
  }
}

export async function findOutputFault(path: string, wanted: 'file' | 'folder'): Promise<ExportFailure | null> {
  const parent = await stat(dirname(path)).catch(() => null)
  if (!parent?.isDirectory()) return { code: 'outputFolderMissing' }
  const existing = await stat(path).catch(() => null)
  if (!existing) return null
  if (wanted === 'folder') return existing.isDirectory() ? null : { code: 'outputIsFile' }
  if (existing.isDirectory()) return { code: 'outputIsFolder' }
  return existing.isFile() ? null : { code: 'notAFile' }
}

/** A text at the place that the user has named. */
export async function writeText(out: string, text: string): Promise<Result<Written, ExportFailure>> {
  const path = resolve(out)
  const fault = await findOutputFault(path, 'file')
  if (fault) return fail(fault)
  const written = await writeFileSafely(path, text)
  return written.ok ? succeed({ path, pages: null, bytes: Buffer.byteLength(text) }) : written
}

/** Slides appear in the folder all together; slides of those names are replaced, other files left alone. */
async function writeFolder(folder: string, slides: readonly SvgSlide[]): Promise<Result<null, ExportFailure>> {
  const exists = (await stat(folder).catch(() => null)) !== null
  let temporary: string | null = null
  try {
    temporary = await mkdtemp(join(exists ? folder : dirname(folder), '.duobrief-'))
    const moves: { from: string; to: string }[] = []
    for (const { name, svg } of slides) {
      const target = await findTarget(join(folder, name))
      if (!target.ok) return target
      const from = join(temporary, name)
      await writeFile(from, svg, { flush: true })
      if (target.value.mode !== null) await chmod(from, target.value.mode)
      moves.push({ from, to: target.value.path })
    }
    if (!exists) await mkdir(folder)
    for (const { from, to } of moves) await rename(from, to)
    return succeed(null)
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code))
    return fail({ code: isFull ? 'diskFull' : 'unwritable' })
  } finally {
    if (temporary) await rm(temporary, { recursive: true, force: true }).catch(() => {})
  }
}
