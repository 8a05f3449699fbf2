/** The table of all actions, in the order in which the palette and the help list them. */
import { chooseFile } from '../importing/importing'
import { openBundledBriefing, redoEdit, reopenDraft, saveBriefing, undoEdit } from '../open-document'
import { fromTheBeginning, startTalk, type StartChoice } from '../presenting/start/start-talk'
import { interfaceLanguageOf, nextLanguageMode, type App } from '../store'
import type { Command } from './command'

const inSlides = (app: App) => app.settings.view === 'slides' || app.isFullScreen
const inReading = (app: App) => app.settings.view === 'reading' && !app.isFullScreen
const outsideFullScreen = (app: App) => !app.isFullScreen

async function present(app: App, choice: StartChoice): Promise<void> {
  const failure = await startTalk(app, choice)
  // A clicker's F5 in the middle of a talk asks for nothing.
  if (failure !== null && failure !== 'alreadyRunning') app.setNotice('talkNotStarted')
}

const readingSize = { smallest: 14, usual: 18, largest: 28 }
function changeReadingSize(app: App, size: number): void {
  app.changeSettings({ readingSize: Math.max(readingSize.smallest, Math.min(size, readingSize.largest)) })
}

const documentCommands: readonly Command[] = [
  { title: 'openDocument', keywords: 'keywords.openDocument', group: 'briefing', keys: ['mod+O'], isActive: outsideFullScreen, run: () => chooseFile() },
  {
    title: 'pasteArticle', keywords: 'keywords.pasteArticle', group: 'briefing', keys: ['mod+V'], comesAsEvent: true, isActive: outsideFullScreen,
    run: (app) => app.openPanel('paste'),
  },
  { title: 'saveBriefing', keywords: 'keywords.saveBriefing', group: 'briefing', keys: ['mod+S'], run: (_app, store) => void saveBriefing(store, false) },
  { title: 'saveBriefingAs', keywords: 'keywords.saveBriefingAs', group: 'briefing', keys: ['mod+shift+S'], run: (_app, store) => void saveBriefing(store, true) },
  { title: 'undo', keywords: 'keywords.undo', group: 'briefing', keys: ['mod+Z'], isActive: outsideFullScreen, run: (_app, store) => void undoEdit(store) },
  { title: 'redo', keywords: 'keywords.redo', group: 'briefing', keys: ['mod+shift+Z', 'mod+Y'], isActive: outsideFullScreen, run: (_app, store) => void redoEdit(store) },
  {
    title: 'openBundledBriefing', keywords: 'keywords.openBundledBriefing', group: 'briefing', keys: [],
    isChosen: (app) => app.document.isBundled,
    run: (_app, store) => void openBundledBriefing(store),
  },
  { title: 'reopenDraft', keywords: 'keywords.reopenDraft', group: 'briefing', keys: [], run: (_app, store) => void reopenDraft(store) },
]

const viewCommands: readonly Command[] = [
  {
    title: 'exportPdf', keywords: 'keywords.exportPdf', group: 'briefing', keys: ['mod+E', 'mod+P'], isActive: outsideFullScreen,
    run: (app) => app.openPanel('export'),
  },
  {
    title: 'presentFromStart', group: 'briefing', keys: ['F5'],
    run: (app) => void present(app, fromTheBeginning),
  },
  {
    title: 'presentFromHere', group: 'briefing', keys: ['shift+F5'],
    run: (app) => void present(app, { ...fromTheBeginning, isHere: true }),
  },
  {
    title: 'rehearse', group: 'briefing', keys: [],
    run: (app) => void present(app, { ...fromTheBeginning, mode: 'rehearsal' }),
  },
  {
    title: 'prepareTalk', group: 'briefing', keys: ['mod+shift+P'], isActive: outsideFullScreen,
    run: (app) => app.openPanel('present'),
  },
  {
    title: 'showReading', keywords: 'keywords.showReading', group: 'view', keys: ['mod+1'], isActive: outsideFullScreen,
    isChosen: (app) => app.settings.view === 'reading',
    run: (app) => app.changeSettings({ view: 'reading' }),
  },
  {
    title: 'showSlides', keywords: 'keywords.showSlides', group: 'view', keys: ['mod+2'], isActive: outsideFullScreen,
    isChosen: (app) => app.settings.view === 'slides',
    run: (app) => app.changeSettings({ view: 'slides' }),
  },
  {
    title: 'showReview', keywords: 'keywords.showReview', group: 'view', keys: ['mod+3'], isActive: outsideFullScreen,
    isChosen: (app) => app.settings.view === 'review',
    run: (app) => app.changeSettings({ view: 'review' }),
  },
  {
    title: 'palette', group: 'view', keys: ['mod+K'], isActive: outsideFullScreen,
    run: (app) => app.openPanel('palette'),
  },
  {
    title: 'settings', keywords: 'keywords.settings', group: 'view', keys: ['mod+,'], isActive: outsideFullScreen,
    run: (app) => app.openPanel('settings'),
  },
  { title: 'help', keywords: 'keywords.help', group: 'view', keys: ['?', 'F1'], run: (app) => app.openPanel('help') },
]

const slideCommands: readonly Command[] = [
  {
    title: 'nextSlide', keywords: 'keywords.nextSlide', group: 'slides', keys: ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'N'], isActive: inSlides,
    run: (app) => app.goToPage(app.pageIndex + 1),
  },
  {
    title: 'previousSlide', keywords: 'keywords.previousSlide', group: 'slides', keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'P', 'Backspace'], isActive: inSlides,
    run: (app) => app.goToPage(app.pageIndex - 1),
  },
  { title: 'firstSlide', group: 'slides', keys: ['Home'], isActive: inSlides, run: (app) => app.goToPage(0) },
  { title: 'lastSlide', group: 'slides', keys: ['End'], isActive: inSlides, run: (app) => app.goToPage(app.deck.pages.length - 1) },
  { title: 'overview', keywords: 'keywords.overview', group: 'slides', keys: ['G'], isActive: inSlides, run: (app) => app.openPanel('overview') },
  {
    title: 'fullScreen', keywords: 'keywords.fullScreen', group: 'slides', keys: ['F', 'F11'],
    run: (app) => app.setFullScreen(!app.isFullScreen),
  },
  {
    title: 'notesBeside', group: 'slides', keys: [],
    isChosen: (app) => app.settings.notesPlace === 'beside',
    run: (app) => app.changeSettings({ view: 'slides', notesPlace: 'beside' }),
  },
  {
    title: 'notesBelow', group: 'slides', keys: [],
    isChosen: (app) => app.settings.notesPlace === 'below',
    run: (app) => app.changeSettings({ view: 'slides', notesPlace: 'below' }),
  },
  {
    title: 'notesHidden', keywords: 'keywords.notesHidden', group: 'slides', keys: [],
    isChosen: (app) => app.settings.notesPlace === 'hidden',
    run: (app) => app.changeSettings({ view: 'slides', notesPlace: 'hidden' }),
  },
]

const languageCommands: readonly Command[] = [
  {
    title: 'nextSlideLanguage', group: 'languages', keys: ['L'], isActive: inSlides,
    run: (app) => app.changeSettings({ slideLanguage: nextLanguageMode(app.settings.slideLanguage) }),
  },
  {
    title: 'slidesInChinese', group: 'languages', keys: [],
    isChosen: (app) => app.settings.slideLanguage === 'zh',
    run: (app) => app.changeSettings({ slideLanguage: 'zh' }),
  },
  {
    title: 'slidesInEnglish', group: 'languages', keys: [],
    isChosen: (app) => app.settings.slideLanguage === 'en',
    run: (app) => app.changeSettings({ slideLanguage: 'en' }),
  },
  {
    title: 'slidesInBoth', group: 'languages', keys: [],
    isChosen: (app) => app.settings.slideLanguage === 'both',
    run: (app) => app.changeSettings({ slideLanguage: 'both' }),
  },
  {
    title: 'nextNotesLanguage', group: 'languages', keys: ['shift+L'], isActive: inSlides,
    run: (app) => app.changeSettings({ notesLanguage: nextLanguageMode(app.settings.notesLanguage) }),
  },
  {
    title: 'notesInChinese', group: 'languages', keys: [],
    isChosen: (app) => app.settings.notesLanguage === 'zh',
    run: (app) => app.changeSettings({ notesLanguage: 'zh' }),
  },
  {
    title: 'notesInEnglish', group: 'languages', keys: [],
    isChosen: (app) => app.settings.notesLanguage === 'en',
    run: (app) => app.changeSettings({ notesLanguage: 'en' }),
  },
  {
    title: 'notesInBoth', group: 'languages', keys: [],
    isChosen: (app) => app.settings.notesLanguage === 'both',
    run: (app) => app.changeSettings({ notesLanguage: 'both' }),
  },
]

const readingCommands: readonly Command[] = [
  {
    title: 'find', keywords: 'keywords.find', group: 'reading', keys: ['mod+F'], isActive: outsideFullScreen,
    run: (app) => {
      app.changeSettings({ view: 'reading' })
      app.setFindOpen(true)
    },
  },
  {
    title: 'readColumns', keywords: 'keywords.readColumns', group: 'reading', keys: [],
    isChosen: (app) => app.settings.readingLayout === 'columns',
    run: (app) => app.changeSettings({ view: 'reading', readingLayout: 'columns' }),
  },
  {
    title: 'readInterleaved', keywords: 'keywords.readInterleaved', group: 'reading', keys: [],
    isChosen: (app) => app.settings.readingLayout === 'interleaved',
    run: (app) => app.changeSettings({ view: 'reading', readingLayout: 'interleaved' }),
  },
  {
    title: 'readChinese', group: 'reading', keys: [],
    isChosen: (app) => app.settings.readingLayout === 'zh',
    run: (app) => app.changeSettings({ view: 'reading', readingLayout: 'zh' }),
  },
  {
    title: 'readEnglish', group: 'reading', keys: [],
    isChosen: (app) => app.settings.readingLayout === 'en',
    run: (app) => app.changeSettings({ view: 'reading', readingLayout: 'en' }),
  },
  {
    title: 'largerText', keywords: 'keywords.largerText', group: 'reading', keys: ['mod+=', 'mod++'], isActive: inReading,
    run: (app) => changeReadingSize(app, app.settings.readingSize + 1),
  },
  {
    title: 'smallerText', keywords: 'keywords.smallerText', group: 'reading', keys: ['mod+-'], isActive: inReading,
    run: (app) => changeReadingSize(app, app.settings.readingSize - 1),
  },
  {
    title: 'usualText', group: 'reading', keys: ['mod+0'], isActive: inReading,
    run: (app) => changeReadingSize(app, readingSize.usual),
  },
]

const appearanceCommands: readonly Command[] = [
  {
    title: 'appearanceSystem', group: 'appearance', keys: [],
    isChosen: (app) => app.settings.appearance === 'system',
    run: (app) => app.changeSettings({ appearance: 'system' }),
  },
  {
    title: 'appearanceLight', keywords: 'keywords.appearanceLight', group: 'appearance', keys: [],
    isChosen: (app) => app.settings.appearance === 'light',
    run: (app) => app.changeSettings({ appearance: 'light' }),
  },
  {
    title: 'appearanceDark', keywords: 'keywords.appearanceDark', group: 'appearance', keys: [],
    isChosen: (app) => app.settings.appearance === 'dark',
    run: (app) => app.changeSettings({ appearance: 'dark' }),
  },
  {
    title: 'themePaper', group: 'appearance', keys: [],
    isChosen: (app) => app.settings.slideTheme === 'paper',
    run: (app) => app.changeSettings({ slideTheme: 'paper' }),
  },
  {
    title: 'themeInk', group: 'appearance', keys: [],
    isChosen: (app) => app.settings.slideTheme === 'ink',
    run: (app) => app.changeSettings({ slideTheme: 'ink' }),
  },
  {
    title: 'themePlain', group: 'appearance', keys: [],
    isChosen: (app) => app.settings.slideTheme === 'plain',
    run: (app) => app.changeSettings({ slideTheme: 'plain' }),
  },
  {
    title: 'interfaceChinese', keywords: 'keywords.interfaceChinese', group: 'appearance', keys: [],
    isChosen: (app) => interfaceLanguageOf(app) === 'zh-CN',
    run: (app) => app.changeSettings({ interfaceLanguage: 'zh-CN' }),
  },
  {
    title: 'interfaceEnglish', keywords: 'keywords.interfaceEnglish', group: 'appearance', keys: [],
    isChosen: (app) => interfaceLanguageOf(app) === 'en',
    run: (app) => app.changeSettings({ interfaceLanguage: 'en' }),
  },
]

export const commands: readonly Command[] = [
  ...documentCommands,
  ...viewCommands,
  ...slideCommands,
  ...languageCommands,
  ...readingCommands,
  ...appearanceCommands,
]
