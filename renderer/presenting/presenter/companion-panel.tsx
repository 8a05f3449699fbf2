/**
 * The companion page: the room follows the slides on the phone, each in a language of their own.
 *
 * It is the one thing that lets other machines reach this one. So it says first what it does and on which network,
 * and begins only when it is told to.
 */
import { useEffect, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Network, Stage } from '../../../electron/contract'
import { DialogFrame } from '../../controls/dialog-frame'
import { SwitchRow } from '../../controls/switch-row'
import { TextButton } from '../../controls/text-button'
import { ask, type FailureCode } from '../../desktop'
import { QrCode } from '../slide/qr-code'
import { act, useTalk } from '../talk/talk'
import styles from './companion-panel.module.css'

export function CompanionPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('presenting')
  const companion = useTalk(({ stage }) => stage.companion)
  return (
    <DialogFrame title={t('companion.title')} width="narrow" onClose={onClose}>
      {companion === null ? <StartCompanion /> : <RunningCompanion companion={companion} />}
    </DialogFrame>
  )
}

function StartCompanion() {
  const { t } = useTranslation('presenting')
  const networks = useNetworks()
  const [chosen, setChosen] = useState<string | null>(null)
  const [showsPast, setShowsPast] = useState(false)
  const [failure, setFailure] = useState<FailureCode<'startCompanion'> | null>(null)
  const network = chosen ?? networks?.[0]?.id
  const start = async (id: string) => {
    const reply = await ask('startCompanion', { network: id, showsPast })
    setFailure(reply.ok ? null : reply.failure.code)
  }
  return (
    <>
      <div className={styles.body}>
        <p>{t('companion.lead')}</p>
        <ul className={styles.facts}>
          {(['slides', 'reach', 'ending', 'outward'] as const).map((fact) => <li key={fact} className={styles.fact}>{t(`companion.facts.${fact}`)}</li>)}
        </ul>
        {networks?.length === 0 && <p className={styles.failure}>{t('companion.noNetwork')}</p>}
        {networks && network !== undefined && (
          <RadioGroup aria-label={t('companion.network')} className={styles.networks} value={network} onChange={setChosen}>
            {networks.map(({ id, name, address, isLoopback }) => (
              <Radio key={id} value={id} className={styles.network}>
                <span className={styles.mark} />
                <span className={styles.networkName}>{isLoopback ? t('companion.thisMachine') : name}</span>
                <span className={styles.address}>{address}</span>
              </Radio>
            ))}
          </RadioGroup>
        )}
        <SwitchRow isOn={showsPast} onChange={setShowsPast}>{t('companion.showsPast')}</SwitchRow>
      </div>
      <footer className={styles.foot}>
        <p className={styles.failure} role="alert">{failure && t(`companion.failures.${failure}`)}</p>
        <TextButton tone="primary" isDisabled={network === undefined} onPress={() => network !== undefined && void start(network)}>{t('companion.start')}</TextButton>
      </footer>
    </>
  )
}

function RunningCompanion({ companion }: { readonly companion: NonNullable<Stage['companion']> }) {
  const { t } = useTranslation('presenting')
  const place = useTalk(({ state }) => state.companionCode)
  return (
    <>
      <div className={styles.running}>
        <QrCode code={companion.code} className={styles.code} label={t('companion.code')} />
        <div className={styles.standing}>
          <p className={styles.followers} role="status">{t('companion.followers', { count: companion.followers })}</p>
          <p className={styles.runningAddress} translate="no">{companion.address}</p>
          <p className={styles.past}>{companion.showsPast ? t('companion.pastShown') : t('companion.pastHidden')}</p>
        </div>
      </div>
      <footer className={styles.foot}>
        <TextButton onPress={() => void ask('stopCompanion', {})}>{t('companion.stop')}</TextButton>
        <span className={styles.space} />
        <TextButton tone="primary" onPress={() => act({ kind: 'nextCompanionCode' })}>{t(`companion.places.${place}`, { key: 'Q' })}</TextButton>
      </footer>
    </>
  )
}

/** Null until they are known. The networks that others can reach come first. */
function useNetworks(): readonly Network[] | null {
  const [networks, setNetworks] = useState<readonly Network[] | null>(null)
  useEffect(() => {
    void ask('listNetworks', {}).then((reply) => {
      if (reply.ok) setNetworks([...reply.value.networks].sort((one, other) => Number(one.isLoopback) - Number(other.isLoopback)))
    })
  }, [])
  return networks
}
