/** The command line as a user meets it: what it says, what it answers, and what it leaves behind. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RunDraftJob } from '../../export/draft-thread'
import { runCommandLine } from '../../export/command-line/run'
import english from '../../locales/en/command-line.json'
import chinese from '../../locales/zh-CN/command-line.json'
import { fail } from '../../briefing/result'
import { readBriefPackage } from '../../import/brief-package/read-package'
import { writeBriefPackage } from '../../import/brief-package/write-package'
import type { ReadFailure } from '../../import/read-document'
import { bundledBriefing, bundledPath } from '../bundled-briefing'
import { readInPlace } from './read-in-place'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duobrief-test-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})

interface Said {
  readonly code: number
  readonly told: string
  readonly warned: string[]
}

async function run(words: readonly string[], environment: NodeJS.ProcessEnv = { LANG: 'en_GB.UTF-8' }, read: RunDraftJob = readInPlace): Promise<Said> {
  const told: string[] = []
  const warned: string[] = []
  const code = await runCommandLine(words, environment, { tell: (text) => told.push(text), warn: (text) => warned.push(text), progress: () => {} }, { run: read, signal: new AbortController().signal })
  return { code, told: told.join('\n'), warned }
}

/** One sentence or two, in plain words: no stack, no code name. */
function expectSentence({ warned, told }: Said): void {
  expect(told).toBe('')
  expect(warned).toHaveLength(1)
  expect(warned[0]).not.toMatch(/\n|\{\{|\bat .*:\d+:\d+|Error:/)
}

describe('export', () => {
  it('writes a PDF of the bundled briefing and says where, how many pages and how large', async () => {
    const path = join(folder, 'handout.pdf')
    const said = await run(['export', '--to', 'pdf', '--lang', 'both', '--layout', '6', '--out', path])
    expect(said).toMatchObject({ code: 0, warned: [] })
    const pdf = readFileSync(path)
    expect(said.told).toMatch(new RegExp(`handout\\.pdf: \\d+ pages, ${pdf.length} bytes`))
    expect(pdf.toString('latin1', 0, 8)).toBe('%PDF-1.7')
    expect(readdirSync(folder)).toEqual(['handout.pdf'])
  })

  it('writes one SVG for each slide into a folder that it makes, and again into the same one', async () => {
    const path = join(folder, 'slides')
    expect((await run(['export', '--to', 'svg', '--lang', 'en', '--out', path])).code).toBe(0)
    writeFileSync(join(path, 'mine.txt'), 'kept')
    expect((await run(['export', '--to', 'svg', '--out', path])).code).toBe(0)
    const names = readdirSync(path)
    expect(names).toContain('slide-01.svg')
    expect(names).toContain('mine.txt')
    expect(names.filter((name) => !/^slide-\d\d\.svg$/.test(name))).toEqual(['mine.txt'])
  })

  it('writes Markdown from a named file', async () => {
    const path = join(folder, 'briefing.md')
    expect((await run(['export', bundledPath, '--to', 'md', '--lang', 'zh', '--out', path])).code).toBe(0)
    expect(readFileSync(path, 'utf8')).toMatch(/^# \p{Script=Han}/u)
  })

  it('takes the language of the notes from that of the slides unless told otherwise', async () => {
    const [same, other] = [join(folder, 'same.pdf'), join(folder, 'other.pdf')]
    await run(['export', '--layout', 'outline', '--lang', 'en', '--out', same])
    await run(['export', '--layout', 'outline', '--lang', 'zh', '--notes-lang', 'en', '--out', other])
    expect(readFileSync(same).equals(readFileSync(other))).toBe(true)
  })
})

describe('what it does not understand ends with code 2 and writes nothing', () => {
  it.each([
    [[], 'noCommand'],
    [['frobnicate'], 'frobnicate'],
    [['export'], '--out'],
    [['export', '--to', 'gif', '--out', 'FOLDER/x'], 'pdf, svg, md'],
    [['export', '--layout', '5', '--out', 'FOLDER/x'], '--layout'],
    [['export', '--paper', 'a4', '--out', 'FOLDER/x'], 'A4, Letter'],
    [['export', '--colour', '--out', 'FOLDER/x'], '--colour'],
    [['export', '-x', '--out', 'FOLDER/x'], '-x'],
    [['export', '--out'], '--out'],
    [['export', '--out', '--to', 'pdf'], '--out'],
    [['export', '--out', 'FOLDER/x', '--out', 'FOLDER/y'], '--out'],
    [['export', '--no-contents=yes', '--out', 'FOLDER/x'], '--no-contents'],
    [['export', '--header', 'x'.repeat(121), '--out', 'FOLDER/x'], '--header'],
    [['export', 'a.json', 'b.json', '--out', 'FOLDER/x'], 'b.json'],
    [['check', '--lang', 'zh'], '--lang'],
    [['import', '--out', 'FOLDER/a.brief'], 'article'],
    [['import', 'a.txt'], '--out'],
    [['import', 'a.txt', '--out', 'FOLDER/a.json'], '.brief'],
    [['import', 'a.txt', '--to', 'pdf', '--out', 'FOLDER/a.pdf'], 'json'],
    [['import', 'a.txt', '--lang', 'zh', '--out', 'FOLDER/a.brief'], '--lang'],
    [['import', 'a.txt', '--encoding', 'latin-klingon', '--out', 'FOLDER/a.brief'], 'latin-klingon'],
    [['import', 'a.epub', '--chapters', '3-1', '--out', 'FOLDER/a.brief'], '3-1'],
    [['import', 'a.epub', '--chapters', '0', '--out', 'FOLDER/a.brief'], '“0”'],
    [['import', 'a.epub', '--chapters', '1-99999999', '--out', 'FOLDER/a.brief'], '1-99999999'],
    [['import', 'a.txt', '--title', 'x'.repeat(121), '--out', 'FOLDER/a.brief'], '--title'],
    [['export', 'a.txt', '--to', 'json', '--lang', 'zh'], '--lang'],
    [['export', 'a.txt', '--to', 'json', '--out', 'FOLDER/a.pdf'], 'a.pdf'],
    [['export', '--out', 'FOLDER/handout.docx'], 'handout.docx'],
    [['export', '--to', 'md', '--out', 'FOLDER/handout.pdf'], 'handout.pdf'],
    [['export', '--to', 'svg', '--out', 'FOLDER/slides.svg'], 'slides.svg'],
    [['export', '--to', 'svg', '--layout', '2', '--out', 'FOLDER/x'], '--layout'],
    [['export', '--to', 'svg', '--no-contents', '--out', 'FOLDER/x'], '--no-contents'],
    [['export', '--to', 'md', '--theme', 'ink', '--out', 'FOLDER/x'], '--theme'],
  ])('%j', async (words, named) => {
    const said = await run(words.map((word) => word.replace('FOLDER', folder)))
    expect(said.code).toBe(2)
    expectSentence(said)
    expect(said.warned[0]).toContain(named === 'noCommand' ? '“export”' : named)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('what it cannot do ends with code 1, says why, and writes nothing', () => {
  const briefing = JSON.parse(readFileSync(bundledPath, 'utf8')) as Record<string, unknown>
  const inputs: [string, string | Buffer | null, RegExp][] = [
    ['missing.json', null, /no such file/],
    ['empty.json', '', /damaged/],
    ['half.json', readFileSync(bundledPath, 'utf8').slice(0, 5000), /damaged/],
    ['zeros.json', Buffer.alloc(100), /damaged/],
    ['bytes.json', Buffer.from([0xff, 0xfe, 0x80]), /UTF-8/],
    ['other.json', '{"name":"duobrief"}', /not a briefing/],
    ['newer.json', JSON.stringify({ ...briefing, formatVersion: 99 }), /newer Duobrief/],
    ['broken.json', JSON.stringify({ ...briefing, briefing: { ...(briefing.briefing as object), slides: 'none' } }), /damaged at slides/],
    ['talk.brief', 'PK', /damaged/],
    ['empty.brief', '', /empty/],
    ['text.brief', 'text', /not a briefing/],
    ['blank.txt', ' \n', /nothing in it/],
  ]

  it.each(inputs)('reading %s', async (name, content, sentence) => {
    const input = join(folder, name)
    if (content !== null) writeFileSync(input, content)
    const before = readdirSync(folder)
    const said = await run(['export', input, '--out', join(folder, 'out.pdf')])
    expect(said.code).toBe(1)
    expectSentence(said)
    expect(said.warned[0]).toContain(name)
    expect(said.warned[0]).toMatch(sentence)
    expect(readdirSync(folder)).toEqual(before)
    expect((await run(['check', input])).code).toBe(1)
  })

  it('reading a folder', async () => {
    const said = await run(['check', folder])
    expect(said.code).toBe(1)
    expectSentence(said)
  })

  it.each(['pdf', 'md', 'svg'])('writing %s where no folder is', async (format) => {
    const said = await run(['export', '--to', format, '--out', join(folder, 'missing', 'out')])
    expect(said.code).toBe(1)
    expectSentence(said)
    expect(readdirSync(folder)).toEqual([])
  })

  it('writing a file over a folder, or a folder over a file', async () => {
    mkdirSync(join(folder, 'taken'))
    writeFileSync(join(folder, 'file'), 'mine')
    for (const words of [['pdf', 'taken'], ['md', 'taken'], ['svg', 'file']] as const) {
      const said = await run(['export', '--to', words[0], '--out', join(folder, words[1])])
      expect(said.code).toBe(1)
      expectSentence(said)
    }
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine')
    expect(readdirSync(join(folder, 'taken'))).toEqual([])
  })

  it.skipIf(process.platform === 'win32').each(['pdf', 'md'])('writing %s over a pipe, which stays one', async (format) => {
    const path = join(folder, 'pipe')
    execFileSync('mkfifo', [path])
    const said = await run(['export', '--to', format, '--out', path])
    expect(said.code).toBe(1)
    expectSentence(said)
    expect(lstatSync(path).isFIFO()).toBe(true)
  })

  it.skipIf(process.platform === 'win32')('writing a slide over a pipe, which stays one, and no other slide', async () => {
    const path = join(folder, 'slide-02.svg')
    execFileSync('mkfifo', [path])
    const said = await run(['export', '--to', 'svg', '--out', folder])
    expect(said.code).toBe(1)
    expectSentence(said)
    expect(readdirSync(folder)).toEqual(['slide-02.svg'])
    expect(lstatSync(path).isFIFO()).toBe(true)
  })

  it.skipIf(process.platform === 'win32' || !existsSync('/proc/self'))('writing where the system allows no file', async () => {
    for (const format of ['pdf', 'svg', 'md']) {
      const said = await run(['export', '--to', format, '--out', '/proc/duobrief-out'])
      expect(said.code).toBe(1)
      expectSentence(said)
    }
  })

  it('characters that no font has', async () => {
    const input = join(folder, 'emoji.json')
    writeFileSync(input, readFileSync(bundledPath, 'utf8').replace('"zh": "', '"zh": "🏭'))
    const said = await run(['export', input, '--out', join(folder, 'out.pdf')])
    expect(said.code).toBe(1)
    expect(said.warned[0]).toContain('🏭')
    expect(readdirSync(folder)).toEqual(['emoji.json'])
  })
})

/** The article in which the tests of reading see what is done with it; how it is read is tested in tests/import. */
const article = '集群是什么\n第一句话说明一件事。\n第二句话说明另一件事。\n'

describe('an article', () => {
  let input = ''
  beforeEach(() => {
    input = join(folder, '文章.txt')
    writeFileSync(input, article)
  })

  it('becomes a .brief, and what has become of it is told', async () => {
    const out = join(folder, '简报.brief')
    const said = await run(['import', input, '--out', out, '--title', '另一个题目'])
    expect(said).toMatchObject({ code: 0, warned: [] })
    expect(said.told).toMatch(/Title: 另一个题目\n\d+ slides in \d+ sections\nCoverage: \d+ of \d+ sentences .*\(\d+%\)\nSet aside.*\n.*简报\.brief: \d+ bytes$/)
    const read = await readBriefPackage(readFileSync(out))
    expect(read.ok && read.value.briefing.article).toMatchObject({ title: { zh: '另一个题目' }, text: article })
    expect((await run(['check', out])).told).toContain('Translation: not begun; the briefing is in Chinese only')
    expect((await run(['export', out, '--to', 'md', '--out', join(folder, 'a.md')])).code).toBe(0)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('第一句话说明一件事')
  })

  it('is exported and checked as a briefing is', async () => {
    expect((await run(['export', input, '--lang', 'zh', '--out', join(folder, 'a.pdf')])).code).toBe(0)
    const checked = await run(['check', input])
    expect(checked.told).toContain('Chinese only')
    expect(checked.told).not.toContain('in one language only')
  })

  it('is shown block by block, to the terminal or into a file', async () => {
    const shown = await run(['import', input, '--to', 'json'])
    expect(shown).toMatchObject({ code: 0, warned: [] })
    const inspected = JSON.parse(shown.told) as { format: string; blocks: { text: string }[]; text: string }
    expect(inspected.format).toBe('txt')
    expect(inspected.text).toBe(article)
    expect(inspected.blocks.map((block) => block.text).join('')).toBe(article)
    const out = join(folder, 'article.json')
    expect((await run(['export', input, '--to', 'json', '--out', out])).code).toBe(0)
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(inspected)
  })

  it('too large for its kind is not read at all', async () => {
    const large = join(folder, 'large.txt')
    writeFileSync(large, '')
    truncateSync(large, 10 * 1024 * 1024 + 1)
    const unread: RunDraftJob = () => Promise.reject(new Error('read'))
    expect(await run(['import', large, '--out', join(folder, 'a.brief')], undefined, unread)).toMatchObject({ code: 1, warned: [expect.stringMatching(/larger than 10 MB/)] })
    const larger = join(folder, 'large.pdf')
    writeFileSync(larger, '')
    truncateSync(larger, 200 * 1024 * 1024)
    expect(await run(['import', larger, '--out', join(folder, 'a.brief')], undefined, unread)).toMatchObject({ code: 1, warned: [expect.stringMatching(/larger than 100 MB/)] })
  })

  it('hands on what the user says of it', async () => {
    const asked: unknown[] = []
    const listen = ((job: { options: unknown }) => {
      asked.push(job.options)
      return Promise.resolve(fail({ code: 'empty' }))
    }) as unknown as RunDraftJob
    await run(['check', input, '--encoding', 'gb18030', '--chapters', '1-3,5,2', '--title', ' 题 '], undefined, listen)
    expect(asked).toEqual([{ name: '文章.txt', title: '题', encoding: 'gb18030', chapters: [0, 1, 2, 4] }])
  })

  const failures: ReadFailure[] = [
    ...(['empty', 'damaged', 'encrypted', 'noText', 'noSentence', 'tooDeep', 'doctype', 'tooMuchInside'] as const).map((code) => ({ code })),
    { code: 'unknownFormat', extension: '' },
    { code: 'otherFormat', extension: '.wps' },
    { code: 'tooLarge', maximum: 100 * 1024 * 1024 },
    { code: 'chooseEncoding', encodings: [{ encoding: 'gb18030', sample: '集群\n是' }, { encoding: 'big5', sample: '摹' }] },
    { code: 'chooseChapters', chapters: [{ index: 0, title: '一', characters: 10 }] },
  ]
  const ofThread = [{ code: 'tooSlow' }, { code: 'tooMuchMemory' }, { code: 'cancelled' }, { code: 'failed', reason: 'a bug' }] as const
  it.each([...failures, ...ofThread].map((failure) => [failure.code, failure] as const))('that cannot be read (%s) is one sentence in each language, and nothing is written', async (_code, failure) => {
    const failing = (() => Promise.resolve(fail(failure))) as unknown as RunDraftJob
    for (const LANG of ['en_GB.UTF-8', 'zh_CN.UTF-8']) {
      const said = await run(['import', input, '--out', join(folder, 'a.brief')], { LANG }, failing)
      expect(said.code).toBe(failure.code === 'cancelled' ? 130 : 1)
      expectSentence(said)
      expect(said.warned[0]).toContain('文章.txt')
    }
    expect(readdirSync(folder)).toEqual(['文章.txt'])
  })

  it('whose picture is lost is opened, and the loss is told', async () => {
    const path = join(folder, 'torn.brief')
    const picture = { kind: 'image' as const, id: 'photo', width: 4, height: 3, description: { zh: '', en: '' }, type: 'image/png' as const, data: btoa('no picture') }
    const packed = await writeBriefPackage({ ...bundledBriefing, pictures: [...bundledBriefing.pictures, picture] })
    if (packed.ok) writeFileSync(path, packed.value)
    const said = await run(['export', path, '--to', 'md', '--out', join(folder, 'a.md')])
    expect(said.code).toBe(0)
    expect(said.warned).toEqual([expect.stringContaining('media/photo.png')])
  })
})

describe('check', () => {
  it('reports the facts of the bundled briefing and ends with 0', async () => {
    const said = await run(['check'])
    expect(said.code).toBe(0)
    expect(said.told).toMatch(/100%/)
    expect(said.told).toContain('No errors.')
  })

  it('ends with 1 when a page would be wrong', async () => {
    const input = join(folder, 'emoji.json')
    writeFileSync(input, readFileSync(bundledPath, 'utf8').replace('"zh": "', '"zh": "🏭'))
    const said = await run(['check', input])
    expect(said.code).toBe(1)
    expect(said.told).toContain('🏭')
  })
})

it('speaks the language of the system', async () => {
  expect((await run(['frob'], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_GB.UTF-8' })).warned[0]).toContain('没有“frob”这个命令')
  expect((await run(['frob'], { LANG: 'de_DE.UTF-8' })).warned[0]).toContain('There is no command “frob”')
  expect((await run(['--help'], { LANG: 'zh_CN.UTF-8' })).told).toBe(chinese.usage)
  expect((await run(['export', '-h'])).told).toBe(english.usage)
})
