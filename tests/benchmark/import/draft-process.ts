/**
 * A process of its own for the benchmark: `draft FILE` makes a briefing of the document, `library FILE` does only what a library
 * for the format does. Writes one line of JSON: seconds of the work (loading the program not counted),
 * `cpu` seconds that it kept the processor busy (which other programs on the machine do not change much), those of each stage, peak memory, slides.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parse } from 'parse5'
import { draftDocument } from '../../../import/draft-document'

const start = performance.now()
const busy = process.cpuUsage()
function busySeconds(): number {
  const { user, system } = process.cpuUsage(busy)
  return (user + system) / 1e6
}

const [job, file = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))

/** How far the draft was when, by what it reports. */
const marks: { done: number; cpu: number }[] = []

async function draft(): Promise<number> {
  const loadAsset = (): Promise<Uint8Array> => Promise.reject(new Error('texts need no assets'))
  const result = await draftDocument(bytes, { name: basename(file), loadAsset }, (done) => void marks.push({ done, cpu: busySeconds() }))
  if (!result.ok) throw new Error(result.failure.code)
  return result.value.briefing.slides.length
}

function useLibrary(): number {
  const text = new TextDecoder().decode(bytes)
  if (file.endsWith('.md')) return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children.length
  if (file.endsWith('.html')) return parse(text).childNodes.length
  return text.split('\n').flatMap((line) => line.match(/[^。！？!?；.…]+[。！？!?；.…]*["”’』」）)]*/g) ?? []).length
}

const slides = job === 'draft' ? await draft() : useLibrary()
const seconds = (performance.now() - start) / 1000
const cpu = busySeconds()
/** Reading is done at 0.7, parsing at 0.85 (see import/draft-document.ts). */
const [read = 0, parsed = 0] = [0.7, 0.85].map((stage) => marks.find(({ done }) => done >= stage)?.cpu)
const stages = [read, parsed - read, cpu - parsed]
const kilobytes = existsSync('/proc/self/status') ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) : process.resourceUsage().maxRSS
process.stdout.write(JSON.stringify({ seconds, cpu, stages, slides, megabytes: kilobytes / 1024 }))
