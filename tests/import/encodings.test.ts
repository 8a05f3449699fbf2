import { describe, expect, it } from 'vitest'
import { encodeAs } from '../fixtures/legacy-encodings'
import { readFailing, readSound } from './shown-spans'

const simplified = ['一、基本内涵', '先进制造业集群是产业分工深化和集聚发展的形式。', '图片来源:合肥高新区', '2024年，我国GDP增长5.2%，进出口总值41.76万亿元。', '本报记者 李四 摄', '关于印发《“十四五”规划》的通知']
const traditional = ['一、基本內涵', '先進製造業集群是產業分工深化和集聚發展的形式。', '記者王小明／台北報導', '經濟部今天公布外銷訂單統計，年增5.2%。', '「我們會繼續努力。」他說。']

describe('the encoding of a text', () => {
  it.each(simplified)('is found for one line in GB18030: %s', async (line) => {
    expect((await readSound(encodeAs('gb18030', line), 'a.txt')).text).toBe(line)
  })

  it.each(traditional)('is found for one line in Big5: %s', async (line) => {
    expect((await readSound(encodeAs('big5', line), 'a.txt')).text).toBe(line)
  })

  it('is UTF-8 when the bytes are, even with the last character cut off', async () => {
    const bytes = new Uint8Array(Buffer.from('先进制造业集群'))
    expect((await readSound(bytes.slice(0, -1), 'a.txt')).text).toBe('先进制造业集\uFFFD')
  })

  it('is what a mark says, and the mark is no part of the text', async () => {
    expect((await readSound('\uFEFF第一行', 'a.txt')).text).toBe('第一行')
    expect((await readSound(new Uint8Array(Buffer.from('\uFEFF第一行', 'utf16le')), 'a.txt')).text).toBe('第一行')
    expect((await readSound(new Uint8Array(Buffer.from('\uFEFF第一行', 'utf16le').swap16()), 'a.txt')).text).toBe('第一行')
  })

  it.each(['\uFEFF', ''])('is UTF-32 in either order, with a mark and without: %j', async (mark) => {
    const units = [...`${mark}第一行, in words.`].map((character) => character.codePointAt(0) ?? 0)
    const inOrder = (isLittle: boolean) => {
      const view = new DataView(new ArrayBuffer(units.length * 4))
      units.forEach((unit, index) => view.setUint32(index * 4, unit, isLittle))
      return new Uint8Array(view.buffer)
    }
    for (const bytes of [inOrder(true), inOrder(false)]) expect((await readSound(bytes, 'a.txt')).text).toBe('第一行, in words.')
  })

  it('is asked for where UTF-16 has no mark, with the first words as they would be', async () => {
    const failure = await readFailing(new Uint8Array(Buffer.from('先进制造业集群, in words.\n', 'utf16le')), 'a.txt')
    expect(failure).toMatchObject({ code: 'chooseEncoding', encodings: [{ encoding: 'utf-16le', sample: '先进制造业集群, in words.' }] })
  })

  it('is what the user says, whatever we would think', async () => {
    expect((await readSound(encodeAs('gb18030', '文字'), 'a.txt', { encoding: 'gb2312' })).text).toBe('文字')
    expect((await readSound(new Uint8Array(Buffer.from('文字', 'utf16le')), 'a.txt', { encoding: 'utf-16le' })).text).toBe('文字')
  })

  it('is asked for again when the user names none that there is', async () => {
    expect((await readFailing('文字', 'a.txt', { encoding: 'klingon' })).code).toBe('chooseEncoding')
  })

  it('is asked for where UTF-8 is spoilt, with UTF-8 among the choices', async () => {
    const bytes = new Uint8Array(Buffer.from('先进制造业集群是产业分工深化和集聚发展的形式'))
    bytes[10] = 0xff
    const failure = await readFailing(bytes, 'a.txt')
    expect(failure.code === 'chooseEncoding' && failure.encodings.map(({ encoding }) => encoding)).toContain('utf-8')
  })

  it('is Windows-1252 for English with its quotation marks', async () => {
    expect((await readSound(new Uint8Array(Buffer.from('It\x92s a \x93test\x94 \x96 of a caf\xe9.', 'latin1')), 'a.txt')).text).toBe('It’s a “test” – of a café.')
  })

  it('is what a page declares, when there is too little to tell', async () => {
    const page = new Uint8Array([...Buffer.from('<meta charset="gb2312"><p>'), ...encodeAs('gb18030', '瞭'), ...Buffer.from('</p>')])
    expect((await readSound(page, 'a.html')).text).toContain('瞭')
  })

  it('is not mistaken for Chinese by a few signs of UTF-8 among English words', async () => {
    const line = '11 February 2025 · 4 min read © 2025 The Ledger'
    expect((await readSound(line, 'a.txt')).text).toBe(line)
    expect((await readSound(`<meta charset="utf-8"><p>${line}</p>`, 'a.html')).text).toBe(`${line}\n`)
  })
})
