/** From the question where to save, to the file on the disk and its folder on the screen. */
import { join } from 'node:path'
import type { Briefing } from '../../briefing/briefing'
import type { Result } from '../../briefing/result'
import type { ExportService } from '../export-service'
import type { FileHandles } from '../file-handles'
import type { Handlers } from '../serve'
import { withExtension } from '../typed-name'
import { writeFileSafely } from '../../export/write-file'
import type { BriefingProblem } from '../open-document'

type ExportingHandlers = Pick<Handlers, 'chooseHandoutFile' | 'exportHandout' | 'cancelExport' | 'revealFile'>

export interface ExportingParts {
  /** What is open at the moment. */
  readonly briefing: () => Result<Briefing, BriefingProblem>
  readonly files: FileHandles
  readonly service: ExportService
  /** Where the dialog opens. */
  readonly documents: string
  /** The path the user has chosen, or null. */
  readonly askWhereToSave: (suggestedPath: string) => Promise<string | null>
  readonly reveal: (path: string) => void
  /** Reads the export's fonts and modules. */
  readonly warmUp: () => void
}

export function exportingHandlers(parts: ExportingParts): ExportingHandlers {
  const { files, service } = parts
  return {
    async chooseHandoutFile({ suggestedName }) {
      // While the user looks for a place. At the start it would cost those who export nothing.
      parts.warmUp()
      const chosen = await parts.askWhereToSave(join(parts.documents, suggestedName))
      if (chosen === null) return { ok: false, failure: { code: 'cancelled' } }
      const path = withExtension(chosen, 'pdf')
      return { ok: true, value: { file: files.mint(path), name: path.slice(-400) } }
    },

    async exportHandout({ job, file, options }, contents) {
      const path = files.pathOf(file)
      if (path === undefined) return { ok: false, failure: { code: 'unknownFile' } }
      const briefing = parts.briefing()
      if (!briefing.ok) return { ok: false, failure: { code: 'failed', detail: briefing.failure.code } }
      // Nothing is awaited before this: the job can be cancelled from the moment it is asked for.
      const made = await service.makeHandout(job, briefing.value, options, (done, total) => {
        if (!contents.isDestroyed()) contents.send('exportProgress', { job, done, total })
      })
      if (!made.ok) return made
      const written = await writeFileSafely(path, made.value.pdf)
      return written.ok ? { ok: true, value: { pages: made.value.pages, bytes: made.value.pdf.length } } : written
    },

    cancelExport({ job }) {
      return service.cancel(job) ? { ok: true, value: {} } : { ok: false, failure: { code: 'unknownJob' } }
    },

    revealFile({ file }) {
      const path = files.pathOf(file)
      if (path === undefined) return { ok: false, failure: { code: 'unknownFile' } }
      parts.reveal(path)
      return { ok: true, value: {} }
    },
  }
}
