import { expect, it } from 'vitest'
import { checkEvent, onlyImplemented } from '../../../electron/chromium-host/strict'

class Window {
  #title = 'Duobrief'
  getTitle() {
    return this.#title
  }
}

it('lets through what there is', () => {
  expect(onlyImplemented('BrowserWindow', new Window()).getTitle()).toBe('Duobrief')
})

it('names what there is not', () => {
  const window = onlyImplemented('BrowserWindow', new Window()) as Window & { setMenu: () => void; title: string }
  expect(() => window.setMenu()).toThrow('chromium-host does not implement BrowserWindow.setMenu')
  expect(() => (window.title = 'x')).toThrow('chromium-host does not implement BrowserWindow.title')
})

it('can be awaited and printed', async () => {
  const window = onlyImplemented('BrowserWindow', new Window())
  expect(await window).toBe(window)
  expect(String(window)).toBe('[object Object]')
})

it('refuses an event that never comes', () => {
  expect(() => checkEvent('app', ['quit'], 'open-file')).toThrow("chromium-host does not implement the event 'open-file' of app")
})
