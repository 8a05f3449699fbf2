import { expect, it } from 'vitest'
import { requests } from '../../electron/contract'
import { suggestFileName } from '../../renderer/suggest-file-name'
import { bundledBriefing } from '../bundled-briefing'

it('is in the language of the interface', () => {
  expect(suggestFileName(bundledBriefing.title, '讲义', 'zh-CN', 'pdf')).toBe('先进制造业集群 讲义.pdf')
  expect(suggestFileName(bundledBriefing.title, 'handout', 'en', 'pdf')).toBe('Advanced manufacturing clusters handout.pdf')
})

it.each(['报告：A/B\\C', 'a'.repeat(400), '?*|"<>', '𠮷'.repeat(150)])('makes of “%s” a name that every system takes', (title) => {
  const suggestedName = suggestFileName({ zh: title, en: title }, 'handout', 'en', 'pdf')
  expect(requests.chooseHandoutFile.input.safeParse({ suggestedName }).success).toBe(true)
})

it('takes the title that there is when the other has not been translated', () => {
  expect(suggestFileName({ zh: '集群', en: '' }, '', 'en', 'brief')).toBe('集群.brief')
  expect(suggestFileName({ zh: '', en: '' }, '', 'en', 'brief')).toBe('Duobrief.brief')
})
