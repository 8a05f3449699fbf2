/** The headings of the article; the one being read is marked. */
import { memo, useEffect, useMemo, useRef } from 'react'
import { Link } from 'react-aria-components'
import { type Block, type Language, languageTags } from '../../briefing/article'
import { runningText } from '../../briefing/block-text'
import { LongList, type LongListHandle } from '../controls/long-list'
import styles from './contents.module.css'

type Heading = Extract<Block, { kind: 'heading' }>

export function Contents({ blocks, languages, currentBlock, onChoose }: {
  readonly blocks: readonly Block[]
  readonly languages: readonly Language[]
  readonly currentBlock: string | undefined
  /** The same function as long as the blocks are the same. */
  readonly onChoose: (blockId: string) => void
}) {
  const headings = useMemo(() => blocks.filter((block) => block.kind === 'heading'), [blocks])
  const headingOfBlock = useMemo(() => indexHeadings(blocks), [blocks])
  const current = currentBlock === undefined ? -1 : (headingOfBlock.get(currentBlock) ?? -1)
  const scrollerRef = useRef<HTMLDivElement>(null)
  const listRef = useRef<LongListHandle>(null)

  useEffect(() => {
    if (current < 0) return
    listRef.current?.reveal(current)
    scrollerRef.current?.querySelector('[aria-current="location"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  return (
    <div ref={scrollerRef} className={styles.list} role="list">
      <LongList
        ref={listRef}
        count={headings.length}
        allAtOnce={200}
        rowsInChunk={20}
        heightOf={entryHeight}
        scrollerRef={scrollerRef}
        renderRow={(index) => {
          const heading = headings[index]
          return heading && <Entry key={heading.id} heading={heading} languages={languages} isCurrent={index === current} onChoose={onChoose} />
        }}
      />
    </div>
  )
}

const Entry = memo(function Entry({ heading, languages, isCurrent, onChoose }: {
  readonly heading: Heading
  readonly languages: readonly Language[]
  readonly isCurrent: boolean
  readonly onChoose: (blockId: string) => void
}) {
  return (
    <div role="listitem">
      <Link className={styles.entry} data-level={heading.level} aria-current={isCurrent ? 'location' : false} onPress={() => onChoose(heading.id)}>
        {languages.map((language) => (
          <span key={language} lang={languageTags[language]} className={styles.text}>
            {runningText(heading)[language]}
          </span>
        ))}
      </Link>
    </div>
  )
})

/** The index among the headings of the one under which each block stands. */
function indexHeadings(blocks: readonly Block[]): ReadonlyMap<string, number> {
  let heading = -1
  return new Map(blocks.map((block) => [block.id, block.kind === 'heading' ? (heading += 1) : heading]))
}

/** Pixels; most headings take a line or two. */
const entryHeight = (): number => 48
