/**
 * Electron asks the shell at each use of a permission; Chromium is told beforehand. So the shell's check is asked once
 * for every permission that Chromium knows, and Chromium is set to the answer.
 */
import { runtime, toChromium } from './runtime'

/** Chromium's names of permissions, and Electron's. */
const permissions = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['idle-detection', 'idle-detection'],
  ['storage-access', 'storage-access'],
  ['window-management', 'window-management'],
  ['local-fonts', 'local-fonts'],
  ['display-capture', 'display-capture'],
  ['persistent-storage', 'persistent-storage'],
  ['background-sync', 'background-sync'],
  ['screen-wake-lock', 'screen-wake-lock'],
] as const

/** `contents` is what the shell knows of the page. */
export async function applyPermissions(contents: unknown): Promise<void> {
  const { permissionCheck, chromium } = runtime
  if (permissionCheck === null || chromium === null) return
  const origin = toChromium('app://duobrief')
  await Promise.all(
    permissions.map(async ([name, electronName]) => {
      const setting = permissionCheck(contents, electronName) ? 'granted' : 'denied'
      // A name that this version of Chromium does not know cannot be granted either.
      await chromium.browser.send('Browser.setPermission', { origin, permission: { name }, setting }).catch(() => {})
    }),
  )
}
