/** The choices for a handout. */
import { type ReactNode, useMemo } from 'react'
import { Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { languagesOf, type Pair } from '../../briefing/article'
import { writtenMode } from '../../briefing/handout/handout'
import { handoutLayouts, type HandoutLayout, type HandoutOptions } from '../../briefing/handout/options'
import { writtenDate } from '../../briefing/handout/words'
import { LanguageControl } from '../controls/language-control'
import { SegmentedControl } from '../controls/segmented-control'
import { SwitchRow } from '../controls/switch-row'
import { useApp } from '../store'
import { LayoutPictogram } from './layout-pictogram'
import styles from './export-options.module.css'

export function ExportOptions({ options, onChange }: {
  readonly options: HandoutOptions
  readonly onChange: (options: HandoutOptions) => void
}) {
  const { t } = useTranslation('exporting')
  const briefing = useApp((app) => app.briefing)
  const { title, date, firstLanguage } = briefing
  const mode = useMemo(() => writtenMode(briefing, options.notesLanguage), [briefing, options.notesLanguage])
  // What the handout has by itself, as furniture.ts writes it.
  const written = (pair: Pair) => languagesOf(mode, firstLanguage).map((language) => pair[language]).filter((text) => text !== '').join(' · ')
  const change = (part: Partial<HandoutOptions>) => onChange({ ...options, ...part })
  const showsSlides = options.layout !== 'reading' && options.layout !== 'outline'
  return (
    <div className={styles.options}>
      <RadioGroup aria-label={t('layout')} className={styles.layouts} value={options.layout} onChange={(layout) => change({ layout: layout as HandoutLayout })}>
        {handoutLayouts.map((layout) => (
          <Radio key={layout} value={layout} className={styles.layout}>
            <LayoutPictogram layout={layout} />
            <span className={styles.layoutName}>{t(`layouts.${layout}`)}</span>
          </Radio>
        ))}
      </RadioGroup>
      {showsSlides && (
        <Row label={t('slideLanguage')}>
          <LanguageControl label={t('slideLanguage')} value={options.slideLanguage} onChange={(slideLanguage) => change({ slideLanguage })} />
        </Row>
      )}
      <Row label={showsSlides ? t('notesLanguage') : t('textLanguage')}>
        <LanguageControl label={t('notesLanguage')} value={options.notesLanguage} onChange={(notesLanguage) => change({ notesLanguage })} />
      </Row>
      {showsSlides && (
        <Row label={t('theme')}>
          <SegmentedControl
            label={t('theme')}
            value={options.theme}
            onChange={(theme) => change({ theme })}
            segments={[
              { value: 'plain', content: t('themes.plain') },
              { value: 'paper', content: t('themes.paper') },
              { value: 'ink', content: t('themes.ink') },
            ]}
          />
        </Row>
      )}
      <Row label={t('paper')}>
        <SegmentedControl
          label={t('paper')}
          value={options.paper}
          onChange={(paper) => change({ paper })}
          segments={[
            { value: 'A4', content: 'A4' },
            { value: 'Letter', content: 'Letter' },
          ]}
        />
      </Row>
      <SwitchRow isOn={options.contents} onChange={(contents) => change({ contents })}>{t('contents')}</SwitchRow>
      <FurnitureField label={t('header')} placeholder={written(title)} text={options.header} onChange={(header) => onChange(withText(options, 'header', header))} />
      <FurnitureField label={t('footer')} placeholder={written(writtenDate(date))} text={options.footer} onChange={(footer) => onChange(withText(options, 'footer', footer))} />
    </div>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <div className={styles.row}><span>{label}</span>{children}</div>
}

/** A text at the head or foot of every page. */
function FurnitureField({ label, placeholder, text, onChange }: {
  readonly label: string
  readonly placeholder: string
  readonly text: string | undefined
  readonly onChange: (text: string) => void
}) {
  return (
    <TextField className={styles.field} value={text ?? ''} onChange={onChange} maxLength={120}>
      <Label>{label}</Label>
      <Input className={styles.input} placeholder={placeholder} />
    </TextField>
  )
}

/** An empty text is no text: the handout then has what it has by itself. */
function withText(options: HandoutOptions, name: 'header' | 'footer', text: string): HandoutOptions {
  const { [name]: _, ...others } = options
  return text === '' ? others : { ...others, [name]: text }
}
