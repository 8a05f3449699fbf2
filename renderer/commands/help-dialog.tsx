/** The keys of every action that has some, by group. */
import { useTranslation } from 'react-i18next'
import { DialogFrame } from '../controls/dialog-frame'
import { KeyTable } from '../controls/key-table'
import { useApp } from '../store'
import type { CommandGroup } from './command'
import { commands } from './commands'
import { writeChord } from './key-chords'

const groups: readonly CommandGroup[] = ['briefing', 'slides', 'languages', 'reading', 'view']

export function HelpDialog() {
  const { t } = useTranslation('commands')
  const openPanel = useApp((app) => app.openPanel)
  const platform = useApp((app) => app.environment.platform)
  const goToSlide = { name: t('goToSlide'), keys: ['1 2 … 9', 'Enter'] }
  return (
    <DialogFrame title={t('help')} width="narrow" onClose={() => openPanel(null)}>
      <KeyTable
        label={t('help')}
        groups={groups.map((group) => ({
          heading: t(`groups.${group}`),
          rows: [
            ...commands
              .filter((command) => command.group === group && command.keys.length > 0)
              .map((command) => ({ name: t(command.title), keys: command.keys.map((chord) => writeChord(chord, platform)) })),
            ...(group === 'slides' ? [goToSlide] : []),
          ],
        }))}
      />
    </DialogFrame>
  )
}
