/** The shell's texts in the language of the system, for scripts that run before anything is built. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const { LC_ALL, LC_MESSAGES, LANG } = process.env
const asked = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
const language = /^zh/i.test(asked) ? 'zh-CN' : 'en'

export const texts = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'locales', language, 'shell.json'), 'utf8'))
