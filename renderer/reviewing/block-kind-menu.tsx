/** What a block is, as a quiet label that opens into everything that it could be. */
import { useTranslation } from 'react-i18next'
import type { Block } from '../../briefing/article'
import type { BlockType } from '../../briefing/parsing/retype-block'
import { KindMenu } from './kind-menu'
import { editBriefing } from '../open-document'
import { useAppStore } from '../store'

const types = {
  heading1: { kind: 'heading', level: 1 },
  heading2: { kind: 'heading', level: 2 },
  heading3: { kind: 'heading', level: 3 },
  paragraph: { kind: 'paragraph' },
  labelled: { kind: 'labelled' },
  listItem: { kind: 'listItem' },
  caption: { kind: 'caption' },
  quotation: { kind: 'quotation' },
  reference: { kind: 'reference' },
  footnote: { kind: 'footnote' },
  debris: { kind: 'debris', what: 'other' },
} as const satisfies Record<string, BlockType>
type TypeName = keyof typeof types
const typeNames = Object.keys(types) as TypeName[]

export function BlockKindMenu({ block }: { readonly block: Block }) {
  const { t } = useTranslation('reviewing')
  const store = useAppStore()
  const current = nameOf(block)
  return (
    <KindMenu
      name={t('kindOfBlock', { kind: t(`kinds.${current}`) })}
      label={t(`kinds.${current}`)}
      current={current}
      choices={typeNames.map((name) => ({ id: name, label: name === 'paragraph' && (block.kind === 'debris' || block.kind === 'metadata') ? t('bringBack') : name === 'debris' ? t('setAside') : t(`kinds.${name}`) }))}
      onChoose={(name) => void editBriefing(store, { kind: 'retypeBlock', block: block.id, to: types[name] })}
    />
  )
}

/** Level 4 is shown as level 3: nobody need tell them apart. */
function nameOf(block: Block) {
  if (block.kind !== 'heading') return block.kind
  return `heading${Math.min(block.level, 3) as 1 | 2 | 3}` as const
}
