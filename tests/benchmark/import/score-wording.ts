/**
 * Briefing → whether its statements can stand alone, and whether its slides say things once.
 *
 * 1. A statement hangs when its cut left only what leads up to something (“如果……”, “在……条件下”, “Of those who …”) or what follows
 *    from something (“would serve both”), or when nothing but a number or a name is left (“第十条”, “记者”).
 * 2. A label of a figure hangs when it ends with the word that the figure was to follow (“将由”, “of”).
 * 3. A slide echoes when all that it holds below its headline is the headline again.
 * These are signs, not proof: they find what a reader stumbles over first.
 */
import { sentencesOf } from '../../../briefing/article'
import type { Briefing, Slide, Statement } from '../../../briefing/briefing'
import { piecesOf } from '../../../briefing/slide-pieces'
import type { Miss } from './score-article'
import { bare, type Share } from './words'

export interface WordingScore {
  /** Statements on slides that can stand alone. */
  readonly whole: Share
  /** Slides that say more than their headline. */
  readonly fresh: Share
}

const leadsUpTo = /^(如果|一旦|由于|虽然|尽管|为了|随着|即使|只要|不仅)[^，,]*$|(^|[，,])(在|当|经过|按照|根据)?[^，,]*(情况下|条件下|的同时|基础上|其[一二三四]|如下|以下几[点项个件]?[^，,]*)[：:]?$/
const hangsInEnglish = /^(of|at|by|within|which|that|who|whose|would|will|could|and|or|but|with|against|among|than|rather|including)\b(?!.*,)|\b(of|by|with|to|and|or|but|the|a|an|from|than|through|in|at|for|per|if|when|because|although)$|^(if|when|although|because|while|unless|since)\b[^,]*$|^of those\b[^,]*$/i
const nothingSaid = /^(第[一二三四五六七八九十百零\d]+[章节条]|注释|参考文献|附件|方法|(记者|答|问|[QA]\d*)[：:]?)$/
const labelHangs = /(将?由|从|的|是|为|至|达|约|超|和)$/

export function scoreWording(briefing: Briefing, miss: (found: Miss) => void): WordingScore {
  const statements = briefing.slides.flatMap((slide) => standingAlone(slide).map((statement) => ({ slide, statement })))
  const sentences = new Set(sentencesOf(briefing.article).map(({ en }) => bare(en)))
  const hanging = statements.filter(({ statement, slide }) => hangs(statement, sentences.has(bare(statement.en))) || (slide.kind === 'figures' && slide.figures.some(({ label }) => label === statement) && labelHangs.test(statement.zh)))
  for (const { slide, statement } of hanging) miss({ what: `hangs on ${slide.id} (${slide.kind})`, text: `${statement.zh}${statement.en}` })
  const slides = briefing.slides.filter(({ kind }) => kind !== 'cover' && kind !== 'agenda' && kind !== 'section' && kind !== 'references')
  const echoing = slides.filter((slide) => echoes(slide, briefing))
  for (const slide of echoing) miss({ what: `nothing but its headline on ${slide.id} (${slide.kind})`, text: `${slide.headline.zh}${slide.headline.en}` })
  return { whole: { hits: statements.length - hanging.length, of: statements.length }, fresh: { hits: slides.length - echoing.length, of: slides.length } }
}

/** Sentences of the author's own are whole in English, however they begin; in Chinese they may do no more than announce a list. */
function hangs({ zh, en }: Statement, isSentence: boolean): boolean {
  const [chinese, english] = [zh.replace(/[。！？；]$/, ''), en.replace(/[.!?;]$/, '')]
  return leadsUpTo.test(chinese) || nothingSaid.test(chinese) || (english !== '' && !isSentence && hangsInEnglish.test(english))
}

/** What the slide says in sentences: bodies of cards explain their label, and need not be whole. */
function standingAlone(slide: Slide): Statement[] {
  switch (slide.kind) {
    case 'points': return [slide.headline, ...slide.points]
    case 'figures': return [slide.headline, ...slide.figures.map(({ label }) => label)]
    case 'chart': return [slide.headline, ...slide.points]
    case 'timeline': return [slide.headline, ...slide.events.map(({ label }) => label)]
    case 'cover':
    case 'agenda':
    case 'references': return []
    default: return [slide.headline]
  }
}

function echoes(slide: Slide, briefing: Briefing): boolean {
  const headline = bare(slide.headline.zh + slide.headline.en)
  const pieces = piecesOf(slide, briefing).flatMap(({ label, text }) => [label, text]).filter((pair) => pair !== null)
  return pieces.length > 0 && pieces.every(({ zh, en }) => headline.includes(bare(zh + en)))
}
