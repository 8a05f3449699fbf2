/** `import`: writes an article as a .brief, and says what has become of it. */
import { resolve } from 'node:path'
import { isSaid, sentencesOf } from '../../briefing/article'
import type { Briefing } from '../../briefing/briefing'
import { fail, succeed, type Result } from '../../briefing/result'
import { statementsOf } from '../../briefing/slide-pieces'
import type { OpenedInput } from '../open-input'
import { writeFileSafely } from '../write-file'
import { type ExportFailure, findOutputFault, type Written } from './export-command'
import { fill, type Texts } from './texts'

export async function runImport(briefing: Briefing, out: string): Promise<Result<Written, ExportFailure>> {
  const path = resolve(out)
  const fault = await findOutputFault(path, 'file')
  if (fault) return fail(fault)
  // Loaded here: no other command needs it.
  const { writeBriefPackage } = await import('../../import/brief-package/write-package')
  const packed = await writeBriefPackage(briefing)
  if (!packed.ok) return packed
  const written = await writeFileSafely(path, packed.value)
  return written.ok ? succeed({ path, pages: null, bytes: packed.value.length }) : written
}

export function reportImport({ briefing, titleIsGuessed, losses }: OpenedInput, { path, bytes }: Written, { imported: texts, writtenText }: Texts): string[] {
  const { article, slides, sections, title, firstLanguage } = briefing
  const sentences = new Set(sentencesOf(article).map(({ id }) => id))
  const statements = [...sections.flatMap((section) => [section.title, section.summary]), ...slides.flatMap(statementsOf)]
  const said = new Set(statements.flatMap(({ sources }) => sources).filter((id) => sentences.has(id)))
  const aside = article.blocks.filter((block) => !isSaid(block)).length
  return [
    fill(titleIsGuessed ? texts.titleGuessed : texts.title, { title: title[firstLanguage] || title.zh || title.en }),
    fill(texts.slides, { slides: slides.length, sections: sections.length }),
    fill(texts.coverage, { said: said.size, sentences: sentences.size, percent: Math.floor((100 * said.size) / sentences.size) }),
    aside === 0 ? texts.nothingAside : fill(texts.aside, { count: aside }),
    ...losses.map(({ kind, count }) => fill(texts.losses[kind], { count })),
    fill(writtenText, { path, bytes }),
  ]
}
