/** Below the slide: the tools that point at it, how much of it is shown, and what covers it. */
import { Eraser, Highlighter, Lightbulb, MousePointer2, Pen, ScanSearch, Square, Trash2, Undo2, ZoomIn, ZoomOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { inkPlace, strokesAfter } from '../../../briefing/presenting/ink'
import { useTalk } from '../talk/talk'
import { CommandButton } from './command-button'
import styles from './tool-bar.module.css'

const tools = [
  ['laser', MousePointer2],
  ['spotlight', Lightbulb],
  ['pen', Pen],
  ['highlighter', Highlighter],
  ['eraser', Eraser],
] as const

export function ToolBar() {
  const { t } = useTranslation('presenting')
  const tool = useTalk(({ state }) => state.tool)
  const scale = useTalk(({ state }) => state.zoom.scale)
  const blank = useTalk(({ state }) => state.blank)
  const operations = useTalk(({ state, facts }) => state.ink[inkPlace(state, facts) ?? '']) ?? []
  return (
    <div className={styles.bar}>
      <div className={styles.group} role="group" aria-label={t('tools')}>
        {tools.map(([name, Icon]) => (
          <CommandButton key={name} command={name} isOn={tool === name}><Icon size={20} /></CommandButton>
        ))}
        <CommandButton command="undo" isDisabled={operations.length === 0}><Undo2 size={20} /></CommandButton>
        <CommandButton command="clear" isDisabled={strokesAfter(operations).length === 0}><Trash2 size={20} /></CommandButton>
      </div>
      <div className={styles.group} role="group" aria-label={t('zoom')}>
        <CommandButton command="zoomOut" isDisabled={scale === 1}><ZoomOut size={20} /></CommandButton>
        <CommandButton command="zoomIn"><ZoomIn size={20} /></CommandButton>
        <CommandButton command="zoomReset" isDisabled={scale === 1}><ScanSearch size={20} /></CommandButton>
      </div>
      <div className={styles.group} role="group" aria-label={t('cover')}>
        <CommandButton command="black" isOn={blank === 'black'}><Square size={20} fill="currentColor" /></CommandButton>
        <CommandButton command="white" isOn={blank === 'white'}><Square size={20} /></CommandButton>
      </div>
    </div>
  )
}
