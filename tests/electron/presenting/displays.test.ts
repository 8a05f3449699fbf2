/** Displays that come, go, change and are mirrored: which one is whose. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { arrangeStage, isShared } from '../../../electron/presenting/arrange-stage'
import { watchDisplays } from '../../../electron/presenting/displays'
import { electronDisplay, FakeScreen, laptop, projector } from './stage-hands'

const whose = (screen: FakeScreen, isSwapped = false) => {
  const { audience, presenter } = arrangeStage(watchDisplays(screen.asScreen()).all(), isSwapped)
  return { audience: audience.label, presenter: presenter.label }
}

describe('the audience', () => {
  it('gets the projector, and the presenter keeps the laptop, whichever of them is the primary display', () => {
    const wanted = { audience: 'Projector', presenter: 'Built-in' }
    expect(whose(new FakeScreen(laptop, projector))).toEqual(wanted)
    expect(whose(new FakeScreen(projector, laptop))).toEqual(wanted)
  })

  it('gets what the presenter gives it', () => {
    expect(whose(new FakeScreen(laptop, projector), true)).toEqual({ audience: 'Built-in', presenter: 'Projector' })
  })

  it('gets the larger of two projectors', () => {
    const small = electronDisplay(3, { x: -1024, y: 0, width: 1024, height: 768 }, { label: 'Small' })
    expect(whose(new FakeScreen(laptop, small, projector)).audience).toBe('Projector')
  })

  it('gets the other display where no display is built in', () => {
    const desk = electronDisplay(5, { x: 0, y: 0, width: 2560, height: 1440 }, { label: 'Desk' })
    expect(whose(new FakeScreen(desk, projector))).toEqual({ audience: 'Projector', presenter: 'Desk' })
  })

  it('shares the display with the presenter when there is but one, or when all show the same', () => {
    const mirrored = electronDisplay(2, laptop.bounds, { label: 'Mirror' })
    for (const screen of [new FakeScreen(laptop), new FakeScreen(laptop, mirrored)]) {
      expect(isShared(arrangeStage(watchDisplays(screen.asScreen()).all(), false))).toBe(true)
    }
  })
})

describe('a change', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each([
    ['plugging in on Windows and Linux', ['display-added', 'display-metrics-changed']],
    ['plugging in on a Mac, which moves the other display as well', ['display-metrics-changed', 'display-added', 'display-metrics-changed', 'display-metrics-changed']],
    ['pulling the plug', ['display-removed', 'display-metrics-changed']],
    ['another resolution', ['display-metrics-changed']],
  ] as const)('of many events is told once: %s', (_name, events) => {
    const screen = new FakeScreen(laptop)
    const told = vi.fn()
    watchDisplays(screen.asScreen()).onChange(told)
    screen.change([laptop, projector], ...events)
    vi.advanceTimersByTime(1000)
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('is told no more once nobody listens', () => {
    const screen = new FakeScreen(laptop)
    const told = vi.fn()
    const stop = watchDisplays(screen.asScreen()).onChange(told)
    screen.change([laptop, projector], 'display-added')
    stop()
    screen.change([laptop], 'display-removed')
    vi.advanceTimersByTime(1000)
    expect(told).not.toHaveBeenCalled()
    expect(screen.listeners()).toBe(0)
  })
})
