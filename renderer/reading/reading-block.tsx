/** One block of the article in the languages shown, with the ways to its slides. */
import { memo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Block, type Language, languageTags, type Sentence } from '../../briefing/article'
import { assertNever } from '../../briefing/result'
import { BlockWords } from '../controls/block-words'
import { Untranslated } from '../controls/untranslated'
import { WholeFigures } from '../controls/whole-figures'
import { useApp } from '../store'
import styles from './reading-view.module.css'

export const ReadingBlock = memo(function ReadingBlock({ block, languages, untranslated, slideNumbers }: {
  readonly block: Block
  readonly languages: readonly Language[]
  /** Languages that the whole article lacks, which has been said above. */
  readonly untranslated: readonly Language[]
  readonly slideNumbers: readonly number[]
}) {
  const { t } = useTranslation('reading')
  const Text = elementOf(block)
  return (
    <section className={styles.row} data-block={block.id} data-kind={block.kind} data-level={block.kind === 'heading' ? block.level : undefined}>
      {languages.map((language) => untranslated.includes(language) ? <div key={language} className={styles.missing} /> : (
        <Text key={language} lang={languageTags[language]} className={styles.text} data-language={language}>
          {needsEditorLabel(block, language) && <span className={styles.label}>{t('editorNote', { lng: languageTags[language] })}</span>}
          {isUntranslated(block.sentences, language) && <Untranslated language={language} />}
          <BlockWords
            block={block}
            language={language}
            renderSentence={(sentence) => <span data-sentence={sentence.id} data-language={language}><WholeFigures text={sentence[language]} /></span>}
          />
          {block.kind === 'reference' && block.date !== undefined && <time className={styles.date}>{block.date}</time>}
        </Text>
      ))}
      {slideNumbers.length > 0 && <SlideChips numbers={slideNumbers} />}
    </section>
  )
})

/** Nothing of it is there in that language, where there is something in the other. */
function isUntranslated(sentences: readonly Sentence[], language: Language): boolean {
  return sentences.every((sentence) => sentence[language] === '')
}

function SlideChips({ numbers }: { readonly numbers: readonly number[] }) {
  const { t } = useTranslation('reading')
  const showPage = useApp((app) => app.showPage)
  return (
    <span className={styles.chips}>
      {numbers.map((number) => (
        <Button key={number} className={`small-control ${styles.chip}`} aria-label={t('toSlide', { number })} onPress={() => showPage(number - 1)}>
          <span aria-hidden="true">→ {number}</span>
        </Button>
      ))}
    </span>
  )
}

/** An editor's note that begins by saying so needs no label. */
function needsEditorLabel(block: Block, language: Language): boolean {
  return block.kind === 'editorNote' && !/^(编者|editor)/i.test(block.sentences[0]?.[language] ?? '')
}

function elementOf(block: Block): 'h2' | 'h3' | 'h4' | 'blockquote' | 'div' | 'p' {
  switch (block.kind) {
    case 'heading':
      return (['h2', 'h3'] as const)[block.level - 1] ?? 'h4'
    case 'quotation':
      return 'blockquote'
    case 'table':
      return 'div'
    case 'paragraph':
    case 'labelled':
    case 'footnote':
    case 'metadata':
    case 'debris':
    case 'listItem':
    case 'caption':
    case 'editorNote':
    case 'reference':
      return 'p'
    default:
      return assertNever(block)
  }
}
