/**
 * Every way we know by which a page could reach another machine, as scripts for the page.
 * They are text, because a bundler would rewrite `import()`; TARGET stands for the host and port of a server that counts.
 */
export const attempts: Readonly<Record<string, string>> = {
  fetch: `fetch('http://TARGET/fetch', { mode: 'no-cors' })`,
  'fetch that outlives the page': `fetch('http://TARGET/keepalive', { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' })`,
  XMLHttpRequest: `const request = new XMLHttpRequest(); request.open('GET', 'http://TARGET/xhr'); request.send()`,
  beacon: `navigator.sendBeacon('http://TARGET/beacon', 'x')`,
  WebSocket: `new WebSocket('ws://TARGET/socket')`,
  EventSource: `new EventSource('http://TARGET/events')`,
  image: `new Image().src = 'http://TARGET/image.png'`,
  font: `new FontFace('probe', 'url(http://TARGET/font.woff2)').load()`,
  video: `add('video', { src: 'http://TARGET/video', autoplay: true })`,
  'CSS @import': `add('style', { textContent: "@import 'http://TARGET/a.css';" })`,
  'CSS url': `add('style', { textContent: 'body { background: url(http://TARGET/b.png) }' })`,
  'style attribute': `add('p', { style: 'background: url(http://TARGET/c.png)', textContent: 'x' })`,
  'style sheet': `add('link', { rel: 'stylesheet', href: 'http://TARGET/d.css' })`,
  'SVG image and use': `add('div', { innerHTML: '<svg><image href="http://TARGET/image.svg" width="9" height="9"/></svg>' })`,
  prefetch: `add('link', { rel: 'prefetch', href: 'http://TARGET/prefetch' })`,
  preload: `add('link', { rel: 'preload', as: 'script', href: 'http://TARGET/preload' })`,
  preconnect: `add('link', { rel: 'preconnect', href: 'http://TARGET/' })`,
  'speculation rules': `add('script', { type: 'speculationrules', textContent: '{"prefetch":[{"urls":["http://TARGET/speculation"]}]}' })`,
  script: `add('script', { src: 'http://TARGET/script.js' })`,
  'import()': `import('http://TARGET/module.js')`,
  'worker from a blob': `new Worker(URL.createObjectURL(new Blob(["fetch('http://TARGET/worker', { mode: 'no-cors' })"])))`,
  iframe: `add('iframe', { src: 'http://TARGET/frame' })`,
  'iframe with a document of its own': `add('iframe', { srcdoc: '<img src="http://TARGET/srcdoc">' })`,
  'iframe with a javascript address': `add('iframe', { src: "javascript:'<img src=http://TARGET/javascript>'" })`,
  object: `add('object', { data: 'http://TARGET/object' })`,
  embed: `add('embed', { src: 'http://TARGET/embed' })`,
  form: `add('form', { action: 'http://TARGET/form', method: 'post' }).submit()`,
  'form into a new window': `add('form', { action: 'http://TARGET/form', target: '_blank' }).submit()`,
  'window.open': `window.open('http://TARGET/open')`,
  'window.open without an address': `window.open('about:blank').document.write('<img src="http://TARGET/popup">')`,
  'link into a new window': `add('a', { href: 'http://TARGET/blank', target: '_blank' }).click()`,
  'link with a ping': `add('a', { href: '#', ping: 'http://TARGET/ping' }).click()`,
  download: `add('a', { href: 'http://TARGET/file', download: 'file' }).click()`,
  location: `location.href = 'http://TARGET/location'`,
  'location.replace': `location.replace('http://TARGET/replace')`,
  'meta refresh': `add('meta', { httpEquiv: 'refresh', content: '0; url=http://TARGET/refresh' })`,
}

/** `attempt` made ready for a page: it waits for nothing that never comes, and what is refused at once is no error. */
export function attemptScript(attempt: string, target: string): string {
  return `(async () => {
    const add = (tag, properties) => {
      const element = document.createElement(tag)
      for (const [name, value] of Object.entries(properties)) name === 'style' ? element.setAttribute(name, value) : (element[name] = value)
      document.body.append(element)
      return element
    }
    await Promise.race([(async () => { ${attempt.replaceAll('TARGET', target)} })(), new Promise((resolve) => setTimeout(resolve, 50))])
  })().catch(() => {}).then(() => null)`
}

/** Gathers ICE candidates with a STUN and a TURN server on `port`; gives the candidates found. */
export function webRtcScript(port: number): string {
  return `(async () => {
    const connection = new RTCPeerConnection({ iceServers: [
      { urls: 'stun:127.0.0.1:${port}' }, { urls: 'turn:127.0.0.1:${port}', username: 'a', credential: 'b' },
    ] })
    const found = []
    connection.onicecandidate = ({ candidate }) => candidate && found.push(candidate.candidate)
    connection.createDataChannel('probe')
    await connection.setLocalDescription(await connection.createOffer())
    await new Promise((resolve) => setTimeout(resolve, 1500))
    return found
  })()`
}
