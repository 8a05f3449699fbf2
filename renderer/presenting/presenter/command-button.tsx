/** A button that does one of the presenter's commands, with its name and its key in the tooltip. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { writeChord } from '../../commands/key-chords'
import { IconButton } from '../../controls/icon-button'
import { act, useTalk, useTalkStore } from '../talk/talk'
import { presenterCommands, type PresenterCommand } from './presenter-commands'
import { usePresenterViewStore } from './presenter-view'

export function CommandButton({ command: id, isOn, isDisabled = false, children }: {
  readonly command: keyof typeof presenterCommands
  readonly isOn?: boolean
  readonly isDisabled?: boolean
  readonly children: ReactNode
}) {
  const { t } = useTranslation('presenting')
  const platform = useTalk(({ environment }) => environment.platform)
  const talk = useTalkStore()
  const view = usePresenterViewStore()
  const { name, keys, action, run }: PresenterCommand = presenterCommands[id]
  return (
    <IconButton
      name={t(name)}
      shortcut={writeChord(keys[0], platform)}
      isOn={isOn}
      isDisabled={isDisabled}
      onPress={() => (action ? act(action) : run?.({ talk, view }))}
    >
      {children}
    </IconButton>
  )
}
