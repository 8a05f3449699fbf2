/** The keys of the talk. */
import { useTranslation } from 'react-i18next'
import { writeChord } from '../../commands/key-chords'
import { DialogFrame } from '../../controls/dialog-frame'
import { KeyTable } from '../../controls/key-table'
import { act, useTalk } from '../talk/talk'
import { commandList, type CommandGroup } from './presenter-commands'

const groups: readonly CommandGroup[] = ['moving', 'languages', 'showing', 'pointing', 'time', 'window']

export function TalkHelp() {
  const { t } = useTranslation('presenting')
  const platform = useTalk(({ environment }) => environment.platform)
  const goToNumber = { name: t('goToNumber'), keys: ['1 2 … 9', 'Enter'] }
  return (
    <DialogFrame title={t('commands.help')} width="narrow" onClose={() => act({ kind: 'closePanel' })}>
      <KeyTable
        label={t('commands.help')}
        groups={groups.map((group) => ({
          heading: t(`groups.${group}`),
          rows: [
            ...commandList.filter((command) => command.group === group).map(({ name, keys }) => ({ name: t(name), keys: keys.map((chord) => writeChord(chord, platform)) })),
            ...(group === 'moving' ? [goToNumber] : []),
          ],
        }))}
      />
    </DialogFrame>
  )
}
