/** Shows the sentences of the article that something rests on, and leads to their place in Reading. */
import { BookOpenText, Quote } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SentenceId } from '../../briefing/article'
import { PairText } from '../controls/pair-text'
import { TextButton } from '../controls/text-button'
import { useApp } from '../store'
import styles from './sources-button.module.css'

export function SourcesButton({ sources, name }: { readonly sources: readonly SentenceId[]; readonly name: string }) {
  const { t } = useTranslation('notes')
  const sentences = useApp((app) => app.links.sentences)
  const showSentences = useApp((app) => app.showSentences)
  return (
    <DialogTrigger>
      <Button className={`small-control ${styles.button}`}>
        <Quote size={13} />
        {sources.length} <span className="visually-hidden">{name}</span>
      </Button>
      <Popover className={styles.popover} placement="left top" offset={6}>
        <Dialog className={styles.dialog}>
          <Heading slot="title" className={styles.title}>{t('sources')}</Heading>
          <ol className={styles.list}>
            {sources.map((id) => {
              const sentence = sentences.get(id)
              return sentence && <li key={id} className={styles.sentence}><PairText pair={sentence} mode="both" className={styles.text} /></li>
            })}
          </ol>
          <TextButton onPress={() => showSentences(sources)}><BookOpenText size={16} />{t('showInReading')}</TextButton>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
