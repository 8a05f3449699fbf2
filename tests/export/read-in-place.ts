/** Reads documents where it is called, without a thread: for tests of what is done with them. */
import type { RunDraftJob } from '../../export/draft-thread'
import type { DraftJob } from '../../export/draft-worker'
import { readBriefPackage } from '../../import/brief-package/read-package'
import { draftDocument } from '../../import/draft-document'

export const readInPlace = (async (job: DraftJob, report: (done: number) => void) => {
  if (job.kind === 'package') return readBriefPackage(job.bytes)
  return draftDocument(job.bytes, { ...job.options, loadAsset: () => Promise.reject(new Error('no assets here')) }, report)
}) as RunDraftJob
