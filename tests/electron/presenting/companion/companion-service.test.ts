import { Server } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { layoutDeck } from '../../../../briefing/layout/deck'
import { factsOf } from '../../../../briefing/presenting/deck-facts'
import { present } from '../../../../briefing/presenting/present'
import { type CompanionService, createCompanionService } from '../../../../electron/presenting/companion/companion-service'
import { bundledBriefing } from '../../../bundled-briefing'
import { eventually } from '../../../eventually'
import { talkOn } from '../../../briefing/presenting/arbitrary-talk'
import { follow } from './follower'

const facts = factsOf(layoutDeck(bundledBriefing, 'paper'))
let service: CompanionService
const changed = vi.fn()
const listen = vi.spyOn(Server.prototype, 'listen')

beforeEach(() => {
  service = createCompanionService(() => Promise.resolve('// follow'))
  service.onChange(changed)
  service.prepare(bundledBriefing, null)
  service.follow(talkOn(facts))
})
afterEach(() => service.close())

const loopback = () => service.networks().find(({ isLoopback }) => isLoopback)?.id ?? ''
/** How many of the servers made in this test listen. */
const listening = () => listen.mock.contexts.filter((server) => (server as Server).listening).length

it('listens nowhere until the user has said yes', () => {
  expect(service.status()).toBeNull()
  service.networks()
  expect(service.status()).toBeNull()
})

it('serves one network that was offered, and follows the talk', async () => {
  expect(await service.open('network-9', false)).toMatchObject({ failure: { code: 'unknownNetwork' } })
  expect(await service.open(loopback(), false)).toMatchObject({ ok: true })
  const address = service.status()?.address ?? ''
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/$/)
  const follower = await follow(address)
  service.follow(present(talkOn(facts), { kind: 'next' }, facts, 0))
  await eventually(() => expect(follower.events.map(({ data }) => (data as { number: number }).number)).toEqual([1, 2]))
  expect(service.status()?.followers).toBe(1)
  follower.leave()
  await eventually(() => expect(service.status()?.followers).toBe(0))
})

it('ends with the talk, and a new talk has a new address', async () => {
  await service.open(loopback(), false)
  const first = service.status()?.address
  await service.close()
  expect(service.status()).toBeNull()
  await service.open(loopback(), false)
  expect(service.status()?.address).toBe(first)
  await service.close()
  service.prepare(bundledBriefing, null)
  await service.open(loopback(), false)
  expect(service.status()?.address).not.toBe(first)
})

it('listens no longer when the talk ends while the page is being opened', async () => {
  const opening = service.open(loopback(), false)
  await service.close()
  expect(await opening).toMatchObject({ ok: true })
  expect(service.status()).toBeNull()
  expect(listening()).toBe(0)
})

it('is served once when it is opened twice at once', async () => {
  const opened = await Promise.all([service.open(loopback(), false), service.open(loopback(), true)])
  expect(opened.map(({ ok }) => ok)).toEqual([true, true])
  expect(service.status()?.showsPast).toBe(true)
  expect(listening()).toBe(1)
  await service.close()
  expect(listening()).toBe(0)
})

it('is found again by the phones in the room when a talk that was broken off is resumed', async () => {
  await service.open(loopback(), false)
  const { address } = service.status() ?? {}
  const place = service.place()
  await service.close()
  const next = createCompanionService(() => Promise.resolve(''))
  next.prepare(bundledBriefing, place)
  next.follow(talkOn(facts))
  await next.open(next.networks().find(({ isLoopback }) => isLoopback)?.id ?? '', true)
  expect(next.status()).toMatchObject({ address, showsPast: true })
  await next.close()
})
