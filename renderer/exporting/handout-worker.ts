/** The worker in which the handout of a long briefing is laid out: hundreds of pages take seconds, in which the window goes on. */
import type { Briefing } from '../../briefing/briefing'
import { type Handout, layoutHandout } from '../../briefing/handout/handout'
import type { HandoutAnswer, HandoutRequest } from './handout-messages'

/** The lib of the window knows no workers; this is what is used of one. */
const thread = globalThis as unknown as { postMessage(answer: HandoutAnswer): void; addEventListener(name: 'message', listener: (event: MessageEvent<HandoutRequest>) => void): void }

const pieces: string[] = []
let handout: Handout | null = null

thread.addEventListener('message', ({ data }) => {
  switch (data.kind) {
    case 'piece':
      pieces.push(data.piece)
      return
    case 'layout': {
      // The window's own briefing, which has been checked.
      handout = layoutHandout(JSON.parse(pieces.splice(0).join('')) as Briefing, data.options)
      const { width, height, contentsPages, pages } = handout
      return thread.postMessage({ kind: 'laidOut', summary: { width, height, contentsPages, total: pages.length } })
    }
    case 'page': {
      const scene = handout?.pages[data.index]
      if (scene) thread.postMessage({ kind: 'page', index: data.index, scene })
    }
  }
})
