import { expect, it } from 'vitest'
import { requests } from '../../../electron/contract'
import { suggestFileName } from '../../../renderer/exporting/suggest-file-name'
import { bundledBriefing } from '../../bundled-briefing'

it('is in the language of the interface', () => {
  expect(suggestFileName(bundledBriefing, '讲义', 'zh-CN')).toBe('先进制造业集群 讲义.pdf')
  expect(suggestFileName(bundledBriefing, 'handout', 'en')).toBe('Advanced manufacturing clusters handout.pdf')
})

it.each(['报告：A/B\\C', 'a'.repeat(400), '?*|"<>', '𠮷'.repeat(150)])('makes of “%s” a name that every system takes', (title) => {
  const suggestedName = suggestFileName({ ...bundledBriefing, title: { zh: title, en: title } }, 'handout', 'en')
  expect(requests.chooseHandoutFile.input.safeParse({ suggestedName }).success).toBe(true)
})
