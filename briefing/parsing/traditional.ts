/**
 * Traditional characters → the simplified ones that the words of this folder are written in (責任編輯 → 责任编辑), unit for unit, so that indices stay.
 * For recognising lines only; what is shown stays as the author wrote it. Only the characters that those words are made of.
 */
const pairs =
  '專专業业東东為为爲为舉举樂乐習习鄉乡書书買买於于亞亚產产親亲億亿僅仅們们會会傳传體体餘余內内冊册寫写軍军馮冯決决況况擊击劉刘則则創创別别務务動动勢势協协單单歷历廳厅發发變变號号嘆叹後后嗎吗啟启啓启吳吴員员響响團团園园圍围圖图國国場场堅坚壇坛聲声處处備备復复複复頭头娛娱學学寧宁實实審审賓宾對对導导將将屬属歲岁師师' +
  '幫帮廣广應应開开異异張张強强錄录徵征態态總总願愿戲戏戰战戶户擴扩掃扫報报擬拟擇择據据換换攝摄數数斷断無无舊旧時时顯显術术機机權权雜杂楊杨構构標标欄栏樣样歡欢歐欧氣气匯汇彙汇湯汤濟济瀏浏遊游滿满點点熱热愛爱獨独環环現现電电監监碼码確确禮礼種种稱称簽签簡简類类係系約约級级紀纪綱纲線线組组細细紹绍經经結结給给絡络絕绝統统續续維维編编縮缩網网羅罗' +
  '職职聯联腳脚藝艺節节蘇苏範范薦荐蕭萧蔣蒋藍蓝雖虽補补覽览觀观規规視视覺觉訂订認认討讨讓让訓训議议訊讯記记講讲許许論论設设證证評评識识訴诉詞词譯译試试誠诚話话該该語语誤误說说説说請请諸诸讀读調调謝谢譚谭責责負负財财購购賀贺資资賴赖讚赞趙赵趨趋車车轉转載载輛辆輯辑過过還还這这進进遠远連连適适選选鄧邓郵邮鄒邹鄭郑採采釋释裡里裏里鐘钟錢钱鐵铁' +
  '鏈链錯错鍵键鏡镜長长門门閉闭問问間间聞闻閣阁閱阅閲阅閻阎際际陸陆陳陈隨随隱隐難难頁页頂顶項项須须顧顾領领頻频題题額额館馆饋馈馬马驗验龍龙龔龚韓韩黃黄製制準准條条來来執执達达紅红義义'
const simple: ReadonlyMap<string, string> = new Map((pairs.match(/../g) ?? []).map(([traditional = '', simplified = '']) => [traditional, simplified]))
/** For each character from U+4E00 on, 1 when it is one of them. */
const table = new Uint8Array(0x5200)
for (const sign of simple.keys()) table[sign.charCodeAt(0) - 0x4e00] = 1

export function isTraditional(sign: string): boolean {
  return simple.has(sign)
}

/** Looked for by code, not by a pattern: one of so many signs takes an engine longer to prepare than a short document takes to be read. */
export function simplified(text: string): string {
  for (let index = 0; index < text.length; index += 1) {
    if (table[text.charCodeAt(index) - 0x4e00] === 1) return Array.from(text, (sign) => simple.get(sign) ?? sign).join('')
  }
  return text
}
