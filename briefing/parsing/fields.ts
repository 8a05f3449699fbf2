/**
 * Lines of the shape `来源：…`, `Author: …`: which names tell what, and what their values tell of the article.
 */
import type { metadataRoles } from '../article'
import { findDate, readMonthOnly } from './dates'
import type { Told } from './piece'
import { tidyText } from './words'

export type MetadataRole = (typeof metadataRoles)[number]

const fields: readonly { readonly name: RegExp; readonly role: MetadataRole }[] = [
  { name: /^(?:来源|文章来源|稿件来源|信息来源|消息来源|新闻来源|原载|出处|媒体|发布机构|发布单位|发文机关|发文单位|制定机关|解读(?:机关|单位|部门)|Source|Publisher|Published (?:in|by))\s?[:：]\s*/i, role: 'source' },
  { name: /^(?:文\s?[/／、]?\s?图|图\s?[/／、]?\s?文|作者|文|撰文|撰稿|执笔|执笔人|主笔|编译|编写|课题组|研究员|分析师|首席分析师|证券分析师|首席研究员|解读人|记者|本报记者|特约撰稿|采写|口述|整理|译者|供稿|通讯员|报告人|演讲人|起草单位|编制单位|Authors?|Analysts?|Contributors?|Written by|Prepared by|Reporter|Translator|Speaker|From|发件人|发文人|呈报人|汇报人|报告单位)\s?[:：/／|｜]\s*/i, role: 'byline' },
  { name: /^(?:时间|日期|发布时间|发布日期|发表时间|更新时间|成文日期|印发日期|生成日期|公开日期|公布日期|施行日期|实施日期|发文日期|报告日期|出版日期|编制日期|发稿时间|Date|Sent|Published(?: on)?|Updated(?: on)?|Last updated|Posted(?: on)?)\s?[:：]?\s+(?=\S)|^(?:时间|日期|发布时间|发布日期|发表时间|更新时间|成文日期|印发日期|生成日期|公开日期|公布日期|施行日期|实施日期|发文日期|报告日期|出版日期|编制日期|发稿时间|Date|Sent|Published|Updated|Posted)\s?[:：]/i, role: 'date' },
  { name: /^(?:文号|发文字号|发文文号|文件编号|索引号|编号|标准号|Document (?:No\.?|number)|Ref(?:erence)?\.? ?(?:No\.?|number)?)\s?[:：]\s*/i, role: 'documentNumber' },
  { name: /^(?:抄送|主送|抄报|签发人?|收件人|致|呈报|呈送|To|Cc|TO|CC|Bcc|BCC|Through|THROUGH|Thru|THRU|Via|VIA|Attention|ATTENTION|Attn|ATTN)\s?[:：]\s*/, role: 'other' },
  { name: /^(?:主题分类|主题词|关键词|关键字|标签|分类|栏目|频道|有效性|公开方式|信息分类|体裁分类|组配分类|中图分类号|文献标[识志]码|文章编号|收稿日期|基金项目|作者简介|作者单位|\*?通[信讯]作者|Keywords?|Key words|Tags?|Category|Filed under|Topics?|JEL|DOI|ISSN|Correspondence)\s?[:：]\s*/i, role: 'other' },
]

/** Nearly all lines are told from fields by this: the sign after the name, or the first letter of those names that need none. */
const mayBeField = /[:：/／|｜]|^[DPULS时日发更成印生公施实报出编]/i

export function fieldOf(text: string): (typeof fields)[number] | undefined {
  const head = text.slice(0, 60)
  return mayBeField.test(head) ? fields.find(({ name }) => name.test(head)) : undefined
}

export function stripField(text: string): string {
  for (const { name } of fields) {
    const length = name.exec(text.slice(0, 60))?.[0].length ?? 0
    if (length > 0) return tidyText(text.slice(length))
  }
  return tidyText(text)
}

/** A date of which only year and month are told. */
export function tellMonth(text: string): Told {
  const date = readMonthOnly(text)
  return date === undefined ? {} : { date }
}

export function readField(text: string, role: MetadataRole): { role: MetadataRole; told: Told } {
  const date = findDate(text)
  // `来源：新华社  时间：2024-01-19  作者：…` on one line: each field ends where the next begins.
  const value = (names: string): string | undefined => new RegExp(`(?:${names})\\s?[:：/／]\\s*([^|｜]{1,60}?)(?=\\s{2,}|(?:发布|发文|成文|更新|印发)?(?:日期|时间|机构|单位)\\s?[:：]|(?:作者|来源|编辑|文号)\\s?[:：]|\\s+(?:[\\p{sc=Han}]{2,4}|[A-Z][a-z]+)\\s?[:：]|\\s+(?:19|20)\\d{2}|[|｜]|$)`, 'u').exec(text.slice(0, 200))?.[1]
  const source = value('来源|文章来源|稿件来源|信息来源|原载|发文机关|发布机构|Source|Publisher')
  const byline = value('作者|撰文|撰稿|记者|文\\s?[/／、]?\\s?图|图\\s?[/／、]?\\s?文|文|采写|Authors?|Written by')
  const own = role === 'source' && source === undefined ? { source: stripField(text) } : role === 'byline' && byline === undefined ? { byline: stripField(text).replace(/\s*<[^<>\s]+@[^<>\s]+>$/, '') } : {}
  return { role, told: { ...(source !== undefined && { source: tidyText(source) }), ...(byline !== undefined && { byline: tidyText(byline) }), ...own, ...(date !== undefined ? { date: date.iso } : role === 'date' ? tellMonth(stripField(text)) : {}) } }
}
