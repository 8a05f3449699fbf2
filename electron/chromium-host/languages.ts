/** The languages the user has set in the system, as BCP 47 tags, the most wanted first. */
import { execFileSync } from 'node:child_process'

export function systemLanguages(platform = process.platform, environment = process.env): string[] {
  const asked = platform === 'darwin' ? macLanguages() : platform === 'win32' ? [] : posixLanguages(environment)
  return asked.length > 0 ? asked : [Intl.DateTimeFormat().resolvedOptions().locale]
}

/** POSIX: LANGUAGE is a list, then LC_ALL, LC_MESSAGES and LANG name one; `zh_CN.UTF-8` is zh-CN, C and POSIX say nothing. */
function posixLanguages(environment: NodeJS.ProcessEnv): string[] {
  const single = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  const tags = [...(environment['LANGUAGE'] ?? '').split(':'), single]
    .map((name) => name.replace(/[.@].*$/, '').replace('_', '-'))
    .filter((tag) => /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(tag))
  return [...new Set(tags)]
}

/** Programs started from a terminal do not learn the language from the environment on macOS. */
function macLanguages(): string[] {
  try {
    const list = execFileSync('defaults', ['read', '-g', 'AppleLanguages'], { encoding: 'utf8', timeout: 2000 })
    return [...list.matchAll(/"?([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)"?,?$/gm)].map((match) => match[1] ?? '')
  } catch {
    return []
  }
}
