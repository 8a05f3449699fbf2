/** The channels of a talk. What they mean stands in presenting/presenting.ts. */
import { fail, succeed } from '../../briefing/result'
import type { CompanionService } from '../presenting/companion/companion-service'
import type { Presenting } from '../presenting/presenting'
import type { Handlers } from '../serve'

type PresentingHandlers = Pick<
  Handlers,
  | 'previewPresenting'
  | 'startPresenting'
  | 'resumePresenting'
  | 'forgetPresenting'
  | 'joinPresenting'
  | 'actPresenting'
  | 'listNetworks'
  | 'startCompanion'
  | 'stopCompanion'
>

const done = succeed({})
const notRunning = fail({ code: 'notRunning' as const })

export function presentingHandlers(presenting: Presenting, companion: CompanionService): PresentingHandlers {
  return {
    previewPresenting: () => presenting.preview(),
    async startPresenting({ pageId, ...request }) {
      const started = await presenting.start({ ...request, pageId: pageId ?? null })
      return started.ok ? done : started
    },
    async resumePresenting() {
      const resumed = await presenting.resume()
      return resumed.ok ? done : resumed
    },
    forgetPresenting: async () => ((await presenting.forget()) ? done : fail({ code: 'unwritable' })),
    joinPresenting(_input, contents) {
      const joined = presenting.join(contents)
      return joined === null ? notRunning : succeed(joined)
    },
    actPresenting: ({ action }) => (presenting.act(action) ? done : notRunning),
    listNetworks: () => (presenting.isRunning ? succeed({ networks: [...companion.networks()] }) : notRunning),
    async startCompanion({ network, showsPast }) {
      if (!presenting.isRunning) return notRunning
      const opened = await companion.open(network, showsPast)
      return opened.ok ? done : opened
    },
    async stopCompanion() {
      if (!presenting.isRunning) return notRunning
      await companion.close()
      return done
    },
  }
}
