/**
 * Every action by name, in either interface language, with its key; Enter runs the one that is marked.
 * Where the query has the number of a slide, going there is offered too.
 */
import { Check } from 'lucide-react'
import { useState } from 'react'
import { Autocomplete, Collection, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../store'
import { listedCommands } from './active-commands'
import type { Command } from './command'
import { writeChord } from './key-chords'
import { hasWords, slideNumberIn } from './search-commands'
import styles from './command-palette.module.css'

export function CommandPalette() {
  const { t, i18n } = useTranslation('commands')
  const store = useAppStore()
  const close = () => store.getState().openPanel(null)
  const [query, setQuery] = useState('')
  const slideNumber = slideNumberIn(query, store.getState().deck.pages.length)
  // The action opens its own panel, so the palette must be gone before it runs.
  const run = (command: Command) => {
    close()
    command.run(store.getState(), store)
  }
  const inEveryLanguage = ['zh-CN', 'en'].map((language) => i18n.getFixedT(language, 'commands'))
  const wordsOf = ({ title, group, keywords }: Command) =>
    inEveryLanguage.flatMap((say) => [say(title), say(`groups.${group}`), keywords === undefined ? '' : say(keywords)]).join(' ')
  return (
    <ModalOverlay isOpen isDismissable className={styles.overlay} onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className={styles.palette}>
        <Dialog aria-label={t('palette')} className={styles.dialog}>
          <Autocomplete filter={hasWords} inputValue={query} onInputChange={setQuery}>
            <SearchField
              aria-label={t('search')}
              autoFocus
              className={styles.field}
              onKeyDown={(event) => {
                // At once, where the field would first clear its query; in an input method Escape ends the composing only.
                if (event.key === 'Escape' && !event.nativeEvent.isComposing) close()
                else event.continuePropagation()
              }}
            >
              <Input placeholder={t('search')} className={styles.input} />
            </SearchField>
            <div className={styles.list} tabIndex={0} role="group" aria-label={t('palette')}>
              <Menu aria-label={t('palette')} renderEmptyState={() => <p className={styles.empty}>{t('nothingFound')}</p>}>
                {slideNumber !== null && (
                  <MenuItem
                    id="goToNumber"
                    className={styles.item}
                    textValue={inEveryLanguage.flatMap((say) => [say('goToNumber', { number: slideNumber }), say('goToNumberKeywords', { number: slideNumber })]).join(' ')}
                    onAction={() => {
                      close()
                      store.getState().showPage(slideNumber - 1)
                    }}
                  >
                    <span className={styles.group}>{t('groups.slides')}</span>
                    <span className={styles.label}>{t('goToNumber', { number: slideNumber })}</span>
                  </MenuItem>
                )}
                <Collection items={listedCommands.map((command) => ({ ...command, id: command.title }))}>
                  {(command) => (
                    <MenuItem id={command.title} className={styles.item} textValue={wordsOf(command)} onAction={() => run(command)}>
                      <CommandRow command={command} />
                    </MenuItem>
                  )}
                </Collection>
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
