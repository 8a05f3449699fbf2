/** The headings of the article; the one being read is marked. */
import { useEffect, useRef } from 'react'
import { Link } from 'react-aria-components'
import { type Article, type Language, languageTags, saidBlocks } from '../../briefing/article'
import { runningText } from '../../briefing/block-text'
import styles from './contents.module.css'

export function Contents({ article, languages, currentBlock, onChoose }: {
  readonly article: Article
  readonly languages: readonly Language[]
  readonly currentBlock: string | undefined
  readonly onChoose: (blockId: string) => void
}) {
  const blocks = saidBlocks(article)
  const headings = blocks.filter((block) => block.kind === 'heading')
  const place = blocks.findIndex((block) => block.id === currentBlock)
  const current = blocks.slice(0, place + 1).findLast((block) => block.kind === 'heading')?.id
  const listRef = useRef<HTMLOListElement>(null)

  useEffect(() => {
    listRef.current?.querySelector('[aria-current="location"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  return (
    <ol ref={listRef} className={styles.list}>
      {headings.map((heading) => (
        <li key={heading.id}>
          <Link
            className={styles.entry}
            data-level={heading.level}
            aria-current={heading.id === current ? 'location' : false}
            onPress={() => onChoose(heading.id)}
          >
            {languages.map((language) => (
              <span key={language} lang={languageTags[language]} className={styles.text}>
                {runningText(heading)[language]}
              </span>
            ))}
          </Link>
        </li>
      ))}
    </ol>
  )
}
