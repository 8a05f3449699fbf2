/** A number with its unit; empty is null, for what may be left open. */
import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, Label, NumberField, Text } from 'react-aria-components'
import styles from './number-row.module.css'

export function NumberRow({ label, hint, unit, value, least, most, step, onChange }: {
  readonly label: string
  readonly hint?: string
  readonly unit: string
  readonly value: number | null
  readonly least: number
  readonly most: number
  readonly step: number
  readonly onChange: (value: number | null) => void
}) {
  return (
    <NumberField
      className={styles.row}
      value={value ?? Number.NaN}
      minValue={least}
      maxValue={most}
      step={step}
      onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
    >
      <div className={styles.words}>
        <Label>{label}</Label>
        {hint !== undefined && <Text slot="description" className={styles.hint}>{hint}</Text>}
      </div>
      <Group className={styles.field}>
        <Button slot="decrement" className={styles.button}><Minus size={16} /></Button>
        <Input className={styles.input} placeholder="—" />
        <Button slot="increment" className={styles.button}><Plus size={16} /></Button>
      </Group>
      <span className={styles.unit}>{unit}</span>
    </NumberField>
  )
}
