/**
 * A sentence → one statement short enough for a slide, in words of the sentence only.
 *
 * 1. What fits stays whole, openers (近年来, in recent years) and the full stop aside.
 * 2. Else brackets and asides without figures are dropped (the work has, on most readings, been …), then runs of clauses are weighed: the one
 *    that keeps the subject, the figures asked for and the result, and neither begins nor ends in the air, is taken.
 * 3. An English clause too long for that is cut before a trailing modifier. Only what has no place to cut is cut at a word.
 * Quotes and brackets that lose their partner go. Nothing is added but a capital letter at the start of an English statement.
 */
import type { Language } from '../article'
import { findFigures } from '../figures/find-figures'
import { actorOf, type Clause, hasEnglishVerb, isCondition, maySay, nameOfWhatIs, opensWithPredicate, restrictive, splitClauses, startsAnew, tellsChange } from './clauses'
import { cutModifiers, endsOpen } from './cut-english'
import { dropAsides, dropBrackets, finish } from './finish'
import { type Condensed, countWords, firstOf, fits, type Limits, rulesOf } from './limits'

/** The sentence within the limits. `wanted` are values of figures that it should keep, as `figureKeys` gives them. */
export function condense(sentence: string, side: Language, limit: Limits, wanted: ReadonlySet<string> = nothing): Condensed {
  return condenser(sentence, side)(limit, wanted)
}

/** The same for one sentence at several limits: it is cut into clauses once. */
export function condenser(sentence: string, side: Language): (limit: Limits, wanted?: ReadonlySet<string>) => Condensed {
  const text = sentence.replace(/\s+/g, ' ').trim()
  if (text === '') return () => ({ text: '', quality: 0 })
  const rules = rulesOf(text, side)
  const whole = finish(text, side)
  if (text.length > 1200) return (limit) => ({ text: cutHard(whole, side, limit), quality: -5 })
  const clauses = splitClauses(text, rules)
  // 总结成绩的同时，我们也清醒认识到: what leads to seeing leads to what is seen.
  const seeing = clauses.findIndex(({ role, text: own }) => role === 'opener' && /(?:看|认识|注意)到$/.test(own))
  const seen = clauses.slice(0, Math.max(0, seeing)).every(({ role }) => role !== 'core') ? seeing : -1
  const firstKept = clauses.findIndex(({ role }, index) => role !== 'opener' && index > seen)
  const bare = firstKept > 0 ? finish(text.slice(clauses[firstKept]?.start), side) : whole
  let shortened: string | undefined
  let windowed: Windowed | undefined
  return (limit, wanted = nothing) => {
    if (fits(bare, side, limit)) return { text: bare, quality: 10 + leadingAdjunct(clauses, firstKept) }
    shortened ??= finish(dropAsides(dropBrackets(bare), side), side)
    if (shortened !== bare && fits(shortened, side, limit)) return { text: shortened, quality: 9 }

    windowed ??= windowedOf(dropAsides(dropBrackets(text), side), side, text, clauses)
    const best = pickBest(windows(windowed, side, limit, wanted))
    if (best && best.quality >= 2) return best
    const modifier = rules === 'en' ? pickBest(cutModifiers(shortened, side, limit)) : null
    const chosen = pickBest([best, modifier].filter((candidate) => candidate !== null))
    return chosen ?? { text: cutHard(shortened, side, limit), quality: -6 }
  }
}

const nothing: ReadonlySet<string> = new Set()

/** Whatever of figures must agree between the languages and be kept: value and kind of each. */
export function figureKeys(text: string, side: Language): string[] {
  return findFigures(text, rulesOf(text, side)).map(({ value, upTo }) => `${Number(value.toPrecision(4))}${upTo === undefined ? '' : `..${Number(upTo.toPrecision(4))}`}`)
}

function leadingAdjunct(clauses: readonly Clause[], first: number): number {
  return clauses.slice(Math.max(0, first)).every((clause) => clause.role === 'adjunct') ? -6 : 0
}

const cues = /明确|提出|目标|意味着|关键|必须|核心|根本|首次|最|成为|实现|达到|要求|应当?|需要|将|取决于|\b(?:therefore|aims? to|key|must|should|will|means that|crucial|first time|need)\b/gi

/** A sentence without its brackets, and what its clauses are whatever the limit. */
interface Windowed {
  readonly text: string
  readonly language: Language
  readonly clauses: readonly Clause[]
  /** Index of the first clause that can stand alone; -1 without one. */
  readonly core: number
  /** Of the clauses with digits, and of the others once they are asked for. */
  readonly keys: (readonly string[] | undefined)[]
}

function windowedOf(text: string, side: Language, original: string, itsClauses: readonly Clause[]): Windowed {
  const language = rulesOf(text, side)
  const clauses = (text === original ? itsClauses : splitClauses(text, language)).slice(0, 24)
  return { text, language, clauses, core: clauses.findIndex(({ role }) => role === 'core' || role === 'topic'), keys: clauses.map((clause) => (/\d/.test(clause.text) ? figureKeys(clause.text, language) : undefined)) }
}

/** Runs of clauses, and the first clause with a later run whose subject it is. */
function windows({ text, language, clauses, core, keys }: Windowed, side: Language, limit: Limits, wanted: ReadonlySet<string>): Condensed[] {
  const candidates: Condensed[] = []
  if (wanted.size > 0) for (const [index, clause] of clauses.entries()) keys[index] ??= figureKeys(clause.text, language)
  const figuresKept = (parts: readonly Clause[]): number => {
    const kept = parts.flatMap((part) => {
      const own = keys[clauses.indexOf(part)]
      // Without figures that are asked for, those written in characters count for nothing.
      return own === undefined || (wanted.size === 0 && !/\d/.test(part.text)) ? [] : own
    })
    return Math.min(3, kept.length) * 0.8 + kept.filter((key) => wanted.has(key)).length * 6
  }
  const push = (parts: readonly Clause[], words: string, cost = 0): void => {
    const finished = finish(words, side)
    if (finished !== '' && fits(finished, side, limit)) candidates.push({ text: finished, quality: weigh(parts, clauses, core, finished, language, limit) + figuresKept(parts) - cost })
  }
  const opening = clauses.findIndex(({ role }) => role !== 'opener')
  for (let from = 0; from < clauses.length; from += 1) {
    if (clauses[from]?.role === 'opener' || (language === 'zh' && from > 0 && tellsChange(clauses[from]?.text ?? ''))) continue
    const standsAlone = language === 'zh' || from <= opening || startsAnew(clauses, from)
    const joint = from > core ? (language === 'zh' ? jointOf(clauses, core, from) : englishJointOf(clauses, core, from)) : null
    for (let to = from; to < Math.min(clauses.length, from + 7); to += 1) {
      const run = clauses.slice(from, to + 1)
      const slice = text.slice(run[0]?.start, run.at(-1)?.end)
      if (isTooLong(slice, side, limit)) break
      if (standsAlone) push(run, slice)
      if (joint) push([joint.subject, ...run], joint.words + (language === 'en' || joint.words.endsWith('，') || joint.words.endsWith(',') ? slice : finish(slice, side)), joint.cost)
    }
  }
  return candidates
}

/** Units that `finish` takes off at most, in practice: joining words, signs and marks without a partner. */
const mostFinished = 24

/** Whether words cannot fit even when they are finished, nor with more of them. */
function isTooLong(words: string, side: Language, { zh, enCharacters, isFree }: Limits): boolean {
  const most = side === 'zh' && isFree !== true ? zh : Math.max(zh, enCharacters)
  return words.length > most + mostFinished
}

/** A subject taken from its clause, to be told of by a later run. */
interface Joint {
  readonly subject: Clause
  readonly words: string
  /** What it takes from the quality: nothing where all of the subject's clause stays. */
  readonly cost?: number
}

/** What is first said of a thing comes before what else it is. */
const costOfLaterSaying = 2

/** The subject that a later run can be told of, and how it stands before it: 各部门 of 各部门通过设立基金, or the first clause with its comma. */
function jointOf(clauses: readonly Clause[], core: number, from: number): Joint | null {
  const subject = clauses[core]
  if (!subject || isUnfinished(subject, clauses[core + 1]) || !sharesSubject(clauses, core, from)) return null
  if (subject.role === 'topic') return { subject, words: actorOf(subject.text) }
  const named = nameOfWhatIs(subject.text)
  if (named !== undefined && clauses.slice(core + 1, from + 1).every(({ text }) => opensWithPredicate(text))) return { subject, words: named, cost: costOfLaterSaying }
  return from > core + 1 && opensWithPredicate(clauses[from]?.text ?? '') ? { subject, words: subject.text + subject.mark } : null
}

/** The company, which was founded in 1998, reported …: what stands between the subject and what it does. */
function englishJointOf(clauses: readonly Clause[], core: number, from: number): Joint | null {
  const subject = clauses[core]
  const first = clauses[from]?.text.split(/\s+/)[0] ?? ''
  if (!subject || from < core + 2 || hasVerb(subject) || !/^[a-z]/.test(first) || !hasEnglishVerb(first)) return null
  return clauses.slice(core, from).every(({ mark, role, text }, index) => mark.startsWith(',') && (index === 0 || (!restrictive.test(text) && (role === 'adjunct' || index === from - core - 1)))) ? { subject, words: `${subject.text} ` } : null
}

/** Between the first clause and the run nothing new starts, nor does anybody else act; a bare name (先进制造业集群，是…) is the subject of all. */
function sharesSubject(clauses: readonly Clause[], core: number, from: number): boolean {
  const isBareName = (clauses[core]?.text.length ?? 0) <= 12 && /^(?:是|特指|指)/.test(clauses[core + 1]?.text ?? '')
  return clauses.slice(core, from).every(({ mark, text, role }, index) => /^[，,]/.test(mark) && (index === 0 || isBareName || role !== 'core' || opensWithPredicate(text)))
}

function weigh(parts: readonly Clause[], all: readonly Clause[], core: number, text: string, language: Language, limit: Limits): number {
  const first = parts[0]
  const last = parts.at(-1)
  const length = language === 'zh' ? text.length / limit.zh : countWords(text) / limit.enWords
  let quality = 3 * Math.min(1, length)
  if (core >= 0 && parts.includes(all[core] as Clause)) quality += 4
  else if (first && language === 'zh' && opensWithPredicate(first.text)) quality -= 2
  if (parts.every((part) => part.role !== 'core')) quality -= 10
  if (last?.role !== 'core') quality -= last === all.at(-1) && language === 'en' ? 1 : 5
  if (first?.role === 'adjunct') quality -= 0.5
  if (language === 'en' && first !== all[0] && /^(?:and|or|but|which|who|whose|where)\b/i.test(first?.text ?? '')) quality -= 4
  if (last === all.at(-1)) quality += 1
  else if (language === 'zh' && !maySay(text)) quality -= 8
  else if (language === 'zh' && last && isUnfinished(last, all[all.indexOf(last) + 1])) quality -= 8
  // Of a list after a colon all or nothing.
  if (language === 'en' && last !== all.at(-1) && parts.slice(0, -1).some(({ mark }) => mark.startsWith(':'))) quality -= 5
  if (language === 'en' && !parts.some((part) => part.role === 'core' && hasVerb(part)) && !imperative.test(text) && all.some(hasVerb)) quality -= 8
  if (language === 'zh' && /(?:条件下|情况下|基础上|背景下|前提下|的同时|过程中|其[一二三四])$|^(?:如果|一旦|由于|虽然|尽管|随着|即使|只要|不仅)[^，,]*$/.test(text)) quality -= 8
  if (language === 'en' && first !== all[0] && /^(?:would|will|could|should|can|may|must|is|are|was|were|has|have|had)\b/i.test(first?.text ?? '')) quality -= 8
  if (language === 'zh' && first !== all[0] && /^(?:(?:就|正|便)(?:是|在于)|结果|于是|可是|可(?![以能见持靠])|却|反而|才(?!能)|便(?![于利捷])|后来|之后|接着|然后)/.test(text)) quality -= 5
  // What holds under a condition is not said without it.
  if (first && last && [all[all.indexOf(first) - 1], all[all.indexOf(last) + 1]].some((beside) => beside && !parts.includes(beside) && isCondition(beside.text))) quality -= 6
  // A topic alone (先进制造业集群) says nothing of it.
  if (parts.filter((part) => part.role === 'core').length === 1 && text.length < (language === 'zh' ? 9 : 18)) quality -= 5
  if (language === 'zh' && /(?:分别为|包括|即|如下|指出|强调|认为|表示|认识到|看到|如|是|为|和|与|及|以及|的|等方面)$|(?<![由被首][^，,]{0,12})提出$/.test(text)) quality -= 8
  if (language === 'zh' && /一是/.test(text) && !/二是/.test(text) && all.some(({ text: own }) => own.startsWith('二是'))) quality -= 8
  if (language === 'zh' && isDefinition(first, all.at(-1)) && last !== all.at(-1)) quality -= 8
  if (language === 'en' && (endsOpen(text) || (last && last !== all.at(-1) && /^(?:and|or|but|so|yet)\b/i.test(last.text) && !hasVerb(last)))) quality -= 10
  return quality + Math.min(2, text.match(cues)?.length ?? 0) * 0.8
}

const verbs = new WeakMap<Clause, boolean>()

function hasVerb(clause: Clause): boolean {
  const known = verbs.get(clause) ?? hasEnglishVerb(clause.text)
  verbs.set(clause, known)
  return known
}

/** Redraw the network, cut the headway. */
const imperative = /^[A-Z][a-z]+ (?:the|a|an|all|each|every|its|their|our|your|this|these|more|no|up|out)\b/

/** 集群是指在一定区域内，…的群体: what it is comes last. */
function isDefinition(first: Clause | undefined, last: Clause | undefined): boolean {
  return first !== undefined && /(?:是|特|主要)指|指的是|是由|定义为/.test(first.text) && /的[^的，]{1,10}$|(?:总和|总称|统称|集合|形式|模式|系统|体系|群体|组织|活动|过程)$/.test(last?.text ?? '')
}

/** 既是…, 不仅…, 不在于…: the clause after it is the other half. */
function isUnfinished({ text }: Clause, next: Clause | undefined): boolean {
  if (/既(?![然定往得])(?!.*[又也还])|(?:不仅|不但|不只|不光)(?!.*(?:而且|还|也|更))/.test(text)) return true
  // 《细则》的核心，就是…: who or what, and not yet that it is.
  if (next !== undefined && /^(?:就|正|便|即|也|都)?(?:是|在于)/.test(next.text) && /^[^是为有]*[的之][^的之，]{1,4}$/.test(text)) return true
  return next !== undefined && /^而(?:是|在于)/.test(next.text) && /不(?:是|在于)/.test(text)
}

function pickBest(candidates: readonly Condensed[]): Condensed | null {
  let best: Condensed | null = null
  for (const candidate of candidates) if (best === null || candidate.quality > best.quality) best = candidate
  return best
}

/** As many words as the limits allow. */
function cutHard(text: string, side: Language, limit: Limits): string {
  if (rulesOf(text, side) === 'en') {
    let words = text
    while (words.includes(' ') && (!fits(finish(words, side), side, limit) || (words.length < text.length && endsOpen(finish(words, side))))) words = words.slice(0, words.lastIndexOf(' '))
    const finished = finish(words, side)
    return fits(finished, side, limit) ? finished : firstOf(finished, Math.min(limit.zh, limit.enCharacters))
  }
  let cut = ''
  for (const character of text) {
    if (cut.length + character.length > limit.zh) break
    cut += character
  }
  // A Latin word or a figure is not cut, and a list stops before an item that is not whole.
  if (/[A-Za-z\d.,]$/.test(cut) && /^[A-Za-z\d.,]/.test(text.slice(cut.length))) cut = cut.replace(/[A-Za-z\d.,]+$/, '') || cut
  const mark = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf('、'), cut.lastIndexOf('；'), cut.lastIndexOf(' '))
  return finish(mark > limit.zh * 0.5 ? cut.slice(0, mark) : cut, side)
}
