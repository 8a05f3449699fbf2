/** A QR code that the main process has made: its dark modules as one path. */
import type { Stage } from '../../../electron/contract'

export function QrCode({ code: { path, size }, className, label }: {
  readonly code: NonNullable<Stage['companion']>['code']
  readonly className?: string
  /** Without one it is not read aloud: the address stands beside it. */
  readonly label?: string
}) {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" {...spoken}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
