/**
 * Words cut from a sentence → as they stand on a slide: without brackets and asides where there is no room for them, without joining words
 * and marks at their ends, datelines, counts of reasons and the first of several; every quote and bracket with its partner.
 */
import type { Language } from '../article'
import { reasonsCounted, restrictive } from './clauses'
import { rulesOf } from './limits'

/** Brackets with no figure in them, and their words. */
export function dropBrackets(text: string): string {
  return text.replace(/[（(][^（）()\d]{1,60}[）)]/g, '').replace(/ {2,}/g, ' ')
}

/** A trail between two commas or two dashes, without figures: what it is about goes on after it. */
const aside = { zh: /——[^—。；\d]{2,40}——/g, en: /\s?(?:—|\s[–-]\s)[^—–;:\d]{4,120}(?:—|\s[–-]\s)|(?<=\b(?:has|have|had|is|are|was|were|will|would|can|could|may|must|should|that|but|and)),\s[^,;:\d—]{4,60},(?=\s)/g } as const

/** The sentence without what it says in passing. */
export function dropAsides(text: string, side: Language): string {
  const language = rulesOf(text, side)
  return language === 'zh' ? text.replace(aside.zh, '') : text.replace(aside.en, (words) => (restrictive.test(words) ? words : words.startsWith(',') ? '' : ' '))
}

const chineseJoin = /^(?:如(?![何果此今期上下同前故实愿])|[第其][一二三四五六七八九十]+(?=[，,])|[一二三四五六七八九十]是|首先|其次|再次|最后(?=[，,])|此外|另外|与此同时|同时|因此|因而|所以|但是|然而|不过(?![度分多于])|而且|并且|其中|比如|例如|从而|进而|以及|并(?![购行列网联])|也(?!门)|而|又|还(?![原款贷债本清乡])|且|但|则|及(?![时早格其物]))(?=.{4})[，,：:]?/
const englishJoin = /^(?:(?:first|second|third|fourth|fifth|firstly|secondly|thirdly|finally|lastly)(?=,)|and|but(?! for\b)|or|so(?! (?:far|that|many|much)\b)|yet(?! to\b)|(?:however|therefore|moreover|meanwhile|furthermore)(?=,))\b,? (?!\S+\?)/i

/** 我们主张第二种选项，理由有三: that reasons follow, or the first of them. */
const reasonsFollow = new RegExp(`(?<=.{6})[，,]${reasonsCounted}(?:[：:](?:其一|一是|第一).*)?$`)

/** 园区发展还存在不少困难：一是产业链条偏短, and the others are in other sentences. */
const firstOfSeveral = /(?<=.{6})[：:]一是(?!.*(?:二是|另一|其二|第二|再就是)).*$/

/** 本报讯（记者林间）, 新华社北京3月1日电: which paper has it. */
const dateline = /^(?:本[报刊网站台][^，,。]{0,8}讯|(?:新华社|中新[社网]|[\p{sc=Han}]{2,6}[网报社台])[^，,。]{0,16}\d日[电讯](?=[\s（(：:，,]))(?:\s*[（(][^）)]{0,40}[）)])?\s*/u

/** 先进制造业集群，是产业分工深化的形式: a pause that is for the ear. */
const nameBeforeIs = /^([\p{sc=Han}A-Za-z0-9]{2,12})[，,]是(?=[^，,否]{5})(?!因为|由于|为了)/u

/** A run of words as it stands on a slide: no joining word before it, no mark after it but ? and !, all quotes and brackets in pairs. */
export function finish(words: string, side: Language): string {
  const language = rulesOf(words, side)
  let text = words.replace(/^[\s，,；;：:。、.．)）\]】”’—–-]+/u, '').replace(/[\s，,；;：:。、—–…-]+$/u, '')
  if (language === 'zh') text = text.replace(reasonsFollow, '').replace(firstOfSeveral, '').replace(dateline, '').replace(chineseJoin, '').replace(chineseJoin, '').replace(nameBeforeIs, '$1是')
  else text = text.replace(englishJoin, '').replace(/[,;]? (?:and|or)$/, '').replace(/(?<![A-Z])\.$/, '')
  text = balance(text).replace(/[\s，,；;：:。、—–…-]+$/u, '').trim()
  if (language === 'en') text = text.replace(/^([a-z])(?=[a-z]* )/, (letter) => letter.toUpperCase())
  return text
}

/** Without the quotes and brackets that have no partner. */
export function balance(text: string): string {
  if (!/[“”（）()《》【】[\]「」『』〈〉"]/.test(text)) return text
  const characters = [...text]
  const open: { readonly mark: string; readonly at: number }[] = []
  const lonely = new Set<number>()
  characters.forEach((character, at) => {
    const closes = closers[character]
    if (closes === undefined) {
      if (openers.has(character)) open.push({ mark: character, at })
      return
    }
    if (open.at(-1)?.mark === closes) open.pop()
    else lonely.add(at)
  })
  for (const { at } of open) lonely.add(at)
  const straight = characters.flatMap((character, at) => (character === '"' ? [at] : []))
  if (straight.length % 2 === 1) lonely.add(straight.at(-1) ?? 0)
  return lonely.size === 0 ? text : characters.filter((_, at) => !lonely.has(at)).join('')
}

const closers: Readonly<Record<string, string>> = { '”': '“', '）': '（', ')': '(', '》': '《', '】': '【', ']': '[', '」': '「', '』': '『', '〉': '〈' }
const openers = new Set(Object.values(closers))
