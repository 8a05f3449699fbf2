/** Names of the cases that articles set side by side: countries and regions, as a paragraph opens with them. */
import type { Pair } from '../article'

const names = ([
  ['美国', 'United States'], ['美国', 'America'], ['美国', 'US'], ['德国', 'Germany'], ['日本', 'Japan'], ['英国', 'United Kingdom'], ['英国', 'Britain'], ['法国', 'France'], ['韩国', 'South Korea'], ['意大利', 'Italy'],
  ['欧盟', 'European Union'], ['欧盟', 'EU'], ['新加坡', 'Singapore'], ['以色列', 'Israel'], ['印度', 'India'], ['俄罗斯', 'Russia'], ['加拿大', 'Canada'], ['澳大利亚', 'Australia'], ['荷兰', 'Netherlands'], ['瑞士', 'Switzerland'],
  ['瑞典', 'Sweden'], ['丹麦', 'Denmark'], ['芬兰', 'Finland'], ['挪威', 'Norway'], ['西班牙', 'Spain'], ['巴西', 'Brazil'], ['墨西哥', 'Mexico'], ['越南', 'Vietnam'], ['中国', 'China'],
  ['北京', 'Beijing'], ['上海', 'Shanghai'], ['广东', 'Guangdong'], ['江苏', 'Jiangsu'], ['浙江', 'Zhejiang'], ['山东', 'Shandong'], ['四川', 'Sichuan'], ['湖北', 'Hubei'], ['湖南', 'Hunan'], ['安徽', 'Anhui'], ['深圳', 'Shenzhen'],
  ['东部地区', 'Eastern'], ['中部地区', 'Central'], ['西部地区', 'Western'], ['东北地区', 'North-eastern'],
] as const).map(([zh, en]) => ({ zh, en, pattern: new RegExp(`^(?:The |In (?:the )?)?${en}\\b`) }))

const anyEnglish = new RegExp(`^(?:The |In (?:the )?)?(?:${names.map(({ en }) => en).join('|')})\\b`)

/** The name that the text opens with, as it stands there in each language; null when it opens with none. */
export function caseNameOf(sentence: Pair): Pair | null {
  if (sentence.en !== '' && !anyEnglish.test(sentence.en)) return null
  for (const { zh, en, pattern } of names) {
    const found = { zh: sentence.zh.startsWith(zh), en: sentence.en !== '' && pattern.test(sentence.en) }
    if ((found.zh || found.en) && (found.zh || sentence.zh === '') && (found.en || sentence.en === '')) {
      return { zh: sentence.zh === '' ? '' : zh, en: sentence.en === '' ? '' : en }
    }
  }
  return null
}
