import type { IpcMainInvokeEvent, WebContents } from 'electron'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { eventNames, requestNames } from '../../electron/channel-names'
import { events, requests, Settings } from '../../electron/contract'
import { maximumInputLength, serve, type Handlers } from '../../electron/serve'

type Invoke = (event: IpcMainInvokeEvent, ...parameters: unknown[]) => unknown

const ourFrame = { url: 'app://duobrief/index.html' }
const ourContents = { mainFrame: ourFrame } as unknown as WebContents
const ourEvent = { sender: ourContents, senderFrame: ourFrame } as unknown as IpcMainInvokeEvent

/** Every handler answers that it was reached. */
function serveAll(answer: unknown = { ok: true, value: {} }) {
  const channels = new Map<string, Invoke>()
  const handler = vi.fn(() => answer)
  const handlers = Object.fromEntries(requestNames.map((name) => [name, handler])) as unknown as Handlers
  serve({ handle: (name: string, invoke: Invoke) => void channels.set(name, invoke) } as never, handlers, (contents) => contents === ourContents)
  const ask = async (name: string, event: unknown, ...parameters: unknown[]) => channels.get(name)?.(event as IpcMainInvokeEvent, ...parameters)
  return { channels, handler, ask }
}

it('answers exactly the channels of the contract', () => {
  expect([...serveAll().channels.keys()].sort()).toEqual(Object.keys(requests).sort())
  expect([...requestNames].sort()).toEqual(Object.keys(requests).sort())
  expect([...eventNames].sort()).toEqual(Object.keys(events).sort())
})

describe('the contract', () => {
  const schemas = Object.entries(requests).flatMap(([name, { input, output }]) => [[`${name} in`, input], [`${name} out`, output]] as [string, z.ZodType][])

  interface ObjectSchema {
    readonly type?: unknown
    readonly additionalProperties?: unknown
    readonly properties?: object
    readonly propertyNames?: { readonly pattern?: string; readonly maxLength?: number }
  }
  /** Every object of a schema, however deep. */
  const objectsOf = (schema: unknown): ObjectSchema[] => {
    if (typeof schema !== 'object' || schema === null) return []
    const inner = Object.values(schema).flatMap(objectsOf)
    const candidate: ObjectSchema = schema
    return candidate.type === 'object' ? [candidate, ...inner] : inner
  }
  const described = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

  it.each(schemas)('%s takes no key that it does not name', (_name, schema) => {
    // A record has names of its own; they are held to a pattern or a length.
    const isOpen = ({ additionalProperties, propertyNames }: ObjectSchema) =>
      additionalProperties !== false && propertyNames?.pattern === undefined && propertyNames?.maxLength === undefined
    expect(objectsOf(described(schema)).filter(isOpen)).toEqual([])
  })

  it.each(schemas.filter(([name]) => name.endsWith(' in')))('%s has no place for a path', (_name, schema) => {
    // The path of a drawn picture is made of numbers and the letters of SVG's commands.
    const isDrawn = (property: unknown) => (property as { pattern?: string }).pattern === '^[MLHVCQZ0-9 .,-]*$'
    const keys = objectsOf(described(schema)).flatMap(({ properties }) => Object.entries(properties ?? {}).filter(([, property]) => !isDrawn(property)).map(([key]) => key))
    expect(keys.filter((key) => /path|folder|directory|url/i.test(key))).toEqual([])
  })
})

describe('a message', () => {
  it('of our own page reaches its handler', async () => {
    const { ask, handler } = serveAll()
    await expect(ask('setFullScreen', ourEvent, { on: true })).resolves.toEqual({ ok: true, value: {} })
    expect(handler).toHaveBeenCalledWith({ on: true }, ourContents)
  })

  it.each([
    ['another window', { sender: { mainFrame: ourFrame }, senderFrame: ourFrame }],
    ['a frame within the page', { sender: ourContents, senderFrame: { url: 'app://duobrief/index.html' } }],
    ['a frame that has gone', { sender: ourContents, senderFrame: null }],
  ])('of %s is refused', async (_name, event) => {
    const { ask, handler } = serveAll()
    await expect(ask('setFullScreen', event, { on: true })).rejects.toThrow('refused')
    expect(handler).not.toHaveBeenCalled()
  })

  it.each(['https://duobrief/', 'app://duobrief.evil/index.html', 'app://other/', 'data:text/html,x', 'file:///index.html', 'about:blank', ''])(
    'of a page at %j is refused',
    async (url) => {
      const frame = { url }
      const contents = { mainFrame: frame } as unknown as WebContents
      const channels = new Map<string, Invoke>()
      serve({ handle: (name: string, invoke: Invoke) => void channels.set(name, invoke) } as never, {} as Handlers, () => true)
      expect(() => channels.get('openWorkspace')?.({ sender: contents, senderFrame: frame } as unknown as IpcMainInvokeEvent, {})).toThrow('refused')
    },
  )

  it('with a word too many is refused', async () => {
    await expect(serveAll().ask('setFullScreen', ourEvent, { on: true }, 1)).rejects.toThrow('refused')
    await expect(serveAll().ask('setFullScreen', ourEvent)).rejects.toThrow('refused')
  })

  it('larger than any honest one is refused before it is read', async () => {
    const { ask, handler } = serveAll()
    await expect(ask('openWorkspace', ourEvent, { junk: 'x'.repeat(maximumInputLength) })).rejects.toThrow('refused')
    expect(handler).not.toHaveBeenCalled()
  })

  it.each(requestNames)('of garbage never reaches %s', async (name) => {
    const { ask, handler } = serveAll()
    await fc.assert(
      fc.asyncProperty(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true }), async (message) => {
        fc.pre(!requests[name].input.safeParse(message).success)
        await expect(ask(name, ourEvent, message)).rejects.toThrow('refused')
      }),
      { numRuns: 200 },
    )
    expect(handler).not.toHaveBeenCalled()
  })

  it('that holds itself is refused', async () => {
    const message: Record<string, unknown> = {}
    message['self'] = message
    await expect(serveAll().ask('openWorkspace', ourEvent, message)).rejects.toThrow('refused')
  })

  it('is answered by nothing but what the contract promises', async () => {
    await expect(serveAll({ ok: true, value: { extra: 1 } }).ask('setFullScreen', ourEvent, { on: true })).rejects.toThrow()
    await expect(serveAll({ ok: false, failure: { code: 'other' } }).ask('setFullScreen', ourEvent, { on: true })).rejects.toThrow()
  })
})

it('leaves room for the largest settings', () => {
  const largest = { ...Settings.parse({}), slideId: 'x'.repeat(80), blockId: 'x'.repeat(80), handout: { layout: 'notes', header: '字'.repeat(120), footer: '字'.repeat(120) } }
  expect(JSON.stringify(Settings.parse(largest)).length * 4).toBeLessThan(maximumInputLength)
})
