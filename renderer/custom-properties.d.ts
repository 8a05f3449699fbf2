/** Style properties of our own, beside those that React knows. */
import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Width by height of what is shown. */
    '--ratio'?: number
  }
}
