import { describe, expect, it } from 'vitest'
import { readHtml } from '../../import/read-html'
import { tinyPng } from '../fixtures/documents'
import { hintOf, shownOf, shownSpans } from './shown-spans'

const sentence = '近年来，我国加快实施先进制造业集群发展专项行动，采取“赛马”方式进行遴选，全国集群竞相发展。'
const picture = `data:image/png;base64,${Buffer.from(tinyPng).toString('base64')}`

/** A saved page of a Chinese news site, in short. */
const newsPage = `<!doctype html><html lang="zh-CN"><head><title>集群发展_某网</title>
<meta name="author" content="张三"><meta property="og:site_name" content="某网"><meta name="publishdate" content="2024-01-02"></head><body>
<div class="top"><a href="/">首页</a> <a href="/a">时政</a> <a href="/b">财经</a></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; 正文</div>
<div class="wrap"><div class="left">
<h1>先进制造业集群的新趋势</h1>
<div class="info">2024年01月02日 10:00 来源：某报</div>
<div class="fontsize">【字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】<a href="#">打印</a></div>
<div class="TRS_Editor"><p>　　${sentence}</p><p><strong>一、基本内涵</strong></p><p>　　${sentence}</p><p>　　${sentence}</p></div>
<p class="editor">责任编辑：李四</p>
<div class="share-box">分享到 <a>微信</a></div>
</div><div class="right"><h3>热点新闻</h3><ul><li><a href="1">这是另一条新闻的标题，写得很长很长，超过二十个字了</a></li><li><a href="2">第二条</a> 2025-01-19</li></ul></div></div>
<div class="footer">版权所有，未经授权，请勿转载。京ICP备000号</div><script>var x = "${sentence}"</script></body></html>`

/** The same in English, as magazines are made. */
const magazinePage = `<html lang="en"><head><title>Why clusters grow | The Paper</title></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main><article><header><h1>Why clusters grow</h1><p class="byline">By Ann Lee</p><time datetime="2024-01-02">2 January 2024</time></header>
<p>Clusters of manufacturers grow where suppliers, schools and banks are close to one another, and where they talk.</p>
<aside class="related"><h4>Read more</h4><a href="/x">Another story about something else, and a long one</a></aside>
<h2>What it takes</h2><blockquote><p>It takes patience, and money.</p></blockquote>
<p>None of that comes quickly; in most regions it has taken a generation or more, as the figures show.</p></article></main>
<section class="comments"><p>I do not agree with any of this, and I have been a reader for many years.</p></section>
<footer>© The Paper</footer></body></html>`

describe('a saved page', () => {
  it('keeps the line below its title, though the author in it is a link, and tells the column over it', () => {
    const body = '<p>Clusters of manufacturers grow where suppliers, schools and banks are close to one another, and where they talk.</p>'.repeat(3)
    const manuscript = readHtml(`<html><body><div class="head"><span class="eyebrow">Operations</span><h1>Why clusters grow</h1><div class="meta"><span>By <a href="#">Annabel Leeson</a></span> <span>14 May 2025</span></div><div class="share"><a href="#">Share on X</a></div></div><div class="text">${body}</div></body></html>`, true)
    expect(hintOf(manuscript, 'Operations')).toEqual({ kind: 'metadata', role: 'other' })
    expect(hintOf(manuscript, 'By Annabel Leeson 14 May 2025')?.kind).toBe('paragraph')
    expect(hintOf(manuscript, 'Share on X')).toEqual({ kind: 'debris', what: 'toolbar' })
  })

  it('is split into its article and what surrounds it', () => {
    const manuscript = readHtml(newsPage, true)
    expect(shownOf(manuscript, 'title')).toEqual(['先进制造业集群的新趋势'])
    expect(shownOf(manuscript, 'paragraph')).toEqual(['2024年01月02日 10:00 来源：某报', sentence, '一、基本内涵', sentence, sentence, '责任编辑：李四'])
    expect(hintOf(manuscript, '首页 时政 财经')).toEqual({ kind: 'debris', what: 'menu' })
    expect(hintOf(manuscript, '当前位置：首页 > 正文')).toEqual({ kind: 'debris', what: 'menu' })
    expect(hintOf(manuscript, '【字号：大 中 小】打印')).toEqual({ kind: 'debris', what: 'toolbar' })
    expect(hintOf(manuscript, '分享到 微信')).toEqual({ kind: 'debris', what: 'toolbar' })
    expect(hintOf(manuscript, '第二条 2025-01-19')).toEqual({ kind: 'debris', what: 'related' })
    expect(hintOf(manuscript, '版权所有，未经授权，请勿转载。京ICP备000号')).toEqual({ kind: 'debris', what: 'pageFurniture' })
    expect(manuscript.declared).toEqual({ title: '集群发展_某网', byline: '张三', date: '2024-01-02', source: '某网', language: 'zh-CN' })
  })

  it('has its article where the page says so', () => {
    const manuscript = readHtml(magazinePage, true)
    expect(shownOf(manuscript, 'title')).toEqual(['Why clusters grow'])
    expect(shownOf(manuscript, 'heading')).toEqual(['What it takes'])
    expect(shownOf(manuscript, 'quotation')).toEqual(['It takes patience, and money.'])
    expect(hintOf(manuscript, 'Another story about something else, and a long one')).toEqual({ kind: 'debris', what: 'related' })
    expect(hintOf(manuscript, 'I do not agree with any of this, and I have been a reader for many years.')?.kind).toBe('debris')
    expect(manuscript.declared.date).toBe('2024-01-02')
  })

  it('never shows what scripts and styles hold, nor what is hidden', () => {
    expect(shownSpans(readHtml('<style>p{}</style><script>x</script><p hidden>a</p><p style="display:none">b</p><template>c</template><p>看得见。</p>', true))).toEqual([['paragraph', '看得见。']])
  })

  it('is read where its maker laid it out in tables and broke lines by hand', () => {
    const manuscript = readHtml(`<table><tr><td><a href=1>首页</a><a href=2>新闻</a></td></tr><tr><td><h1>标题在此</h1><br>　　${sentence}<br><br>　　${sentence}</td></tr></table>`, true)
    expect(shownOf(manuscript, 'paragraph')).toEqual([sentence, sentence])
  })
})

describe('HTML', () => {
  it('tells the parts of a table, over cells that span', () => {
    const manuscript = readHtml('<table><caption>表1</caption><tr><th>年<th>值<tr><td rowspan=2>甲<td>一<tr><td>二</table>', false)
    expect(shownOf(manuscript, 'caption')).toEqual(['表1'])
    expect(hintOf(manuscript, '年')).toEqual({ kind: 'tableCell', table: 0, row: 0, column: 0, isHeader: true })
    expect(hintOf(manuscript, '二')).toEqual({ kind: 'tableCell', table: 0, row: 2, column: 1, isHeader: false })
  })

  it('numbers the items of a list as a browser does', () => {
    const manuscript = readHtml('<ol start=3><li>甲<ul><li>乙</ul><li value=9>丙<li>丁</ol><ol type=a><li>戊</ol>', false)
    expect(hintOf(manuscript, '甲')).toEqual({ kind: 'listItem', level: 1, number: '3.' })
    expect(hintOf(manuscript, '乙')).toEqual({ kind: 'listItem', level: 2 })
    expect(hintOf(manuscript, '丙')).toEqual({ kind: 'listItem', level: 1, number: '9.' })
    expect(hintOf(manuscript, '戊')).toEqual({ kind: 'listItem', level: 1, number: 'a.' })
  })

  it('keeps a picture with its caption, once however often it is shown', () => {
    const manuscript = readHtml(`<figure><img src="${picture}" alt="集群"><figcaption>合肥集群 图片来源：高新区</figcaption></figure><img src="${picture}">`, false)
    expect(manuscript.pictures).toMatchObject([{ id: 'picture-1', kind: 'image', type: 'image/png', width: 1, height: 1, description: { zh: '集群', en: '' } }])
    expect(shownSpans(manuscript)).toEqual([['picture', '集群'], ['caption', '合肥集群 图片来源：高新区'], ['picture', '']])
    expect(hintOf(manuscript, '合肥集群 图片来源：高新区')).toEqual({ kind: 'caption', picture: 'picture-1' })
  })

  it('counts the pictures that it cannot have', () => {
    const manuscript = readHtml('<p>文字。</p><img src="https://a.b/c.png"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><img src=x.png width=1 height=1>', false)
    expect(manuscript.losses).toEqual([{ kind: 'pictureUnreadable', count: 1 }, { kind: 'pictureFormat', count: 1 }])
  })

  it('keeps the numbers of notes and pinyin in the text, and shows neither', () => {
    const manuscript = readHtml('<p>文字<sup><a href="#fn1">1</a></sup>，<ruby>汉<rt>hàn</rt></ruby>字，x<sup>2</sup>。</p><p id="fn1">注 <a href="#r">↩</a></p>', false)
    expect(shownSpans(manuscript)).toEqual([['paragraph', '文字，汉字，x2。'], ['footnote', '注']])
    expect(manuscript.text).toContain('文字1，')
  })

  it('takes a line end in the source for nothing between Chinese, for a space between English words', () => {
    expect(shownSpans(readHtml('<p>先进\n  制造业</p><p>two\nwords</p>', false))).toEqual([['paragraph', '先进制造业'], ['paragraph', 'two words']])
  })

  it('tells the bold beginning, the links and the centring of a paragraph', () => {
    expect(readHtml('<p align=center><b>粗体</b>其余<a href=x>链接</a></p>', false).spans[0]?.hint).toEqual({ kind: 'paragraph', lead: 2, links: 1 / 3, isCentred: true })
  })
})
