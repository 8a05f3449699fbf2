/** The keys that do something now, by group: what is dead in full screen is not listed there. */
import { useTranslation } from 'react-i18next'
import { DialogFrame } from '../controls/dialog-frame'
import { useApp, useAppStore } from '../store'
import type { CommandGroup } from './command'
import { keyedCommands } from './active-commands'
import { writeChord } from './key-chords'
import styles from './help-dialog.module.css'

const groups: readonly CommandGroup[] = ['slides', 'languages', 'reading', 'view', 'briefing']

export function HelpDialog() {
  const { t } = useTranslation('commands')
  const openPanel = useApp((app) => app.openPanel)
  const platform = useApp((app) => app.environment.platform)
  // Nothing changes below the dialog while it is open.
  const app = useAppStore().getState()
  const active = groups.map((group) => ({ group, commands: keyedCommands(app, group) })).filter((listed) => listed.commands.length > 0)
  return (
    <DialogFrame title={t('help')} width="narrow" onClose={() => openPanel(null)}>
      <div className={styles.body} tabIndex={0} role="group" aria-label={t('help')}>
        {active.map(({ group, commands }) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{t(`groups.${group}`)}</h3>
            <dl className={styles.keys}>
              {commands.map((command) => (
                <div key={command.title} className={styles.row}>
                  <dt>{t(command.title)}</dt>
                  <dd>{command.keys.map((chord) => <kbd key={chord} className={styles.key}>{writeChord(chord, platform)}</kbd>)}</dd>
                </div>
              ))}
              {group === 'slides' && (
                <div className={styles.row}>
                  <dt>{t('goToSlide')}</dt>
                  <dd><kbd className={styles.key}>1 2 … 9</kbd><kbd className={styles.key}>Enter</kbd></dd>
                </div>
              )}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  )
}
