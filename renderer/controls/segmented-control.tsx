/** A few choices side by side, of which exactly one is taken. */
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './segmented-control.module.css'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly content: ReactNode
  /** The name read aloud, when the content is too short to be one. */
  readonly name?: string
}

export function SegmentedControl<Value extends string>({ label, value, segments, onChange }: {
  readonly label: string
  readonly value: Value
  readonly segments: readonly Segment<Value>[]
  readonly onChange: (value: Value) => void
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.group}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.value))
        if (chosen) onChange(chosen.value)
      }}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.value}
          id={segment.value}
          className={`small-control ${styles.segment}`}
          onPress={releasePointerFocus}
          {...(segment.name !== undefined && { 'aria-label': segment.name })}
        >
          {segment.content}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** After a click the arrow keys belong to the view again, not to the control that was clicked. */
function releasePointerFocus({ pointerType }: { readonly pointerType: string }): void {
  const isPointer = pointerType !== 'keyboard' && pointerType !== 'virtual'
  // Not always the segment clicked: a group gives focus back to the one that had it last.
  if (isPointer && document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
