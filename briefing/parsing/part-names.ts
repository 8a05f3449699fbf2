/**
 * The names that parts of documents have, whatever the document is about: 前言, 摘要, Introduction, Recommendations. Such a line is a heading, and never a title.
 */
import { simplified } from './traditional'

const names = /^(?:摘\s*要|内容摘要|内容提要|提要|核心提示|编者按|引言|引\s*言|前\s*言|导\s*言|导读|绪论|序言|序|背景|结\s*语|结束语|结\s*论|总结|小结|后记|致谢|附件\s?\d{0,2}|附录\s?[A-Z\d]?|附则|要点|核心观点|目\s*录|目\s*次|Abstract|Summary|Executive summary|Key (?:points|findings|takeaways|messages)|At[ -]a[ -]glance|In brief|Introduction|Background|Overview|Methods?|Methodology|Results|Discussion|Conclusions?|(?:(?:Our|Key|Policy) )?Recommendations|Acknowledge?ments?|Appendix|Annex|Foreword|Preface|Contents|Table of contents)$/i

export function isPartName(text: string): boolean {
  return text.length <= 40 && names.test(simplified(text))
}
