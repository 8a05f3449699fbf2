/** The article in all its blocks, in order; what was set aside is folded up where it stood. */
import { memo, useCallback, useMemo, type Ref, type RefObject } from 'react'
import { ChevronRight } from 'lucide-react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Block, languages, languageTags, type Sentence } from '../../briefing/article'
import { BlockWords } from '../controls/block-words'
import { LongList, type LongListHandle } from '../controls/long-list'
import { useApp } from '../store'
import { keyOfRow, type ArticleRow } from './article-rows'
import { BlockKindMenu } from './block-kind-menu'
import { useLit, useLitSentences } from './lit'
import styles from './article-side.module.css'

export function ArticleSide({ rows, scrollerRef, listRef, onShowSlide }: {
  readonly rows: readonly ArticleRow[]
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly listRef: Ref<LongListHandle>
  readonly onShowSlide: (slideId: string) => void
}) {
  const title = useApp((app) => app.briefing.article.title)
  const pages = useApp((app) => app.deck.pages)
  const slidesOfBlock = useApp((app) => app.links.slidesOfBlock)
  const numbers = useMemo(() => new Map(pages.filter(({ part }) => part === 1).map(({ slide, number }) => [slide.id, number])), [pages])
  const heightOf = useCallback((index: number) => estimateHeight(rows[index]), [rows])
  return (
    <div className={styles.blocks}>
      <TitleRow title={title} />
      <LongList
        ref={listRef}
        count={rows.length}
        allAtOnce={200}
        rowsInChunk={20}
        heightOf={heightOf}
        scrollerRef={scrollerRef}
        renderRow={(index) => {
          const row = rows[index]
          if (!row) return null
          return row.kind === 'block'
            ? <BlockRow key={keyOfRow(row)} block={row.block} slides={slidesOfBlock.get(row.block.id) ?? none} numbers={numbers} onShowSlide={onShowSlide} />
            : <AsideRow key={keyOfRow(row)} blocks={row.blocks} />
        }}
      />
    </div>
  )
}

const none: readonly string[] = []

function TitleRow({ title }: { readonly title: Sentence }) {
  const { t } = useTranslation('reviewing')
  const lit = useLit()
  return (
    <div className={styles.block} data-kind="title" onPointerEnter={() => lit.light([title.id])} onPointerLeave={() => lit.putOut()}>
      <span className={styles.kind}>{t('kinds.title')}</span>
      <h2 className={styles.text}>
        {languages.filter((language) => title[language] !== '').map((language) => <span key={language} lang={languageTags[language]} className={styles.side}>{title[language]}</span>)}
      </h2>
    </div>
  )
}

const BlockRow = memo(function BlockRow({ block, slides, numbers, onShowSlide }: {
  readonly block: Block
  readonly slides: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
  readonly onShowSlide: (slideId: string) => void
}) {
  const { t } = useTranslation('reviewing')
  const lit = useLit()
  const litSentences = useLitSentences('blocks', block.id)
  const ids = block.sentences.map(({ id }) => id)
  return (
    <div
      className={styles.block}
      data-block={block.id}
      data-kind={block.kind}
      data-level={block.kind === 'heading' ? block.level : undefined}
      data-lit={litSentences !== null || undefined}
      tabIndex={-1}
      onPointerOver={({ target }) => {
        const sentence = target instanceof Element ? target.closest<HTMLElement>('[data-sentence]')?.dataset['sentence'] : undefined
        lit.light(sentence === undefined ? ids : [sentence])
      }}
      onPointerLeave={() => lit.putOut()}
      onFocus={() => lit.light(ids)}
      onBlur={() => lit.putOut()}
    >
      <BlockKindMenu block={block} />
      <BlockText block={block} litSentences={litSentences} />
      <span className={styles.slides}>
        {slides.map((slide) => (
          <Button key={slide} className={`small-control ${styles.slide}`} aria-label={t('showSlide', { number: numbers.get(slide) ?? 0 })} onPress={() => onShowSlide(slide)}>
            {numbers.get(slide)}
          </Button>
        ))}
      </span>
    </div>
  )
})

/** Each language on lines of its own. */
function BlockText({ block, litSentences }: { readonly block: Block; readonly litSentences: ReadonlySet<string> | null }) {
  return (
    <div className={styles.text}>
      {languages.filter((language) => block.sentences.some((sentence) => sentence[language] !== '')).map((language) => (
        <div key={language} lang={languageTags[language]} className={styles.side}>
          <BlockWords
            block={block}
            language={language}
            renderSentence={(sentence) => <span className={styles.sentence} data-sentence={sentence.id} data-lit={litSentences?.has(sentence.id) === true || undefined}>{sentence[language]}</span>}
          />
        </div>
      ))}
    </div>
  )
}

function AsideRow({ blocks }: { readonly blocks: readonly Block[] }) {
  const { t } = useTranslation('reviewing')
  const isMetadata = blocks.every(({ kind }) => kind === 'metadata')
  return (
    <Disclosure className={styles.aside}>
      <Heading level={3} className={styles.asideHead}>
        <Button slot="trigger" className={styles.asideButton}>
          <ChevronRight size={14} className={styles.chevron} />
          <span>{t(isMetadata ? 'metadataLines' : 'asideLines', { count: blocks.length })}</span>
          <span className={styles.asideSample}>{blocks.map(wordsOf).join(' · ').slice(0, 80)}</span>
        </Button>
      </Heading>
      <DisclosurePanel>
        {blocks.map((block) => (
          <div key={block.id} className={styles.block} data-block={block.id} data-kind={block.kind} tabIndex={-1}>
            <BlockKindMenu block={block} />
            <BlockText block={block} litSentences={null} />
          </div>
        ))}
      </DisclosurePanel>
    </Disclosure>
  )
}

function wordsOf({ sentences }: Block): string {
  return sentences.map((sentence) => sentence.zh || sentence.en).join(' ')
}

/** Pixels: about 30 Chinese characters a line. */
function estimateHeight(row: ArticleRow | undefined): number {
  if (row?.kind !== 'block') return 40
  const characters = row.block.sentences.reduce((sum, { zh, en }) => sum + zh.length + en.length / 2, 0)
  return 14 + 25 * Math.max(1, Math.ceil(characters / 30))
}
