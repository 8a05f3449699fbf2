/**
 * Answers `app://duobrief/…` with the files of the built renderer.
 *
 * In: a request, and the list of files that the build wrote beside them (`files.json`). Out: the file, or 404.
 * The path of a request is looked up in that list and never reaches the file system, so there is nothing to escape from.
 * Every response carries the same headers, the 404 as well.
 */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

export const scheme = 'app'
export const origin = 'app://duobrief'
/** The page of each kind of window. */
export const pages = {
  main: `${origin}/index.html`,
  audience: `${origin}/audience.html`,
  presenter: `${origin}/presenter.html`,
} as const

/** `style-src 'unsafe-inline'` is for the `style` attributes that React and React Aria set; no script may be inline. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "media-src 'self' blob:",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
} as const

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  // Character maps and old fonts, which are read as bytes.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
}

/** `folder` holds the built renderer; `files` are paths below it with forward slashes. */
export function createAppProtocol(folder: string, files: readonly string[]): (request: Request) => Promise<Response> {
  const known = new Map(files.map((file) => [`${origin}/${file}`, file]))
  return async (request) => {
    const file = known.get(withoutFragment(request.url))
    const type = contentTypes[extname(file ?? '')]
    if (file === undefined || type === undefined || request.method !== 'GET') {
      return new Response(null, { status: 404, headers })
    }
    return new Response(await readFile(join(folder, file)), { headers: { ...headers, 'Content-Type': type } })
  }
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url
}
