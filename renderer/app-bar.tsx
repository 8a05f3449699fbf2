/** The one bar of the window: views, the title of the briefing, and what goes with the view that is shown. */
import { ALargeSmall, Command, Download, FolderOpen, Languages, Minus, Moon, Play, Plus, Save, Search, Settings2, Sun, SunMoon } from 'lucide-react'
import { Button, MenuTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { writeChord } from './commands/key-chords'
import { ChoiceMenu } from './controls/choice-menu'
import { IconButton } from './controls/icon-button'
import { LanguageControl } from './controls/language-control'
import { SegmentedControl } from './controls/segmented-control'
import { TextButton } from './controls/text-button'
import { chooseFile } from './importing/importing'
import { saveBriefing } from './open-document'
import { interfaceLanguageOf, useApp, useAppStore } from './store'
import styles from './app-bar.module.css'

export function AppBar() {
  const { t } = useTranslation('application')
  const view = useApp((app) => app.settings.view)
  const isDraft = useApp((app) => app.briefing.draft !== undefined)
  const changeSettings = useApp((app) => app.changeSettings)
  return (
    <header className={styles.bar}>
      <OpenButton />
      <SegmentedControl
        label={t('view')}
        value={view}
        onChange={(chosen) => changeSettings({ view: chosen })}
        segments={[
          { value: 'reading', content: t('reading') },
          { value: 'slides', content: t('slides') },
          ...(isDraft ? [{ value: 'review' as const, content: t('review') }] : []),
        ]}
      />
      <DocumentTitle />
      {view === 'reading' ? <ReadingControls /> : <SlideControls />}
      <PresentButton />
      <ExportButton />
      <WindowControls />
    </header>
  )
}

function OpenButton() {
  const { t } = useTranslation('application')
  const platform = useApp((app) => app.environment.platform)
  return <IconButton name={t('open')} shortcut={writeChord('mod+O', platform)} onPress={chooseFile}><FolderOpen size={18} /></IconButton>
}

/** What the briefing is called, the name of its file, and whether it is saved there. */
function DocumentTitle() {
  const { t } = useTranslation('application')
  const store = useAppStore()
  const title = useApp((app) => app.briefing.title)
  const { name, isBundled, isSaved } = useApp((app) => app.document)
  const platform = useApp((app) => app.environment.platform)
  const [first, second] = title.zh === '' ? [null, title.en] : [title.zh, title.en]
  return (
    <div className={styles.title}>
      <h1 className={styles.titles}>
        {first !== null && <span lang="zh-CN" className={styles.firstTitle}>{first}</span>}
        {second !== '' && <span lang="en" className={first === null ? styles.firstTitle : styles.secondTitle}>{second}</span>}
      </h1>
      {!isBundled && (
        <span className={styles.file} data-unnamed={name === null || undefined}>
          {!isSaved && <span className={styles.unsavedMark} role="img" aria-label={t('unsaved')} />}
          <span className={styles.fileName}>{name ?? t('notInFile')}</span>
        </span>
      )}
      {!isSaved && <IconButton name={t('save')} shortcut={writeChord('mod+S', platform)} onPress={() => void saveBriefing(store, false)}><Save size={17} /></IconButton>}
    </div>
  )
}

function SlideControls() {
  const { t } = useTranslation('application')
  const mode = useApp((app) => app.settings.slideLanguage)
  const changeSettings = useApp((app) => app.changeSettings)
  return <LanguageControl label={t('slideLanguage')} value={mode} onChange={(slideLanguage) => changeSettings({ slideLanguage })} />
}

function ReadingControls() {
  const { t } = useTranslation('application')
  const layout = useApp((app) => app.settings.readingLayout)
  const size = useApp((app) => app.settings.readingSize)
  const changeSettings = useApp((app) => app.changeSettings)
  const setFindOpen = useApp((app) => app.setFindOpen)
  const platform = useApp((app) => app.environment.platform)
  return (
    <>
      <div className={styles.size} role="group" aria-label={t('textSize', { size })}>
        <IconButton name={t('smaller')} shortcut={writeChord('mod+-', platform)} isDisabled={size <= 14} onPress={() => changeSettings({ readingSize: size - 1 })}>
          <Minus size={15} />
        </IconButton>
        <ALargeSmall size={18} aria-hidden="true" />
        <IconButton name={t('larger')} shortcut={writeChord('mod+=', platform)} isDisabled={size >= 28} onPress={() => changeSettings({ readingSize: size + 1 })}>
          <Plus size={15} />
        </IconButton>
      </div>
      <IconButton name={t('find')} shortcut={writeChord('mod+F', platform)} onPress={() => setFindOpen(true)}><Search size={18} /></IconButton>
      <SegmentedControl
        label={t('readingLayout')}
        value={layout}
        onChange={(readingLayout) => changeSettings({ readingLayout })}
        segments={[
          { value: 'columns', content: t('columns') },
          { value: 'interleaved', content: t('interleaved') },
          { value: 'zh', content: <span lang="zh-CN">中</span>, name: t('languages.zh') },
          { value: 'en', content: <span lang="en">EN</span>, name: t('languages.en') },
        ]}
      />
    </>
  )
}

function PresentButton() {
  const { t } = useTranslation('application')
  const openPanel = useApp((app) => app.openPanel)
  return <TextButton tone="primary" onPress={() => openPanel('present')}><Play size={16} />{t('present')}</TextButton>
}

function ExportButton() {
  const { t } = useTranslation('application')
  const openPanel = useApp((app) => app.openPanel)
  return <TextButton onPress={() => openPanel('export')}><Download size={16} />{t('export')}</TextButton>
}

function WindowControls() {
  const { t } = useTranslation('application')
  const openPanel = useApp((app) => app.openPanel)
  const changeSettings = useApp((app) => app.changeSettings)
  const language = useApp(interfaceLanguageOf)
  const platform = useApp((app) => app.environment.platform)
  return (
    <div className={styles.controls}>
      <IconButton name={t('palette')} shortcut={writeChord('mod+K', platform)} onPress={() => openPanel('palette')}><Command size={17} /></IconButton>
      <AppearanceMenu />
      <IconButton name={t('switchLanguage')} onPress={() => changeSettings({ interfaceLanguage: language === 'en' ? 'zh-CN' : 'en' })}>
        <Languages size={18} />
      </IconButton>
      <IconButton name={t('settings')} shortcut={writeChord('mod+,', platform)} onPress={() => openPanel('settings')}><Settings2 size={18} /></IconButton>
    </div>
  )
}

const appearanceIcons = { system: SunMoon, light: Sun, dark: Moon } as const

function AppearanceMenu() {
  const { t } = useTranslation('application')
  const appearance = useApp((app) => app.settings.appearance)
  const changeSettings = useApp((app) => app.changeSettings)
  const Icon = appearanceIcons[appearance]
  return (
    <MenuTrigger>
      <Button className={styles.menuButton} aria-label={t('appearance')}><Icon size={18} /></Button>
      <ChoiceMenu
        name={t('appearance')}
        placement="bottom end"
        current={appearance}
        choices={(['system', 'light', 'dark'] as const).map((choice) => {
          const ChoiceIcon = appearanceIcons[choice]
          return { id: choice, label: t(`appearances.${choice}`), icon: <ChoiceIcon size={16} /> }
        })}
        onChoose={(choice) => changeSettings({ appearance: choice })}
      />
    </MenuTrigger>
  )
}
