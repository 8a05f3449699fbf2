/**
 * Sentences → runs of counted items: 一是…二是…, 第一…第二…, 首先…其次…, 第二类…第三类…, first … second ….
 *
 * Items may be sentences of their own or clauses of one. A run that seems to begin with its second item has its first at the end of
 * the sentence before, where the numeral was lost.
 */
import type { Sentence } from '../article'
import { rulesOf } from './limits'
import { leadLanguage, leadText, type Voice } from './statements'

export interface EnumeratedItem {
  readonly sentence: Sentence
  /** The item's words on the leading side, without its numeral. */
  readonly words: string
  /** The sentences after it that belong to it. */
  readonly body: readonly Sentence[]
}

export interface Enumeration {
  /** Indices of the sentences it takes. */
  readonly from: number
  readonly to: number
  readonly items: readonly EnumeratedItem[]
  /** What announces the items, where it stands in one sentence with the first of them. */
  readonly lead?: Sentence
  /** The items follow each other in time or as steps. */
  readonly isProcess: boolean
}

const chineseNumerals = '一二三四五六七八九十'
const chineseMarker = /^(?:(?:[（(]?([一二三四五六七八九十])[）)、]|([一二三四五六七八九十])是|其([一二三四五六七八九十])|第([一二三四五六七八九十])(?:步|阶段|个?方面|个)?(?=[，,：:、是])|第([一二三四五六七八九十])(?=[类种大项点]))[，,：:、]?|(首先|其次|再次|最后)[，,：:]?是?)/
const englishMarker = /^(?:and )?(first|firstly|second|secondly|third|thirdly|fourth|fourthly|fifth|finally|lastly)(?:,|:| is | comes )\s*/i
const englishOrder = ['first', 'second', 'third', 'fourth', 'fifth']

/** What gathers all that was said explains no item. */
const concludes = /^(?:综上|总之|总的来[看说]|总体[而上]|因此|由此|可见)|^(?:in (?:short|sum|conclusion)|overall|together|taken together|therefore|to conclude)\b/i

interface Marked {
  readonly number: number
  readonly words: string
  readonly marker: string
}

/** The run of two items or more that begins at `start`, or right after it when its first item stands lost there. */
export function findEnumeration(sentences: readonly Sentence[], start: number, voice: Voice): Enumeration | null {
  for (let from = start; from < Math.min(start + 2, sentences.length); from += 1) {
    const sentence = sentences[from] as Sentence
    const inside = itemsInside(sentence, voice)
    if (inside.length >= 2) return { from, to: from, items: inside.map(({ words }) => ({ sentence, words, body: [] })), isProcess: isProcess(sentence, inside, voice) }
    // 理由有三：其一，…；其二，…: what announces the items and the first of them are one sentence.
    const opening = markedItem(leadText(sentence, voice), sentence, voice)
    const [announced] = opening ? [] : inside
    const first = opening ?? announced
    if (!first || first.number > 2) continue
    const items: (Marked & EnumeratedItem)[] = [{ ...first, sentence, body: [] }]
    let to = from
    let between: Sentence[] = []
    for (let index = from + 1; index < sentences.length; index += 1) {
      const next = sentences[index] as Sentence
      const marked = markedItem(leadText(next, voice), next, voice)
      if (marked && marked.number > (items.at(-1)?.number ?? 0)) {
        const last = items.at(-1)
        if (last) items[items.length - 1] = { ...last, body: between }
        between = []
        items.push({ ...marked, sentence: next, body: [] })
        to = index
      } else if (marked || index - to > 3) break
      else between.push(next)
    }
    if (items.length < 2) continue
    // What explains the last item is as long as what explains the others.
    const last = items.at(-1)
    const explained = items.slice(0, -1).map(({ body }) => body.length)
    if (last && explained.every((count) => count > 0)) {
      const body = sentences.slice(to + 1, to + 1 + Math.max(...explained))
      const end = body.findIndex((one) => concludes.test(leadText(one, voice)))
      items[items.length - 1] = { ...last, body: end < 0 ? body : body.slice(0, end) }
      to += items.at(-1)?.body.length ?? 0
    }
    const lost = first.number === 2 && from > start ? lostFirst(sentences[from - 1] as Sentence, first, voice) : null
    const words = items.map((item) => ({ sentence: item.sentence, words: item.words, body: item.body }))
    return { from: lost ? from - 1 : from, to, items: (lost ? [lost, ...words] : words).map(withoutClassifier), isProcess: isProcess(sentence, items, voice), ...(announced && { lead: announceIn(sentence, first, voice) }) }
  }
  return null
}

function isProcess(sentence: Sentence, items: readonly Marked[], voice: Voice): boolean {
  return items.every(({ marker }) => /步|阶段/.test(marker)) || /步骤|流程|分步|\b(?:steps|stages)\b/i.test(leadText(sentence, voice).slice(0, 40))
}

function markedItem(text: string, sentence: Sentence, voice: Voice): Marked | null {
  if (rulesOf(text, leadLanguage(sentence, voice)) === 'en') {
    const match = englishMarker.exec(text)
    if (!match) return null
    const word = (match[1] ?? '').toLowerCase().replace(/ly$/, '')
    const number = englishOrder.indexOf(word) + 1
    return { number: number || 99, words: text.slice(match[0].length), marker: match[0] }
  }
  const match = chineseMarker.exec(text)
  if (!match) return null
  const numeral = match.slice(1, 6).find((group) => group !== undefined)
  const number = numeral ? chineseNumerals.indexOf(numeral) + 1 : [1, 2, 3, 99][['首先', '其次', '再次', '最后'].indexOf(match[6] ?? '')] ?? 99
  return { number, words: text.slice(match[0].length), marker: match[0] }
}

/** Items within one sentence, cut at semicolons or commas. */
function itemsInside(sentence: Sentence, voice: Voice): Marked[] {
  if (leadLanguage(sentence, voice) === 'en') return []
  const text = leadText(sentence, voice)
  if (!/[一二三四五]是|[（(][一二三四五][）)]|第[一二三四五]|一类|其[一二]/.test(text)) return []
  const starts = [...text.matchAll(/(?:^|[；;，,：:。])(?=(?:[一二三四五六七八九十]是|[（(][一二三四五六七八九十][）)]|第[一二三四五六七八九十]|其[一二三四五]))/g)].map((match) => match.index + match[0].length)
  const pieces = starts.map((at, index) => text.slice(at, starts[index + 1] ?? text.length).replace(/[；;，,。]$/, ''))
  const marked = pieces.map((piece) => markedItem(piece, sentence, voice))
  return marked.every((item, index): item is Marked => item !== null && item.number === index + 1) ? marked : []
}

/** What stands before an item inside its sentence. */
function announceIn(sentence: Sentence, { marker, words }: Marked, voice: Voice): Sentence {
  const text = leadText(sentence, voice)
  return { ...sentence, [leadLanguage(sentence, voice)]: text.slice(0, text.lastIndexOf(marker + words)).replace(/[：:，,]$/, '') }
}

/** 第二类以区域协调为主 is about 区域协调, not about 类. */
function withoutClassifier({ sentence, words, body }: EnumeratedItem): EnumeratedItem {
  return { sentence, body, words: words.replace(/^[类种大项点](?=[以是为，,：:])[是为，,：:]?/, '') }
}

/** 总体可分四类，类以单个产业为主，…: the item whose 第一 was lost. */
function lostFirst(sentence: Sentence, second: Marked, voice: Voice): EnumeratedItem | null {
  const text = leadText(sentence, voice)
  const classifier = second.words[0] ?? ''
  if (!/[类种大项点]/.test(classifier)) return null
  const at = text.search(new RegExp(`(?<=[，：,:])(?:第?一)?${classifier}(?=[\\p{Script=Han}])`, 'u'))
  return at < 0 ? null : { sentence, words: text.slice(at).replace(/^第?一/, ''), body: [] }
}
