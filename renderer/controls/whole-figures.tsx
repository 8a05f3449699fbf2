/** Running text of the briefing, in which a line never ends inside a figure with its unit, as on the slides: 6.2万亿元, 2009年8月. */
import { Fragment } from 'react'
import { splitAtFigures } from '../../briefing/layout/line-breaks'

export function WholeFigures({ text }: { readonly text: string }) {
  return splitAtFigures(text).map(({ start, text: piece, isFigure }) => (
    <Fragment key={start}>{isFigure ? <span className="whole">{piece}</span> : piece}</Fragment>
  ))
}
