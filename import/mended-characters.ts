/**
 * Characters that printing has spoilt, and what they were: radicals that stand for the characters of the same form (⽉ for 月), and ligatures.
 * Only these: the whole of Unicode's NFKC would turn ，（） into ASCII.
 */

/** Of the CJK Radicals Supplement, which NFKC leaves alone, those that come out of printers in place of a character. */
const supplement: Readonly<Record<string, string>> = Object.fromEntries(
  '⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爪⺩王⺪疋⺬示⺭礻⺯糹⺰纟⺱罓⺳罒⺶羊⺷羊⺹耂⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
    .match(/../gu)
    ?.map(([radical = '', character = '']) => [radical, character]) ?? [],
)

export const spoiltCharacter = /[\u2E80-\u2FD5\uFB00-\uFB06]/

/** What a spoilt character was; itself when that is not known. */
export function mendCharacter(character: string): string {
  return supplement[character] ?? character.normalize('NFKC')
}
