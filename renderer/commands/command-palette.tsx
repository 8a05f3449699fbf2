/** Every action by name, in either interface language, with its key; Enter runs the one that is marked. */
import { Check } from 'lucide-react'
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../store'
import type { Command } from './command'
import { commands } from './commands'
import { writeChord } from './key-chords'
import styles from './command-palette.module.css'

export function CommandPalette() {
  const { t, i18n } = useTranslation('commands')
  const store = useAppStore()
  const close = () => store.getState().openPanel(null)
  // The action opens its own panel, so the palette must be gone before it runs.
  const run = (command: Command) => {
    close()
    command.run(store.getState())
  }
  const inOtherLanguages = ['zh-CN', 'en'].filter((language) => language !== i18n.language).map((language) => i18n.getFixedT(language, 'commands'))
  return (
    <ModalOverlay isOpen isDismissable className={styles.overlay} onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className={styles.palette}>
        <Dialog aria-label={t('palette')} className={styles.dialog}>
          <Autocomplete filter={matches}>
            <SearchField aria-label={t('search')} autoFocus className={styles.field}>
              <Input placeholder={t('search')} className={styles.input} />
            </SearchField>
            <div className={styles.list} tabIndex={0} role="group" aria-label={t('palette')}>
              <Menu
                aria-label={t('palette')}
                items={commands.map((command) => ({ ...command, id: command.title }))}
                renderEmptyState={() => <p className={styles.empty}>{t('nothingFound')}</p>}
              >
                {(command) => (
                  <MenuItem
                    id={command.title}
                    className={styles.item}
                    textValue={[t(command.title), t(`groups.${command.group}`), ...inOtherLanguages.map((other) => other(command.title))].join(' ')}
                    onAction={() => run(command)}
                  >
                    <CommandRow command={command} />
                  </MenuItem>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function CommandRow({ command }: { readonly command: Command }) {
  const { t } = useTranslation('commands')
  const isChosen = useApp((app) => command.isChosen?.(app) ?? false)
  const platform = useApp((app) => app.environment.platform)
  const [chord] = command.keys
  return (
    <>
      <span className={styles.group}>{t(`groups.${command.group}`)}</span>
      <span className={styles.label}>{t(command.title)}</span>
      {isChosen && <Check size={16} aria-label={t('chosen')} className={styles.chosen} />}
      {chord !== undefined && <kbd className={styles.key}>{writeChord(chord, platform)}</kbd>}
    </>
  )
}

/** Every word of the query stands somewhere in the text, in any order. */
function matches(text: string, query: string): boolean {
  const where = text.normalize('NFKC').toLowerCase()
  return query.normalize('NFKC').toLowerCase().split(/\s+/u).every((word) => where.includes(word))
}
