/** What can be done, and the keys that do it, under headings. */
import styles from './key-table.module.css'

export interface KeyGroup {
  readonly heading: string
  /** `keys` as they are written for the user's system. */
  readonly rows: readonly { readonly name: string; readonly keys: readonly string[] }[]
}

export function KeyTable({ label, groups }: { readonly label: string; readonly groups: readonly KeyGroup[] }) {
  return (
    <div className={styles.body} tabIndex={0} role="group" aria-label={label}>
      {groups.map(({ heading, rows }) => (
        <section key={heading} className={styles.group}>
          <h3 className={styles.heading}>{heading}</h3>
          <dl className={styles.keys}>
            {rows.map(({ name, keys }) => (
              <div key={name} className={styles.row}>
                <dt>{name}</dt>
                <dd>{keys.map((key) => <kbd key={key} className={styles.key}>{key}</kbd>)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
