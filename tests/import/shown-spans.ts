/** A manuscript as a test wants to see it: what each span is, and what is shown of it. */
import { shownText, type Hint, type Manuscript } from '../../briefing/manuscript'
import { readDocument, type ReadFailure, type ReadOptions } from '../../import/read-document'
import { loadAsset } from './assets'

export function shownSpans(manuscript: Manuscript): [Hint['kind'], string][] {
  return manuscript.spans.map((span) => [span.hint.kind, shownText(manuscript, span)])
}

/** What is shown of the spans of one kind. */
export function shownOf(manuscript: Manuscript, kind: Hint['kind']): string[] {
  return shownSpans(manuscript).flatMap(([found, words]) => (found === kind ? [words] : []))
}

/** The hint of the span that shows just these words. */
export function hintOf(manuscript: Manuscript, words: string): Hint | undefined {
  return manuscript.spans.find((span) => shownText(manuscript, span) === words)?.hint
}

export async function readSound(bytes: Uint8Array | string, name: string, options: Partial<ReadOptions> = {}): Promise<Manuscript> {
  const read = await readDocument(typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes)) : bytes, { name, loadAsset, ...options }, () => undefined)
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.failure)}`)
  return read.value
}

export async function readFailing(bytes: Uint8Array | string, name: string, options: Partial<ReadOptions> = {}): Promise<ReadFailure> {
  const read = await readDocument(typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes)) : bytes, { name, loadAsset, ...options }, () => undefined)
  if (read.ok) throw new Error('read, though it should not be')
  return read.failure
}
