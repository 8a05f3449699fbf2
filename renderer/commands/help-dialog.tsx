/** The keys that do something now, by group: what is dead in full screen is not listed there. */
import { useTranslation } from 'react-i18next'
import { DialogFrame } from '../controls/dialog-frame'
import { KeyTable } from '../controls/key-table'
import { useApp, useAppStore } from '../store'
import type { CommandGroup } from './command'
import { keyedCommands } from './active-commands'
import { writeChord } from './key-chords'

const groups: readonly CommandGroup[] = ['briefing', 'slides', 'languages', 'reading', 'view']

export function HelpDialog() {
  const { t } = useTranslation('commands')
  const openPanel = useApp((app) => app.openPanel)
  const platform = useApp((app) => app.environment.platform)
  // Nothing changes below the dialog while it is open.
  const app = useAppStore().getState()
  const active = groups.map((group) => ({ group, commands: keyedCommands(app, group) })).filter((listed) => listed.commands.length > 0)
  const goToSlide = { name: t('goToSlide'), keys: ['1 2 … 9', 'Enter'] }
  return (
    <DialogFrame title={t('help')} width="narrow" onClose={() => openPanel(null)}>
      <KeyTable
        label={t('help')}
        groups={active.map(({ group, commands }) => ({
          heading: t(`groups.${group}`),
          rows: [
            ...commands.map((command) => ({ name: t(command.title), keys: command.keys.map((chord) => writeChord(chord, platform)) })),
            ...(group === 'slides' ? [goToSlide] : []),
          ],
        }))}
      />
    </DialogFrame>
  )
}
