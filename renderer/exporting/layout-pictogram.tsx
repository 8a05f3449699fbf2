/** A page of each layout in miniature. */
import type { ReactNode } from 'react'
import type { HandoutLayout } from '../../briefing/handout/options'

export function LayoutPictogram({ layout }: { readonly layout: HandoutLayout }) {
  return (
    <svg viewBox="0 0 42 56" width="42" height="56" aria-hidden="true">
      <rect x="0.5" y="0.5" width="41" height="55" rx="2" fill="var(--raised)" stroke="currentColor" />
      {contents[layout]}
    </svg>
  )
}

const contents: Readonly<Record<HandoutLayout, ReactNode>> = {
  notes: <><Slide x={6} y={6} width={30} /><Lines x={6} y={28} width={13} count={5} /><Lines x={23} y={28} width={13} count={5} /></>,
  '2': <><Slide x={6} y={8} width={30} /><Slide x={6} y={31} width={30} /></>,
  '3': [5, 21, 37].map((y) => <g key={y}><Slide x={5} y={y} width={17} /><Lines x={25} y={y + 1} width={12} count={3} /></g>),
  '6': [6, 22, 38].map((y) => <g key={y}><Slide x={5} y={y} width={14.5} /><Slide x={22.5} y={y} width={14.5} /></g>),
  reading: <><Lines x={6} y={7} width={13} count={11} /><Lines x={23} y={7} width={13} count={11} /></>,
  outline: [7, 23, 39].map((y) => <g key={y}><Lines x={6} y={y} width={24} count={1} /><Lines x={11} y={y + 4} width={23} count={2} /></g>),
}

function Slide({ x, y, width }: { readonly x: number; readonly y: number; readonly width: number }) {
  return <rect x={x} y={y} width={width} height={(width * 9) / 16} rx="1" fill="currentColor" opacity="0.55" />
}

function Lines({ x, y, width, count }: { readonly x: number; readonly y: number; readonly width: number; readonly count: number }) {
  return Array.from({ length: count }, (_, line) => (
    <rect key={line} x={x} y={y + line * 4} width={width} height="1.4" fill="currentColor" opacity="0.75" />
  ))
}
