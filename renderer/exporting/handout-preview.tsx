/**
 * The pages that the choices give, one at a time: drawn from the same scenes that go into the file.
 *
 * A layout is first shown by the page after the contents, which look the same in all of them.
 */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Briefing } from '../../briefing/briefing'
import type { HandoutLayout, HandoutOptions } from '../../briefing/handout/options'
import { IconButton } from '../controls/icon-button'
import { SceneView } from '../scene-view/scene-view'
import { useHandoutPage } from './use-handout-page'
import styles from './handout-preview.module.css'

export function HandoutPreview({ briefing, options }: { readonly briefing: Briefing; readonly options: HandoutOptions }) {
  const { t } = useTranslation('exporting')
  // Typing in a field must not wait for the pages.
  const shownOptions = useDeferredValue(options)
  const { layout } = shownOptions
  const [chosen, setChosen] = useState<{ readonly layout: HandoutLayout; readonly index: number } | null>(null)
  const { summary, index, scene, size } = useHandoutPage(briefing, shownOptions, ({ contentsPages, total }) => Math.min(chosen?.layout === layout ? chosen.index : contentsPages, total - 1))
  const turnTo = (to: number) => setChosen({ layout, index: to })
  const last = (summary?.total ?? 0) - 1
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      <div className={styles.desk}>
        <div className={styles.page} style={{ '--ratio': size.width / size.height, aspectRatio: `${size.width} / ${size.height}` }}>
          {scene && <SceneView scene={scene} />}
        </div>
      </div>
      <div className={styles.pager}>
        <IconButton name={t('previousPage')} isDisabled={index <= 0} onPress={() => turnTo(index - 1)}><ChevronLeft size={18} /></IconButton>
        <span role="status">{summary === null ? t('layingOut') : t('pageOf', { number: index + 1, total: summary.total })}</span>
        <IconButton name={t('nextPage')} isDisabled={index >= last} onPress={() => turnTo(index + 1)}><ChevronRight size={18} /></IconButton>
      </div>
    </section>
  )
}
