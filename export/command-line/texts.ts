/** The command line's own sentences, in the language of the system. */
import english from '../../locales/en/command-line.json'
import chinese from '../../locales/zh-CN/command-line.json'

export type Texts = typeof chinese

/** Chinese where the system is set to Chinese, English otherwise: POSIX gives LC_ALL precedence over LC_MESSAGES and LANG. */
export function chooseTexts(environment: NodeJS.ProcessEnv): Texts {
  const asked = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^zh/i.test(asked) ? chinese : english
}

/** Puts the values in the places of their names: `{{file}}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place))
}
