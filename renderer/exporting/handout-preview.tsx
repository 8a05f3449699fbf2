/**
 * The pages that the choices give, one at a time: drawn from the same scenes that go into the file.
 *
 * A layout is first shown by the page after the contents, which look the same in all of them.
 */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Briefing } from '../../briefing/briefing'
import { layoutHandout } from '../../briefing/handout/handout'
import type { HandoutLayout, HandoutOptions } from '../../briefing/handout/options'
import { IconButton } from '../controls/icon-button'
import { SceneView } from '../scene-view/scene-view'
import styles from './handout-preview.module.css'

export function HandoutPreview({ briefing, options }: { readonly briefing: Briefing; readonly options: HandoutOptions }) {
  const { t } = useTranslation('exporting')
  // Typing in a field must not wait for the pages.
  const shownOptions = useDeferredValue(options)
  const handout = useMemo(() => layoutHandout(briefing, shownOptions), [briefing, shownOptions])
  const { layout } = shownOptions
  const [chosen, setChosen] = useState<{ readonly layout: HandoutLayout; readonly index: number } | null>(null)
  const index = Math.min(chosen?.layout === layout ? chosen.index : handout.contentsPages, handout.pages.length - 1)
  const turnTo = (to: number) => setChosen({ layout, index: to })
  const page = handout.pages[index]
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      <div className={styles.desk}>
        <div className={styles.page} style={{ '--ratio': handout.width / handout.height, aspectRatio: `${handout.width} / ${handout.height}` }}>
          {page && <SceneView scene={page} />}
        </div>
      </div>
      <div className={styles.pager}>
        <IconButton name={t('previousPage')} isDisabled={index <= 0} onPress={() => turnTo(index - 1)}><ChevronLeft size={18} /></IconButton>
        <span role="status">{t('pageOf', { number: index + 1, total: handout.pages.length })}</span>
        <IconButton name={t('nextPage')} isDisabled={index >= handout.pages.length - 1} onPress={() => turnTo(index + 1)}><ChevronRight size={18} /></IconButton>
      </div>
    </section>
  )
}
